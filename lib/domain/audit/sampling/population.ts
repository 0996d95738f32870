/**
 * What a sample is drawn from: every donation of the engagement that counts as a receipt, as it stood at the seal or checkpoint that gives the
 * seed. The population is older than the seed, so nobody could fit one to the other (docs/audit-sampling.md).
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { sumCents, type Cents } from '../../money'

/** One donation as a draw knows it: no name, no detail of a person. */
export type PopulationItem = { readonly id: string; readonly number: string; readonly revision: number; readonly receivedOn: string; readonly amountCents: Cents }

export type PopulationTotals = { readonly count: number; readonly totalCents: Cents; readonly hash: string }

/** Gives the text whose SHA-256 names the population: `id,revision,amount in cents`, a line each, in the order of the draw. */
export function populationText(population: readonly PopulationItem[]): string {
  return population.map(({ id, revision, amountCents }) => `${id},${String(revision)},${String(amountCents)}\n`).join('')
}

/** Gives count, total and hash of a population. */
export function populationTotals(population: readonly PopulationItem[]): PopulationTotals {
  return { count: population.length, totalCents: sumCents(population.map(({ amountCents }) => amountCents)), hash: sha256Hex(populationText(population)) }
}

/** Gives the SHA-256 of a text in UTF-8 as 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
