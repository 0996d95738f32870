/** Which deadline a report ends once it is filed. */
import type { ReportForm } from '../reports/forms'
import type { Deadline, DeadlineKind } from './deadline'

const kinds: Readonly<Partial<Record<ReportForm, readonly DeadlineKind[]>>> = {
  'quarterly-disclosure': ['quarterly-disclosure'], 'fara-nsd2': ['fara-supplemental', 'fara-final'], 'lda-ld2': ['lda-quarterly'], 'lda-ld203': ['lda-contributions'],
}

type Due = Pick<Deadline, 'kind' | 'period' | 'chapterId'>

export type ReportOfPeriod = {
  readonly form: ReportForm
  readonly period: { readonly from: string; readonly through: string }
  /** Null for the whole organization. */
  readonly chapterId: string | null
}

/** Tells whether a report is the one that a deadline waits for. What binds the organization is ended by a report of all its chapters, or of the only one. */
export function endsDeadline({ form, period, chapterId }: ReportOfPeriod, due: Due, chapters: number): boolean {
  const isKind = kinds[form]?.includes(due.kind) ?? false
  const isPeriod = due.period?.from === period.from && due.period.through === period.through
  const isPlace = due.chapterId === chapterId || (due.chapterId === null && chapters === 1)
  return isKind && isPeriod && isPlace
}

/** Gives the form whose report a deadline of that kind waits for; null where it waits for none. */
export function formOfDeadline(kind: DeadlineKind): ReportForm | null {
  const forms: readonly ReportForm[] = ['quarterly-disclosure', 'fara-nsd2', 'lda-ld2', 'lda-ld203']
  return forms.find((form) => kinds[form]?.includes(kind)) ?? null
}
