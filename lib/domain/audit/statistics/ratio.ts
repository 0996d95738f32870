/** Gives whole percents as a share of one. */
export function share(percent: number): number {
  return percent / 100
}

/** Gives a part of a whole as a share of one; nothing of nothing is nothing. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** Gives a share of one in hundredths of a percent, for reports that count in whole numbers: 0.0487 gives 487. */
export function basisPoints(part: number): number {
  return Math.round(part * 10_000)
}
