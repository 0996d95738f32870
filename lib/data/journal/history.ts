import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { parseEntry, type JournalEntry } from '@/lib/domain/journal/entry'
import { closedByErasure } from '@/lib/domain/journal/history'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** The entries of one record of a chapter, oldest first: its whole history. */
export async function historyOfRecord(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<readonly JournalEntry[], Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const rows = await tx.journalEntry.findMany({
      where: { organizationId: actor.organizationId, subjectId: of.id, OR: [{ chapterId: of.chapterId }, { chapterId: null }] },
      orderBy: { index: 'asc' },
      select: { text: true },
    })
    return ok(closedByErasure(rows.map(({ text }) => parseEntry(text))))
  })
}
