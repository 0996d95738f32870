/**
 * A second implementation of the draw, written from docs/audit-sampling.md alone: it uses nothing of lib, other hashing and other loops.
 */
import { createHash } from 'node:crypto'

/** A record as the documented formula knows it. */
export type Drawable = { readonly id: string; readonly amountCents: number }

export const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Section 4, random and attribute. */
export function ranked(seed: string, ids: readonly string[], size: number): string[] {
  const byHash = new Map(ids.map((id) => [hash(seed + ':' + id), id]))
  return [...byHash.keys()].sort().slice(0, size).map((key) => byHash.get(key) ?? '')
}

/** Section 4, monetary unit: every cent of the book is asked for its owner by halving a list of running totals. */
export function systematic(seed: string, population: readonly Drawable[], size: number): string[] {
  const running: bigint[] = []
  for (const { amountCents } of population) running.push((running.at(-1) ?? 0n) + (amountCents > 0 ? BigInt(amountCents) : 0n))
  const book = running.at(-1) ?? 0n
  const interval = (2n * book + BigInt(size)) / (2n * BigInt(size))
  const hits: string[] = []
  for (let point = (BigInt('0x' + hash(seed).substring(0, 16)) % interval) + 1n; point <= book; point += interval) {
    let [low, high] = [0, running.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((running[middle] ?? 0n) >= point) high = middle
      else low = middle + 1
    }
    hits.push(population[low]?.id ?? '')
  }
  return [...new Set(hits)]
}

/** Section 4, stratified. */
export function stratified(seed: string, population: readonly Drawable[], cuts: readonly number[], size: number): string[] {
  const groups: Drawable[][] = [[], ...cuts.map(() => [])]
  for (const item of population) groups[cuts.filter((cut) => item.amountCents >= cut).length]?.push(item)
  const top = groups.pop() ?? []
  const deviation = (items: readonly Drawable[]) => {
    let [sum, squares] = [0, 0]
    for (const { amountCents } of items) sum += amountCents
    for (const { amountCents } of items) squares += Math.pow(amountCents - sum / items.length, 2)
    return Math.sqrt(squares / items.length)
  }
  let open = groups.map((items, place) => ({ place, items, weight: items.length * deviation(items) }))
  const taken: number[] = groups.map(() => 0)
  for (let left = size - top.length; ; ) {
    const all = open.reduce((sum, { weight }) => sum + weight, 0)
    const over = open.filter(({ items, weight }) => (left * weight) / all > items.length)
    if (over.length === 0) {
      for (const { place, items, weight } of open) taken[place] = Math.min(items.length, Math.max(1, Math.ceil((left * weight) / all)))
      break
    }
    for (const { place, items } of over) {
      taken[place] = items.length
      left -= items.length
    }
    open = open.filter((each) => !over.includes(each))
  }
  return [...groups.flatMap((items, place) => ranked(seed, items.map(({ id }) => id), taken[place] ?? 0)), ...ranked(seed, top.map(({ id }) => id), top.length)]
}
