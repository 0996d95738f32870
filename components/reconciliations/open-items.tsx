import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PersonName, RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import type { ReadLine } from '@/lib/data/reconciliations/lines'
import { daysBetween, formatShort } from '@/lib/domain/calendar-date'
import { formatCents } from '@/lib/domain/money'
import type { BookRecord } from '@/lib/domain/reconciliation/matching'
import { looksLike } from '@/lib/domain/reconciliation/line-kind'
import { hrefWith } from '@/lib/domain/query'
import { recordFolders, type StatementPlace } from './place'

/** Lines of the bank that are not in the books: each can be recorded from here, matched, or carried. */
export function OpenLines({ place }: { readonly place: StatementPlace }) {
  const words = useTranslations('reconciliations')
  const { openLines, statement } = place.view
  return (
    <section>
      <h2>{words('openLines.title')}</h2>
      {openLines.length === 0 ? <p>{words('openLines.none')}</p> : (
        <DataTable
          headed
          caption={words('openLines.title')}
          rows={openLines}
          rowKey={({ id }) => id}
          columns={[
            { key: 'day', label: words('columns.day'), first: true, cell: ({ on }) => <CalendarDay day={on} /> },
            { key: 'amount', label: words('columns.amount'), numeric: true, cell: ({ amountCents }) => <Money cents={amountCents} /> },
            { key: 'text', label: words('columns.text'), long: true, cell: ({ text }) => <PersonName name={text} /> },
            { key: 'age', label: words('columns.age'), numeric: true, cell: ({ on }) => words('openRecords.age', { count: Math.max(0, daysBetween(on, statement.periodThrough)) }) },
            { key: 'acts', label: words('columns.acts'), cell: (line) => (statement.state === 'open' ? <LineActs line={line} place={place} /> : null) },
          ]}
        />
      )}
    </section>
  )
}

const ways = { donation: 'donations', interest: 'donations', expenditure: 'expenditures', fee: 'expenditures', transfer: 'transfers' } as const

function LineActs({ line, place: { root, view: { statement } } }: { readonly line: ReadLine; readonly place: StatementPlace }) {
  const words = useTranslations('reconciliations.openLines')
  const told = `${formatShort(line.on)} ${formatCents(line.amountCents)}`
  const link = (what: keyof typeof ways | 'match' | 'carry', href: string) => (
    <PageLink key={what} href={href}>{words(what)}<span className="visually-hidden"> {told}</span></PageLink>
  )
  const first = looksLike(line)
  const others = line.amountCents > 0 ? (['donation', 'transfer'] as const) : (['expenditure', 'transfer'] as const)
  return (
    <div className="row">
      {[...new Set([first, ...others])].map((what) => link(what, hrefWith(`${root}/${ways[what]}/new`, { line: line.id, as: what })))}
      {link('match', hrefWith(`${root}/reconciliations/${statement.id}/match`, { line: line.id }))}
      {link('carry', hrefWith(`${root}/reconciliations/${statement.id}/carry`, { line: line.id }))}
    </div>
  )
}

/** Records of the account that are not at the bank, with their age. */
export function OpenRecords({ place: { root, view } }: { readonly place: StatementPlace }) {
  const words = useTranslations('reconciliations')
  const { openRecords, statement } = view
  const age = ({ on }: BookRecord) => (on > statement.periodThrough ? words('openRecords.later') : words('openRecords.age', { count: daysBetween(on, statement.periodThrough) }))
  return (
    <section>
      <h2>{words('openRecords.title')}</h2>
      {openRecords.length === 0 ? <p>{words('openRecords.none')}</p> : (
        <DataTable
          headed
          caption={words('openRecords.title')}
          rows={openRecords}
          rowKey={({ key }) => key}
          columns={[
            { key: 'number', label: words('columns.record'), first: true, cell: ({ kind, id, number }) => <PageLink href={`${root}/${recordFolders[kind]}/${id}`}><RecordNumber number={number} /></PageLink> },
            { key: 'day', label: words('columns.day'), cell: ({ on }) => <CalendarDay day={on} /> },
            { key: 'amount', label: words('columns.amount'), numeric: true, cell: ({ amountCents }) => <Money cents={amountCents} /> },
            { key: 'name', label: words('columns.name'), cell: ({ name }) => <PersonName name={name} /> },
            { key: 'age', label: words('columns.age'), cell: (record) => age(record) },
            { key: 'account', label: words('columns.account'), cell: ({ inAccount }) => (inAccount ? <bdi dir="auto">{view.account.name}</bdi> : words('openRecords.loose')) },
          ]}
        />
      )}
    </section>
  )
}
