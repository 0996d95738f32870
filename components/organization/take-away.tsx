import { useTranslations } from 'next-intl'
import { wholeKinds } from '@/lib/domain/imports/whole/fields'
import { hrefWith } from '@/lib/domain/query'

type TakeAwayProps = { /** The slug of the chapter. */ readonly chapter: string; /** Whether the people of the whole organization are open to take away. */ readonly people: boolean }

/** One file for each kind of record, with every field; an import takes them back as they were, so they stand in the order in which it takes them. */
export function TakeAway({ chapter, people }: TakeAwayProps) {
  const words = useTranslations('settings.takeAway')
  const kinds = [...(people ? (['people'] as const) : []), ...wholeKinds]
  return (
    <section aria-labelledby="take-away">
      <h2 id="take-away">{words('title')}</h2>
      <p>{words('explain')}</p>
      <ul>
        {kinds.map((kind) => <li key={kind}><a href={hrefWith(`/api/exports/${kind}`, { chapter })} download>{words(`kinds.${kind}`)}</a></li>)}
      </ul>
    </section>
  )
}
