/**
 * No line rests on fewer than five donors unless a rule requires it.
 * 1. Small groups become one. 2. Where that one is small still, the smallest of the other groups joins it, so that no subtraction from the
 * total tells it. 3. Where nobody else is left, those who are named by the chapter's own choice join. 4. Where even all together are fewer
 * than five, neither they nor the total are shown. A group whose donors nobody counted (a collecting box) counts as none.
 */
import { addCents, zeroCents, type Cents } from '../money'

export const donorsMin = 5

export type DonorGroup = {
  readonly who: string
  /** How many donors it rests on at least. */
  readonly donors: number
  readonly amountCents: Cents
  readonly from: readonly string[]
  /** `law` stays a line of its own; `choice` may be merged; null is a group. */
  readonly named: { readonly by: 'law' | 'choice'; readonly rule: string } | null
}

export type MergedGroups = {
  readonly groups: readonly DonorGroup[]
  /** Those that were put together, for the preview. */
  readonly merged: readonly DonorGroup[]
  /** True where the rest is fewer than five donors: no total may be shown either. */
  readonly hidden: boolean
}

function together(groups: readonly DonorGroup[]): DonorGroup {
  return groups.reduce<DonorGroup>(
    (sum, { donors, amountCents, from }) => ({
      ...sum, donors: sum.donors + donors, amountCents: addCents(sum.amountCents, amountCents), from: [...new Set([...sum.from, ...from])],
    }),
    { who: 'Donors who are not named, as one total', donors: 0, amountCents: zeroCents, from: [], named: null },
  )
}

function isSmall({ donors }: DonorGroup): boolean {
  return donors < donorsMin
}

/**
 * Gives the groups as they may be shown. Groups of law keep their lines; what is shown adds up to what was given, unless it is hidden.
 * `oneTotal` puts all groups together, as where the same gifts are in another public report and groups could be subtracted from groups.
 */
export function mergeSmallGroups(groups: readonly DonorGroup[], oneTotal = false): MergedGroups {
  const byLaw = groups.filter(({ named }) => named?.by === 'law')
  const chosen = groups.filter(({ named }) => named?.by === 'choice')
  const open = groups.filter(({ named }) => named === null)
  const large = open.filter((group) => !oneTotal && !isSmall(group)).toSorted((left, right) => left.donors - right.donors)
  const small = open.filter((group) => oneTotal || isSmall(group))
  if (small.length === 0) return { groups, merged: [], hidden: false }
  const candidates = [small, [...small, ...large.slice(0, 1)], [...small, ...large, ...chosen]]
  const merged = candidates.find((each) => !isSmall(together(each)))
  if (merged === undefined) return { groups: byLaw, merged: [...small, ...chosen], hidden: true }
  const kept = groups.filter((group) => !merged.includes(group))
  return { groups: [...kept, together(merged)], merged, hidden: false }
}

/** Gives how many donors a report's gifts rest on at least, but for those whom the law names. */
export function donorsBehind(groups: readonly Pick<DonorGroup, 'donors' | 'named'>[]): number {
  return groups.filter(({ named }) => named?.by !== 'law').reduce((sum, { donors }) => sum + donors, 0)
}
