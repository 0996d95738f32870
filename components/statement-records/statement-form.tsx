'use client'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { wordOfValues } from '@/components/records/value-words'
import { ActionBar } from '@/components/ui/action-bar'
import { AmountField } from '@/components/ui/amount-field'
import { CheckboxGroup, RadioGroup, SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { PersonField } from '@/components/ui/person-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { statementShapes, type StatementField, type StatementKind } from '@/lib/domain/statement-records/statement-record'
import { statementFieldNames, useStatementLabel, useStatementWords } from './statement-words'

export type StatementFormProps = Omit<FormProps, 'name' | 'labels' | 'wordOf' | 'loadSchema' | 'children'> & {
  readonly kind: StatementKind
  readonly save: string
  readonly principals: readonly Option[]
  /** The conspicuous statement as it may read, for each principal; only of a material. */
  readonly wordings: readonly string[]
  /** A correction asks why; a new record does not. */
  readonly correction?: boolean
}

/** Records or corrects an activity, a material, a thing of value or a campaign; the shape of its kind says which fields there are. */
export function StatementForm({ kind, save, principals, wordings, correction = false, ...form }: StatementFormProps) {
  const words = useTranslations('statementRecords')
  const label = useStatementLabel(kind)
  const { person, principal, value, fields } = statementShapes[kind]
  const labels = Object.fromEntries(statementFieldNames(kind).filter((name) => shows(kind, name)).map((name) => [name, label(name)]))
  const schema = () => import('@/lib/schemas/statement-record').then((file) => (correction ? file.statementRecordCorrectionSchema : file.statementRecordSchema))
  return (
    <Form {...form} name={correction ? 'statement-record-correction' : 'statement-record'} labels={labels} loadSchema={schema} wordOf={wordOfValues(useStatementWords(kind), { principalId: principals })} drafts>
      <TextField name="title" label={label('title')} hint={words(`kinds.${kind}.titleHint`)} />
      <DateField name="happenedOn" label={label('happenedOn')} />
      {fields.filter(isFirstTime).map((field) => <OneField key={field.name} field={field} label={label(field.name)} />)}
      {person === 'none' ? null : <PersonField name="person" label={label('person')} hint={words('personHint')} optional={person === 'optional'} />}
      {principal === 'none' ? null : <SelectField name="principalId" label={label('principalId')} options={principals} optional={principal === 'optional'} />}
      {value === 'none' ? null : <AmountField name="value" label={label('value')} optional={value === 'optional'} />}
      {fields.filter((field) => !isFirstTime(field)).map((field) => (
        <div key={field.name}>
          {field.name === 'labelText' ? <LabelWordings wordings={wordings} /> : null}
          <OneField field={field} label={label(field.name)} />
        </div>
      ))}
      {correction ? <TextArea name="reason" label={label('reason')} hint={words('reasonHint')} rows={2} /> : null}
      <ActionBar save={save} another={!correction} draft />
    </Form>
  )
}

function shows(kind: StatementKind, name: string): boolean {
  const { person, value } = statementShapes[kind]
  return !(name === 'person' && person === 'none') && !(name === 'value' && value === 'none')
}

/** The hour of the day above stands beside it. */
function isFirstTime({ name }: StatementField): boolean {
  return name === 'happenedTime'
}

/** The three elements of 22 U.S.C. 614(b) in one sentence, ready to be taken over. */
function LabelWordings({ wordings }: { readonly wordings: readonly string[] }) {
  const words = useTranslations('statementRecords')
  return (
    <section>
      <p className="small muted">{words('labelExplain')}</p>
      {wordings.map((wording) => <blockquote key={wording} dir="ltr">{wording}</blockquote>)}
    </section>
  )
}

const hinted = ['happenedTime', 'address', 'records', 'issue', 'election', 'influence', 'labelText', 'filedOn', 'exhibitDFiledOn', 'political', 'behalf', 'hours', 'hoursInAll', 'contributor', 'level'] as const

function OneField({ field: { name, type, required = false, choices = [], asPrinted = false }, label }: { readonly field: StatementField; readonly label: string }) {
  const words = useTranslations('statementRecords')
  const hint = hinted.find((each) => each === name)
  const of = { name, label, optional: !required, hint: hint === undefined ? undefined : words(`hints.${hint}`) }
  const options = optionsOf(choices, (choice) => (asPrinted ? choice : words(`choices.${choice}`)))
  if (type === 'choices') return <CheckboxGroup {...of} options={options} />
  if (type === 'choice') return asPrinted ? <SelectField {...of} options={options} /> : <RadioGroup {...of} options={options} />
  if (type === 'day') return <DateField {...of} />
  if (type === 'time' || type === 'hours') return <TextField {...of} width="short" />
  return type === 'lines' ? <TextArea {...of} rows={3} /> : <TextField {...of} />
}
