/** Keeping and protecting the books: retention, backups that were restored for a trial, receipts, and files that left the program. */
import { addMonths, formatShort, type CalendarDate } from '../../calendar-date'
import { countOf, evaluation, type Evaluation, type Tally } from '../evaluation'

export type KeepingFacts = {
  readonly retentionYears: number
  /** Years after the end of the registration that the law asks for. */
  readonly requiredYears: number
  readonly lastBackupOn: CalendarDate | null
  /** The newest restore, real or for a trial, after which every journal came out. */
  readonly lastRestoreOn: CalendarDate | null
  /** Payments and transfers whose receipt is missing. */
  readonly withoutReceipt: Tally
}

/** ADH-02: passes when books are kept long enough, a restore was tried within six months, and no receipt is missing (22 U.S.C. 615). */
export function booksKept(facts: KeepingFacts, today: CalendarDate): Evaluation {
  const { retentionYears, requiredYears, lastBackupOn, lastRestoreOn, withoutReceipt } = facts
  if (retentionYears < requiredYears) return evaluation('no', `Records are kept for ${countOf(retentionYears, 'year')}, less than the ${String(requiredYears)} that the rule asks for.`)
  if (lastBackupOn === null) return evaluation('no', 'No backup is recorded.')
  const since = addMonths(today, -6)
  if (lastRestoreOn === null || lastRestoreOn < since) return evaluation('no', `No backup was restored for a trial and verified since ${formatShort(since)}.`)
  if (withoutReceipt.count > 0) return evaluation('no', `${countOf(withoutReceipt.count, 'payment')} of the half-year ${withoutReceipt.count === 1 ? 'has' : 'have'} no receipt and no explanation.`, [withoutReceipt])
  return evaluation('yes', `Records are kept for ${countOf(retentionYears, 'year')}; the last backup is of ${formatShort(lastBackupOn)}, the last verified restore of ${formatShort(lastRestoreOn)}; no receipt is missing.`)
}
