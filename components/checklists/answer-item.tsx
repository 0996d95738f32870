import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/ui/form'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { ChecklistEntry } from '@/lib/domain/checklists/assemble'
import { allowedAnswers } from '@/lib/domain/checklists/attestation'
import type { FormState } from '@/lib/form-state'
import { AttestForm } from './attest-form'
import { ItemDetails } from './item-details'

type AnswerItemProps = {
  readonly entry: ChecklistEntry
  readonly chapter: string
  readonly today: CalendarDate
  /** A day of the period that is answered. */
  readonly on: CalendarDate
  readonly formKey: string
  readonly initial: FormState
  readonly action: FormAction
  readonly title: string
  readonly heading: string
}

/** The question, why it is asked and what the records say, and below it the form in which a named person answers. */
export function AnswerItem({ entry, chapter, on, ...form }: AnswerItemProps) {
  const words = useTranslations('checklists')
  const { item } = entry
  const isComputed = item.computedFrom !== null
  return (
    <AttestForm
      {...form}
      name="checklist-answer"
      chapter={chapter}
      hidden={{ itemId: item.id, on }}
      options={allowedAnswers(item).map((answer) => ({ value: answer, label: words(`answers.${answer}`) }))}
      words={{
        legend: isComputed ? words('form.legendComputed') : words('form.legend'),
        answer: words('form.answer'),
        note: words('form.note'),
        noteHint: words('form.noteHint'),
        exceptedUntil: words('form.exceptedUntil'),
        exceptedUntilHint: words('form.exceptedUntilHint'),
        save: words('form.save'),
      }}
    >
      <ItemDetails entry={entry} chapter={chapter} />
      {isComputed ? <p>{words('form.computedFixed')}</p> : null}
    </AttestForm>
  )
}
