'use client'
import type { ReactNode } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { RadioGroup, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'

type AttestFormProps = Omit<FormProps, 'labels' | 'loadSchema' | 'children'> & {
  readonly words: Readonly<Record<'legend' | 'answer' | 'note' | 'noteHint' | 'exceptedUntil' | 'exceptedUntilHint' | 'save', string>>
  readonly options: readonly Option[]
  /** What stands between the question and the fields. */
  readonly children: ReactNode
}

/** A named person answers an item, or confirms or annotates what was computed. */
export function AttestForm({ words, options, children, ...form }: AttestFormProps) {
  return (
    <Form {...form} labels={{ answer: words.answer, note: words.note, exceptedUntil: words.exceptedUntil }} loadSchema={() => import('@/lib/schemas/checklist-answer').then((file) => file.checklistAnswerSchema)}>
      {children}
      <h2>{words.legend}</h2>
      <RadioGroup name="answer" label={words.answer} options={options} />
      <TextArea name="note" label={words.note} hint={words.noteHint} optional limit={2000} />
      <DateField name="exceptedUntil" label={words.exceptedUntil} hint={words.exceptedUntilHint} optional />
      <ActionBar save={words.save} />
    </Form>
  )
}
