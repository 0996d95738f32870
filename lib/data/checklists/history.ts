import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { parseEntry } from '@/lib/domain/journal/entry'
import { historyOf, type HistoryLine } from '@/lib/domain/journal/history'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** Every answer that was given to an item for one period, from the journal: field, old, new, who, when, why. */
export async function checklistAnswerHistory(
  actor: Actor, { chapterId, answerId }: { readonly chapterId: string; readonly answerId: string },
): Promise<Result<readonly HistoryLine[], Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const entries = await tx.journalEntry.findMany({
      where: { organizationId: actor.organizationId, chapterId, subjectKind: 'checklist-answer', subjectId: answerId },
      orderBy: { index: 'asc' },
      select: { text: true },
    })
    return ok(historyOf(entries.map(({ text }) => parseEntry(text))))
  })
}
