import { useTranslations } from 'next-intl'
import { dayValue, nameValue } from '@/components/records/summary-values'
import { DataTable, type Column } from '@/components/ui/data-table'
import { PageLink } from '@/components/ui/page-link'
import type { NamedProfileEntry } from '@/lib/data/profile/list'
import { profileKinds, profileShapes, type ProfileKind } from '@/lib/domain/profile/profile'

type ProfileListsProps = {
  readonly entries: readonly NamedProfileEntry[]
  /** `/c/chicago/profile` */
  readonly href: string
  readonly mayAdd: boolean
}

/** Every kind of the profile with its entries, and where one is added. */
export function ProfileLists(props: ProfileListsProps) {
  return profileKinds.map((kind) => <KindList key={kind} {...props} kind={kind} entries={props.entries.filter((entry) => entry.kind === kind)} />)
}

function KindList({ kind, entries, href, mayAdd }: ProfileListsProps & { readonly kind: ProfileKind }) {
  const words = useTranslations('profile')
  const { principal, until } = profileShapes[kind]
  const columns: readonly Column<NamedProfileEntry>[] = [
    {
      key: 'what', label: words('columns.what'), first: true,
      cell: (entry) => <PageLink href={`${href}/${kind}/${entry.id}`}><bdi dir="auto">{titleOf(entry, words(`kinds.${kind}.one`))}</bdi></PageLink>,
    },
    ...(principal === 'none' ? [] : [{ key: 'principal', label: words('columns.principal'), cell: ({ principalName }: NamedProfileEntry) => nameValue(principalName) }]),
    { key: 'from', label: words('columns.from'), cell: ({ fromOn }) => dayValue(fromOn) },
    ...(until === 'none' ? [] : [{ key: 'until', label: words('columns.until'), cell: ({ untilOn }: NamedProfileEntry) => dayValue(untilOn) }]),
    { key: 'state', label: words('columns.state'), cell: ({ mistaken, signedOn }) => (mistaken ? words('mistaken') : signedOn === null ? null : words('signed')) },
  ]
  return (
    <section>
      <h2>{words(`kinds.${kind}.title`)}</h2>
      <p>{words(`kinds.${kind}.why`)}</p>
      {mayAdd ? <p><PageLink className="button" href={`${href}/${kind}/new`}>{words(`kinds.${kind}.add`)}</PageLink></p> : null}
      <DataTable headed caption={words(`kinds.${kind}.title`)} rows={entries} rowKey={({ id }) => id} columns={columns} empty={<p>{words('none')}</p>} />
    </section>
  )
}

/** How an entry is called: the person and position, the agreement, or the kind and its principal. */
export function titleOf({ personName, principalName, facts }: NamedProfileEntry, kind: string): string {
  const parts = [personName, facts['title'] ?? facts['position'] ?? ''].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(', ') : [kind, principalName].filter((part) => part !== '').join(', ')
}
