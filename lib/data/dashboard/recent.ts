import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { Instant } from '@/lib/domain/instant'
import { describeEntry } from '@/lib/domain/journal/describe'
import { parseEntry } from '@/lib/domain/journal/entry'
import type { Of } from './money'

export type RecentChange = { readonly index: number; readonly at: Instant; readonly sentence: string }

const shownMost = 8

/** The last changes in a chapter, or (null) anywhere in the organization, newest first, each as one English sentence. */
export async function recentChanges(tx: Transaction, { organizationId, chapterId }: Of, most = shownMost): Promise<readonly RecentChange[]> {
  const rows = await tx.journalEntry.findMany({
    where: { organizationId, ...(chapterId === null ? {} : { chapterId }) }, orderBy: { index: 'desc' }, take: most, select: { text: true },
  })
  return rows.map(({ text }): RecentChange => {
    const entry = parseEntry(text)
    return { index: entry.index, at: entry.at, sentence: describeEntry(entry) }
  })
}
