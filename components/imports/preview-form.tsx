'use client'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { ActionBar } from '@/components/ui/action-bar'
import { RadioGroup } from '@/components/ui/choice-fields'
import { DataTable } from '@/components/ui/data-table'
import { Form, type FormProps } from '@/components/ui/form'
import { useField } from '@/components/ui/form-context'
import { CalendarDay } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { TextField } from '@/components/ui/text-field'
import { formatShort, type CalendarDate } from '@/lib/domain/calendar-date'
import { decisionFields } from '@/lib/domain/imports/preview'

/** A movement as the preview shows it. */
export type ShownLine = {
  readonly index: number
  readonly position: number
  readonly on: CalendarDate
  readonly amount: string
  readonly text: string
  readonly raw: string
  readonly why: 'duplicate' | 'donor' | 'out' | 'currency' | 'future' | null
  readonly like: string
  readonly donor: string
}

type PreviewFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & {
  /** The sentence that counts the groups. */
  readonly counts: string
  readonly questions: readonly ShownLine[]
  readonly gifts: readonly ShownLine[]
  /** New gifts that are too many to be shown one by one. */
  readonly more: number
}

/** What an import will do, open to change: first what must be decided, then the new gifts. */
export function PreviewForm({ counts, questions, gifts, more, ...form }: PreviewFormProps) {
  const words = useTranslations('imports.preview')
  const labels = Object.fromEntries([...questions, ...gifts].flatMap(({ index, position }) => [
    [decisionFields.take(index), words('takeOf', { position })], [decisionFields.donor(index), words('donorOf', { position })], [decisionFields.reason(index), words('reason')],
  ]))
  return (
    <Form {...form} name="import-statement" labels={labels}>
      <p>{counts}</p>
      {questions.length === 0 ? null : <h2>{words('questions')}</h2>}
      {questions.map((line) => <Question key={line.index} line={line} />)}
      {gifts.length === 0 ? null : <Gifts gifts={gifts} more={more} />}
      <ActionBar save={words('save')} />
    </Form>
  )
}

function Question({ line: { index, position, on, amount, raw, why, like, donor } }: { readonly line: ShownLine }) {
  const words = useTranslations('imports.preview')
  const takes = optionsOf(['gift', 'anonymous', 'leave'], (value) => words(`takes.${value}`))
  return (
    <section aria-labelledby={`question-${String(index)}`}>
      <h3 id={`question-${String(index)}`}>{words('row', { position, day: formatShort(on), amount })}</h3>
      <p className="small"><PersonName name={raw} /></p>
      <RadioGroup name={decisionFields.take(index)} label={why === 'duplicate' ? words('duplicate', { like }) : words('donor')} options={takes} />
      <TextField name={decisionFields.donor(index)} label={words('donorName')} defaultValue={donor} optional />
      {why === 'duplicate' ? <TextField name={decisionFields.reason(index)} label={words('reason')} optional /> : null}
    </section>
  )
}

function Gifts({ gifts, more }: { readonly gifts: readonly ShownLine[]; readonly more: number }) {
  const words = useTranslations('imports.preview')
  return (
    <>
      <h2>{words('new')}</h2>
      <p>{words('newExplain')}</p>
      <DataTable
        caption={words('new')}
        rows={gifts}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'position', label: words('columns.position'), cell: ({ position }) => position },
          { key: 'on', label: words('columns.on'), cell: ({ on }) => <CalendarDay day={on} /> },
          { key: 'amount', label: words('columns.amount'), numeric: true, cell: ({ amount }) => <bdi dir="ltr">{amount}</bdi> },
          { key: 'donor', label: words('columns.donor'), cell: (line) => <DonorCell line={line} /> },
          { key: 'take', label: words('columns.take'), cell: (line) => <TakeCell line={line} /> },
          { key: 'text', label: words('columns.text'), cell: ({ text }) => <PersonName name={text} /> },
        ]}
      />
      {more === 0 ? null : <p>{words('newMore', { count: more })}</p>}
    </>
  )
}

function TakeCell({ line: { index, position } }: { readonly line: ShownLine }) {
  const words = useTranslations('imports.preview')
  const label = words('takeOf', { position })
  const { id, typed, registration } = useField({ name: decisionFields.take(index), label }, 'gift')
  return (
    <select {...registration} id={id} aria-label={label} defaultValue={typed}>
      {(['gift', 'anonymous', 'leave'] as const).map((take) => <option key={take} value={take}>{words(`takes.${take}`)}</option>)}
    </select>
  )
}

function DonorCell({ line: { index, position, donor } }: { readonly line: ShownLine }) {
  const words = useTranslations('imports.preview')
  const label = words('donorOf', { position })
  const { id, typed, problem, registration } = useField({ name: decisionFields.donor(index), label }, donor)
  return (
    <>
      <input {...registration} id={id} aria-label={label} aria-invalid={problem === null ? undefined : true} dir="auto" defaultValue={typed} autoComplete="off" />
      {problem === null ? null : <p className="small" role="note">{problem}</p>}
    </>
  )
}
