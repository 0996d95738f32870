'use client'
import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { useField } from '@/components/ui/form-context'
import { CalendarDay } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { expenditureCategories } from '@/lib/domain/expenditure'
import { decisionFields } from '@/lib/domain/imports/decide'
import type { ShownLine } from '@/lib/domain/imports/shown'

type PreviewRowsProps = { readonly kind: 'new' | 'out'; readonly lines: readonly ShownLine[]; readonly more: number }

/** Movements whose meaning is clear, each open to change in its row: new records, or money that went out. */
export function PreviewRows({ kind, lines, more }: PreviewRowsProps) {
  const words = useTranslations('imports.preview')
  const isOut = kind === 'out'
  return (
    <>
      <h2 id={kind}>{words(kind)}</h2>
      <p>{words(isOut ? 'outExplain' : 'newExplain')}</p>
      <DataTable
        caption={words(kind)}
        rows={lines}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'position', label: words('columns.position'), cell: ({ position }) => position },
          { key: 'on', label: words('columns.on'), cell: ({ on }) => <CalendarDay day={on} /> },
          { key: 'amount', label: words('columns.amount'), numeric: true, cell: ({ amount }) => <bdi dir="ltr">{amount}</bdi> },
          { key: 'take', label: words('columns.take'), cell: (line) => <TakeCell line={line} /> },
          { key: 'donor', label: words(isOut ? 'columns.payee' : 'columns.donor'), cell: (line) => <NameCell line={line} /> },
          ...(isOut ? [
            { key: 'category', label: words('columns.category'), cell: (line: ShownLine) => <CategoryCell line={line} /> },
            { key: 'country', label: words('columns.country'), cell: (line: ShownLine) => <CountryCell line={line} /> },
          ] : []),
          { key: 'text', label: words('columns.text'), cell: ({ text, raw }) => <><PersonName name={text} />{raw === text || raw === '' ? null : <div className="small muted"><bdi>{raw}</bdi></div>}</> },
        ]}
      />
      {more === 0 ? null : <p>{words(isOut ? 'outMore' : 'newMore', { count: more })}</p>}
    </>
  )
}

type CellProps = { readonly line: ShownLine }

function TakeCell({ line: { index, position, take, takes } }: CellProps) {
  const words = useTranslations('imports.preview')
  const label = words('takeOf', { position })
  const { id, typed, registration } = useField({ name: decisionFields.take(index), label }, take)
  return (
    <select {...registration} id={id} aria-label={label} defaultValue={typed}>
      {takes.map((each) => <option key={each} value={each}>{words(`takes.${each}`)}</option>)}
    </select>
  )
}

/** A name can be changed where somebody is named at all: not for a fee, a payout or what goes back to a known giver. */
function NameCell({ line: { index, position, donor, takes } }: CellProps) {
  const label = useTranslations('imports.preview')('donorOf', { position })
  return takes.includes('anonymous') || takes.includes('expenditure') ? <TextCell name={decisionFields.donor(index)} label={label} initial={donor} /> : null
}

function CountryCell({ line: { index, position } }: CellProps) {
  const label = useTranslations('imports.preview')('countryOf', { position })
  return <TextCell name={decisionFields.country(index)} label={label} initial="" size={2} />
}

function TextCell({ name, label, initial, size }: { readonly name: string; readonly label: string; readonly initial: string; readonly size?: number }) {
  const { id, typed, problem, registration } = useField({ name, label }, initial)
  return (
    <>
      <input {...registration} id={id} aria-label={label} aria-invalid={problem === null ? undefined : true} dir="auto" size={size} defaultValue={typed} autoComplete="off" />
      {problem === null ? null : <p className="small" role="note">{problem}</p>}
    </>
  )
}

function CategoryCell({ line: { index, position, category } }: CellProps) {
  const [words, expenditure] = [useTranslations('imports.preview'), useTranslations('expenditures')]
  const label = words('categoryOf', { position })
  const { id, typed, registration } = useField({ name: decisionFields.category(index), label }, category === '' ? 'other' : category)
  return (
    <select {...registration} id={id} aria-label={label} defaultValue={typed}>
      {expenditureCategories.map((each) => <option key={each} value={each}>{expenditure(`categories.${each}`)}</option>)}
    </select>
  )
}
