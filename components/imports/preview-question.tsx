'use client'
import { useTranslations } from 'next-intl'
import { optionsOf } from '@/components/records/options'
import { RadioGroup } from '@/components/ui/choice-fields'
import { PersonName } from '@/components/ui/names'
import { TextField } from '@/components/ui/text-field'
import { formatShort } from '@/lib/domain/calendar-date'
import { decisionFields } from '@/lib/domain/imports/decide'
import type { ShownLine } from '@/lib/domain/imports/shown'
import styles from './imports.module.css'

/** A movement that only a person can decide about: what is not clear, and the fields that answer it. */
export function PreviewQuestion({ line: { index, position, on, amount, raw, why, like, donor, take, takes } }: { readonly line: ShownLine }) {
  const words = useTranslations('imports.preview')
  const question = why === 'duplicate' || why === 'payout' ? words(why, { like }) : words(why === 'original' || why === 'other' ? why : 'donor')
  const isAnswered = why === 'payout' || why === 'original'
  return (
    <section className={styles.question} aria-labelledby={`question-${String(index)}`}>
      <h3 id={`question-${String(index)}`}>{words('row', { position, day: formatShort(on), amount })}</h3>
      <p className="small"><PersonName name={raw} /></p>
      <RadioGroup name={decisionFields.take(index)} label={question} options={optionsOf(takes, (value) => words(`takes.${value}`))} defaultValue={isAnswered ? take : undefined} />
      {why === 'original' ? <TextField name={decisionFields.original(index)} label={words('original')} hint={words('originalHint')} optional /> : null}
      {isAnswered ? null : <TextField name={decisionFields.donor(index)} label={words(takes.includes('expenditure') ? 'payee' : 'donorName')} defaultValue={donor} optional />}
      {why === 'duplicate' ? <TextField name={decisionFields.reason(index)} label={words('reason')} optional /> : null}
      {why === 'payout' ? <TextField name={decisionFields.reason(index)} label={words('difference')} hint={words('differenceHint')} optional /> : null}
    </section>
  )
}
