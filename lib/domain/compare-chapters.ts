/** Which chapter needs help first: the order of the table in which all chapters of an organization are compared. */

export type ChapterWork = {
  readonly name: string
  /** Items of the checklist whose day has passed. */
  readonly overdue: number
  /** Items of the checklist without an answer, and those that answer no. */
  readonly open: number
  readonly no: number
  /** Records that miss something or wait. */
  readonly unresolved: number
}

/**
 * Orders chapters, the worst first: what is late counts before what is answered no, then what is unresolved and open; equal
 * chapters stand by name. Money plays no part.
 */
export function worstFirst<Work extends ChapterWork>(chapters: readonly Work[]): readonly Work[] {
  return [...chapters].sort(
    (left, right) =>
      right.overdue - left.overdue || right.no - left.no || right.unresolved + right.open - (left.unresolved + left.open) || (left.name < right.name ? -1 : 1),
  )
}
