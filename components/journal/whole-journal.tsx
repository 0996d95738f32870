import { useTranslations } from 'next-intl'

/** The export that is checked without this server. */
export function WholeJournal({ chapter }: { readonly chapter: string }) {
  const words = useTranslations('checkpoint')
  return (
    <section>
      <h2>{words('whole')}</h2>
      <p>{words('wholeExplain')}</p>
      <p><a className="button" href={`/api/journal/journal.tar?chapter=${chapter}`} download>{words('wholeDownload')}</a></p>
    </section>
  )
}
