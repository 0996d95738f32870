import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { canonicalText } from '@/lib/domain/journal/entry'
import { listedKinds, type ListedParty } from '@/lib/domain/screening/listed-party'
import { listSources, type ScreeningList } from '@/lib/domain/screening/screening-list'
import { Screener } from '@/lib/domain/screening/screener'
import { listFromRow } from './rows'

const texts = z.array(z.string())
const partySchema: z.ZodType<ListedParty> = z.object({
  id: z.string(), kind: z.enum(listedKinds), name: z.string(), aliases: z.array(z.object({ name: z.string(), isWeak: z.boolean() })), programs: texts, addresses: texts, births: texts,
  birthPlaces: texts, nationalities: texts, remarks: z.string(),
})

/** An entry as it is stored and hashed. */
export function textOfParty(party: ListedParty): string {
  const { id, kind, name, aliases, programs, addresses, births, birthPlaces, nationalities, remarks } = party
  return canonicalText({
    id, kind, name, aliases: aliases.map((alias) => ({ name: alias.name, isWeak: alias.isWeak })), programs: [...programs], addresses: [...addresses], births: [...births],
    birthPlaces: [...birthPlaces], nationalities: [...nationalities], remarks,
  })
}

export function partyOfText(text: string): ListedParty {
  return partySchema.parse(JSON.parse(text))
}

/** The hash of all entries of a list, in order. */
export function hashOfEntries(entries: readonly string[]): string {
  const hash = createHash('sha256')
  for (const entry of entries) hash.update(entry).update('\n')
  return hash.digest('hex')
}

/** The newest version of each list that the organization has taken in. */
export async function listsInForce(tx: Transaction, organizationId: string): Promise<readonly ScreeningList[]> {
  const newest = listSources.map((source) => tx.screeningList.findFirst({ where: { organizationId, source }, orderBy: [{ publishedOn: 'desc' }, { id: 'desc' }] }))
  return (await Promise.all(newest)).flatMap((row) => (row === null ? [] : [listFromRow(row)]))
}

/** What people are screened with: the lists in force, and all their names ready to be searched. */
export type ScreenerInForce = {
  readonly lists: readonly ScreeningList[]
  /** Ids of the lists, as the state of a person names them. */
  readonly key: string
  readonly queueFrom: number
  readonly screener: Screener
}

/** Organizations that took in the same files share their index; few are kept, because each needs some 50 MB. */
const kept = new Map<string, Screener>()
const keptMax = 2

/** Null before any list has been taken in. Throws where entries are not the ones that were taken in. */
export async function screenerInForce(tx: Transaction, organizationId: string): Promise<ScreenerInForce | null> {
  const lists = await listsInForce(tx, organizationId)
  if (lists.length === 0) return null
  const queueFrom = Math.min(...lists.map((list) => list.queueFrom))
  const sameIndex = JSON.stringify([queueFrom, ...lists.map(({ id, entriesHash }) => [id, entriesHash])])
  const screener = kept.get(sameIndex) ?? new Screener((await Promise.all(lists.map((list) => entriesOf(tx, organizationId, list)))).flat(), queueFrom)
  kept.delete(sameIndex)
  kept.set(sameIndex, screener)
  const [oldest] = kept.keys()
  if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest)
  return { lists, key: lists.map(({ id }) => id).join(' '), queueFrom, screener }
}

async function entriesOf(tx: Transaction, organizationId: string, { id, entriesHash }: ScreeningList) {
  const rows = await tx.listedEntry.findMany({ where: { organizationId, listId: id }, orderBy: { position: 'asc' }, select: { content: true } })
  if (hashOfEntries(rows.map(({ content }) => content)) !== entriesHash) throw new Error('The entries of the sanctions list are not the ones that were taken in')
  return rows.map(({ content }) => ({ listId: id, party: partyOfText(content) }))
}
