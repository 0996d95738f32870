import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { Instant } from '@/lib/domain/instant'
import { parseEntry, type JournalEntry } from '@/lib/domain/journal/entry'
import { sentenceOf } from '@/lib/domain/journal/entry-types'

export type RecentChange = { readonly index: number; readonly at: Instant; readonly sentence: string }

const shownMost = 8

/** What the sentence names: the record's number, the item, or its name. Names of people stand as ciphertext in entries and are left out. */
function whatOf({ after, before }: JournalEntry): string {
  const image = { ...before, ...after }
  const named = ['number', 'itemId', 'name', 'fileName'].map((field) => image[field]).find((value) => typeof value === 'string' && value !== '')
  return typeof named === 'string' ? named : ''
}

type Of = { readonly organizationId: string; readonly chapterId: string }

/** The last changes in the chapter, newest first, each as one English sentence. */
export async function recentChanges(tx: Transaction, { organizationId, chapterId }: Of): Promise<readonly RecentChange[]> {
  const rows = await tx.journalEntry.findMany({
    where: { organizationId, chapterId }, orderBy: { index: 'desc' }, take: shownMost, select: { text: true },
  })
  return rows.map(({ text }): RecentChange => {
    const entry = parseEntry(text)
    return { index: entry.index, at: entry.at, sentence: sentenceOf(entry.type, { who: entry.actor.name, what: whatOf(entry) }) }
  })
}
