'use client'
import { useState, type ChangeEvent } from 'react'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { CheckboxGroup, type Option } from '@/components/ui/choice-fields'
import { Form, type FormProps } from '@/components/ui/form'
import { formatCents, subtractCents, sumCents, type Cents } from '@/lib/domain/money'

/** A line or a record that can be ticked, with what it moved. */
export type Movement = Option & { readonly cents: Cents }

type MatchFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & {
  readonly lines: readonly Movement[]
  readonly records: readonly Movement[]
  /** The line with which somebody came here. */
  readonly line: string | null
}

/** Matches lines and records that somebody chooses; with scripts the sums are told while they are chosen. */
export function MatchForm({ lines, records, line, ...form }: MatchFormProps) {
  const words = useTranslations('reconciliations')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(line === null ? [] : [line]))
  const labels = { lines: words('fields.chosenLines'), records: words('fields.records') }
  const choose = ({ target }: ChangeEvent<HTMLElement>) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return
    setChosen((before) => new Set(target.checked ? [...before, target.value] : [...before].filter((value) => value !== target.value)))
  }
  return (
    <Form {...form} name="bank-match" labels={labels} loadSchema={() => import('@/lib/schemas/bank-statement').then((file) => file.matchSchema)}>
      <p>{words('byHand.explain')}</p>
      <div onChange={choose}>
        <CheckboxGroup name="lines" label={labels.lines} options={lines} defaultValue={line === null ? [] : [line]} />
        <CheckboxGroup name="records" label={labels.records} options={records} />
      </div>
      <p role="status">{sumsInWords(words, lines.filter(({ value }) => chosen.has(value)), records.filter(({ value }) => chosen.has(value)))}</p>
      <ActionBar save={words('byHand.save')} />
    </Form>
  )
}

function sumsInWords(words: ReturnType<typeof useTranslations<'reconciliations'>>, lines: readonly Movement[], records: readonly Movement[]): string {
  if (lines.length + records.length === 0) return ''
  const [bank, books] = [sumCents(lines.map(({ cents }) => cents)), sumCents(records.map(({ cents }) => cents))]
  const values = { bank: formatCents(bank), books: formatCents(books), difference: formatCents(subtractCents(bank, books)) }
  return bank === books ? words('byHand.agree', values) : words('byHand.differ', values)
}
