import { useTranslations } from 'next-intl'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PersonName, RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import type { HitGroup } from '@/lib/data/search/find'
import { hrefWith } from '@/lib/domain/query'

/** What was found, kind by kind; where there is more than is shown, the list of that kind has all of it. */
export function SearchResults({ groups, chapter }: { readonly groups: readonly HitGroup[]; readonly chapter: string }) {
  const words = useTranslations('search')
  return groups.map(({ folder, count, hits, term }) => {
    const href = `/c/${chapter}/${folder}`
    return (
      <section key={folder}>
        <h2>{words(`groups.${folder}`, { count })}</h2>
        <ul>
          {hits.map(({ id, name, who, on, amountCents }) => (
            <li key={id} className="row">
              <PageLink href={`${href}/${id}`}>{folder === 'people' ? <PersonName name={name} /> : <RecordNumber number={name} />}</PageLink>
              {who === '' ? null : <PersonName name={who} />}
              {on === null ? null : <CalendarDay day={on} />}
              {amountCents === null ? null : <Money cents={amountCents} />}
            </li>
          ))}
        </ul>
        {count > hits.length && term !== null ? <p><PageLink href={hrefWith(href, { text: term })}>{words('all', { count })}</PageLink></p> : null}
      </section>
    )
  })
}
