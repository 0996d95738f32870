import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { Instant } from '@/lib/domain/instant'
import { describeEntry } from '@/lib/domain/journal/describe'
import { parseEntry } from '@/lib/domain/journal/entry'

export type RecentChange = { readonly index: number; readonly at: Instant; readonly sentence: string }

const shownMost = 8

type Of = { readonly organizationId: string; readonly chapterId: string }

/** The last changes in the chapter, newest first, each as one English sentence. */
export async function recentChanges(tx: Transaction, { organizationId, chapterId }: Of): Promise<readonly RecentChange[]> {
  const rows = await tx.journalEntry.findMany({
    where: { organizationId, chapterId }, orderBy: { index: 'desc' }, take: shownMost, select: { text: true },
  })
  return rows.map(({ text }): RecentChange => {
    const entry = parseEntry(text)
    return { index: entry.index, at: entry.at, sentence: describeEntry(entry) }
  })
}
