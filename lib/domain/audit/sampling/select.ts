/** Choosing items by a seed (money.md 8.2). The same seed and population give the same items in every language. */
import type { Cents } from '../../money'
import { sha256Hex } from './population'

/** Gives the first `size` ids by SHA-256 of `seed:id`, ascending: a larger sample holds the smaller one. */
export function selectRandom(seed: string, ids: readonly string[], size: number): readonly string[] {
  return ids
    .map((id) => ({ id, rank: sha256Hex(`${seed}:${id}`) }))
    .sort((left, right) => (left.rank < right.rank ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id)
}

export type SystematicHit = { readonly point: number; readonly index: number }

/** Gives the first cent that is hit: the first 16 hexadecimal digits of the seed's SHA-256, modulo the interval, plus one. */
export function startingPoint(seed: string, intervalCents: Cents): number {
  return Number(BigInt(`0x${sha256Hex(seed).slice(0, 16)}`) % BigInt(intervalCents)) + 1
}

/**
 * Gives the items in whose range of cents each point start + k x interval falls. Only positive amounts take room;
 * an item of the interval or more is always hit and may be hit more than once.
 */
export function selectMonetaryUnits(seed: string, amounts: readonly Cents[], intervalCents: Cents): readonly SystematicHit[] {
  const hits: SystematicHit[] = []
  let point = startingPoint(seed, intervalCents)
  let reached = 0
  amounts.forEach((amount, index) => {
    reached += Math.max(0, amount)
    for (; point <= reached; point += intervalCents) hits.push({ point, index })
  })
  return hits
}
