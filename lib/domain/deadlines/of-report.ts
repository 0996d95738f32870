/** Which deadline a report ends once it is filed. */
import { compareDates } from '../calendar-date'
import type { ReportForm } from '../reports/forms'
import type { Deadline, DeadlineKind } from './deadline'

const kinds: Readonly<Partial<Record<ReportForm, readonly DeadlineKind[]>>> = {
  'quarterly-disclosure': ['quarterly-disclosure'], 'fara-nsd2': ['fara-supplemental', 'fara-final'], 'lda-ld1': ['lda-registration', 'lda-new-registration'], 'lda-ld2': ['lda-quarterly'], 'lda-ld203': ['lda-contributions'],
}

type Due = Pick<Deadline, 'kind' | 'period' | 'chapterId' | 'counted' | 'doneOn'>

export type ReportOfPeriod = {
  readonly form: ReportForm
  readonly period: { readonly from: string; readonly through: string }
  /** Null for the whole organization. */
  readonly chapterId: string | null
}

/** A registration has no period: it answers what had called for it by the end of the one in which it is made, unless the facts tell already that it is done. */
function isOfDay({ through }: ReportOfPeriod['period'], { counted, doneOn }: Due): boolean {
  return doneOn === null && counted.from <= through
}

/** Gives the deadline that a report ends, of all that are followed: of several events the latest one. Null where nothing waits for it. */
export function deadlineEnded<Followed extends Due>(report: ReportOfPeriod, deadlines: readonly Followed[], chapters: number): Followed | null {
  return deadlines.filter((due) => endsDeadline(report, due, chapters)).toSorted((left, right) => compareDates(left.counted.from, right.counted.from)).at(-1) ?? null
}

/** Tells whether a report is the one that a deadline waits for. What binds the organization is ended by a report of all its chapters, or of the only one. */
export function endsDeadline({ form, period, chapterId }: ReportOfPeriod, due: Due, chapters: number): boolean {
  const isKind = kinds[form]?.includes(due.kind) ?? false
  const isPeriod = due.period === null ? isOfDay(period, due) : due.period.from === period.from && due.period.through === period.through
  const isPlace = due.chapterId === chapterId || (due.chapterId === null && chapters === 1)
  return isKind && isPeriod && isPlace
}

/** Gives the form whose report a deadline of that kind waits for; null where it waits for none. */
export function formOfDeadline(kind: DeadlineKind): ReportForm | null {
  const forms: readonly ReportForm[] = ['quarterly-disclosure', 'fara-nsd2', 'lda-ld1', 'lda-ld2', 'lda-ld203']
  return forms.find((form) => kinds[form]?.includes(kind)) ?? null
}
