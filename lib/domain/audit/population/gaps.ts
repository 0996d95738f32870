/** Numbers that nobody has, within one series. A void keeps its number and is no gap. */

export type Gaps = {
  /** First and last number of each run that is missing. */
  readonly ranges: readonly (readonly [number, number])[]
  readonly missingCount: number
  readonly repeated: readonly number[]
}

/** Gives the gaps of a series in any order; with `first` and `last` also what is missing before its lowest and after its highest number. */
export function gapsIn(numbers: readonly number[], { first, last }: { readonly first?: number; readonly last?: number } = {}): Gaps {
  const sorted = numbers.toSorted((left, right) => left - right)
  const ranges: (readonly [number, number])[] = []
  const repeated = new Set(sorted.filter((number, index) => sorted[index - 1] === number))
  let earlier = first === undefined ? (sorted[0] ?? 1) - 1 : first - 1
  for (const number of [...sorted, ...(last === undefined ? [] : [last + 1])]) {
    if (number > earlier + 1) ranges.push([earlier + 1, number - 1])
    earlier = Math.max(earlier, number)
  }
  return { ranges, repeated: [...repeated], missingCount: ranges.reduce((sum, [from, through]) => sum + through - from + 1, 0) }
}
