import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { checkRule } from '@/lib/domain/rules/check-catalogue'
import type { DuplicatePair, DuplicateSide } from '@/lib/data/people/duplicates'

/** Pairs that may be one person, each with the reason; comparing them decides nothing yet. */
export function DuplicateTable({ pairs, href }: { readonly pairs: readonly DuplicatePair[]; readonly href: string }) {
  const words = useTranslations('people.duplicates')
  const side = ({ id, name, nameOtherScript, place, records }: DuplicateSide) => (
    <>
      <PageLink href={`${href}/${id}`}><PersonName name={name} /></PageLink>
      <br />
      <span className="small">{nameOtherScript === null ? null : <><bdi dir="auto">{nameOtherScript}</bdi>, </>}{place === '' ? null : <>{place}, </>}{words('records', { count: records })}</span>
    </>
  )
  return (
    <DataTable
      caption={words('caption')}
      rows={pairs}
      rowKey={({ first, second }) => `${first.id} ${second.id}`}
      columns={[
        { key: 'first', label: words('first'), first: true, cell: ({ first }) => side(first) },
        { key: 'second', label: words('second'), cell: ({ second }) => side(second) },
        { key: 'why', label: words('why'), long: true, cell: ({ reasons, likely }) => <ul>{reasons.map((reason) => <li key={reason}>{words(`reasons.${reason}`)}</li>)}{likely ? <li>{checkRule('dup.donor').sentence}</li> : null}</ul> },
        {
          key: 'compare', label: words('act'),
          cell: ({ first, second }) => <PageLink href={`${href}/${first.id}/merge?with=${second.id}`}>{words('compare', { first: first.name, second: second.name })}</PageLink>,
        },
      ]}
    />
  )
}
