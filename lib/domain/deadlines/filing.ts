/** What became of a deadline: when it was filed under which number, why it came late, or until when it was extended. */
import type { CalendarDate } from '../calendar-date'
import type { DeadlineKind } from './deadline'

/** What a person says of it. */
export type FilingAnswer = {
  readonly filedOn: CalendarDate | null
  /** As the agency gave it. */
  readonly confirmationNumber: string
  readonly lateReason: string
  readonly extendedTo: CalendarDate | null
  /** Where the proof of the extension is: a letter, a message. */
  readonly extensionProof: string
  readonly note: string
}

export type FilingFacts = FilingAnswer & {
  readonly deadlineKey: string
  readonly kind: DeadlineKind
  readonly chapterId: string | null
  readonly registrationId: string | null
  readonly clockId: string | null
  readonly periodFrom: CalendarDate | null
  readonly periodThrough: CalendarDate | null
  /** The day that was due when it was recorded. */
  readonly dueOn: CalendarDate
}

export type Filing = FilingFacts & { readonly id: string; readonly revision: number }

/** The reason of a correction that began as a first record: somebody else had recorded something meanwhile, and both values were shown. */
export const recordedMeanwhile = 'Recorded by two people at the same time; the second chose between the two.'

/** Tells whether an answer comes after the last day, so that it needs a reason. The last day itself is in time. */
export function isLate({ filedOn, extendedTo }: Pick<FilingAnswer, 'filedOn' | 'extendedTo'>, dueOn: CalendarDate): boolean {
  return filedOn !== null && filedOn > (extendedTo ?? dueOn)
}
