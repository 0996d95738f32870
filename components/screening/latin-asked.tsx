import { useTranslations } from 'next-intl'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'

type LatinAskedProps = { readonly people: readonly { readonly id: string; readonly name: string }[]; readonly count: number; readonly chapter: string }

/** People whose name is written without vowels alone: the list spells them in Latin letters, so a second spelling is asked for. */
export function LatinAsked({ people, count, chapter }: LatinAskedProps) {
  const words = useTranslations('screening')
  if (count === 0) return null
  return (
    <section aria-labelledby="latin">
      <h2 id="latin">{words('latinHeading', { count })}</h2>
      <p>{words('latin')}</p>
      <ul>{people.map(({ id, name }) => <li key={id}><PageLink href={`/c/${chapter}/people/${id}/correct`}><PersonName name={name} /></PageLink></li>)}</ul>
      {count > people.length ? <p>{words('firstShown', { shown: people.length, count })}</p> : null}
    </section>
  )
}
