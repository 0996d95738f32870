import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { can, visibility, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { readEvidence, type FiledEvidence } from './read'

export type EvidenceView = { readonly evidence: FiledEvidence; /** What is used again. */ readonly reused: FiledEvidence | null }

/** One piece of evidence of a chapter. An auditor works in the audit instead. */
export async function getEvidence(actor: Actor, { chapterId, id }: { readonly chapterId: string; readonly id: string }): Promise<Result<EvidenceView, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  if (visibility(actor, chapterId).auditIds !== null) return notFound()
  return readAs(actor, async (tx) => {
    const all = await readEvidence(tx, actor, { chapterId })
    const evidence = all.find((each) => each.id === id)
    return evidence === undefined ? notFound() : ok({ evidence, reused: all.find((each) => each.id === evidence.reusesId) ?? null })
  })
}

/** The accepted evidence of a chapter, which another item may use again. */
export async function reusableEvidence(actor: Actor, chapterId: string): Promise<Result<readonly FiledEvidence[], Refusal>> {
  const allowed = can(actor, 'evidence.request', chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => ok((await readEvidence(tx, actor, { chapterId })).filter(({ decision, reusesId }) => decision === 'accepted' && reusesId === null)))
}
