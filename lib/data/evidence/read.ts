import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { Evidence } from '@/lib/domain/checklists/evidence'
import type { Actor } from '@/lib/domain/permission'
import { evidenceFromRow } from './rows'

/** Evidence with how many files stand beside it, those of evidence that is used again too, and who sent them. */
export type FiledEvidence = Evidence & { readonly files: number; readonly senders: readonly (string | null)[] }

/** All evidence of a chapter in the order in which it was asked for, in a transaction that is already open. */
export async function readEvidence(
  tx: Transaction, { organizationId }: Pick<Actor, 'organizationId'>, { chapterId }: { readonly chapterId: string },
): Promise<readonly FiledEvidence[]> {
  const rows = await tx.evidence.findMany({ where: { organizationId, chapterId }, orderBy: { id: 'asc' } })
  if (rows.length === 0) return []
  const files = await tx.attachment.findMany({ where: { organizationId, chapterId, evidenceId: { not: null }, state: 'attached' }, select: { evidenceId: true, uploadedBy: true } })
  return rows.map(evidenceFromRow).map((evidence) => {
    const own = files.filter(({ evidenceId }) => evidenceId === evidence.id || evidenceId === evidence.reusesId)
    return { ...evidence, files: own.length, senders: own.map(({ uploadedBy }) => uploadedBy) }
  })
}
