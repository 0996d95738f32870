/** Gives whole percents as a share of one. */
export function share(percent: number): number {
  return percent / 100
}

/** Gives a part of a whole as a share of one; nothing of nothing is nothing. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
