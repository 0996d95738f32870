import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'

type ItemNavigationProps = { readonly ids: readonly string[]; readonly id: string; readonly hrefOf: (id: string) => string }

/** Where the item stands among those that apply, and the way to the one before and the one after; `j` and `k` follow the same links. */
export function ItemNavigation({ ids, id, hrefOf }: ItemNavigationProps) {
  const words = useTranslations('checklists')
  const place = ids.indexOf(id)
  const [previous, next] = [ids[place - 1], ids[place + 1]]
  if (place === -1) return null
  return (
    <nav aria-label={words('positionNavigation')}>
      <p className="row">
        {previous === undefined ? null : <PageLink rel="prev" className="button" href={hrefOf(previous)}>{words('previousItem')}</PageLink>}
        <span>{words('position', { number: place + 1, all: ids.length })}</span>
        {next === undefined ? null : <PageLink rel="next" className="button" href={hrefOf(next)}>{words('nextItem')}</PageLink>}
      </p>
    </nav>
  )
}
