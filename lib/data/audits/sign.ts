import 'server-only'
import { inTransaction, readAs, sqlAs, type Transaction } from '@/lib/data/database/transaction'
import { writeCheckpoint } from '@/lib/data/journal/checkpoint'
import { lockRecord, writeRevision, type RecordPlace } from '@/lib/data/records/revise'
import { unsigned, type Audit, type AuditSignature } from '@/lib/domain/audit/engagement'
import { recordsWithoutResult } from '@/lib/domain/audit/ready-to-sign'
import { can, isAuditorOf, type Actor } from '@/lib/domain/permission'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { canonicalHash, canonicalText } from '@/lib/domain/reports/canonical-text'
import { workpapersEdition } from '@/lib/domain/reports/workpapers/workpapers'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { journalSizeIn, workpapersAsOf } from './build-workpapers'
import { getAudit } from './list'
import { newestEntryOf } from './newest-entry'
import { openedAudit } from './opened'
import { auditTable } from './rows'
import { sampleFromRow, withChapter } from './sample-rows'

export type SignInput = RecordPlace & { readonly conclusion: string; /** The newest entry of the engagement when the papers were read on the page. */ readonly seen: number }

const changed = (): Result<never, Refusal> => refuse({ reason: 'conflict', key: 'papersChanged' })

/**
 * Signs the workpapers of an engagement: builds them as of the entries that the journal has, and keeps their hash, that size and what the auditor concludes
 * in the entry `audit.signed`. From then on nothing of the engagement changes. A checkpoint right behind it covers the signature.
 */
export async function signAudit(actor: Actor, { conclusion, seen, ...place }: SignInput): Promise<Result<Audit, Refusal>> {
  const allowed = can(actor, 'audit.sign', place.chapterId)
  if (!allowed.ok) return allowed
  if (!isAuditorOf(actor, { ...place, auditId: place.id })) return notFound()
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  if (conclusion === '') return invalid({ conclusion: { key: 'missing' } })
  const audit = await getAudit(actor, place)
  if (!audit.ok) return audit
  if (audit.value.closedAt !== null) return audit.value.revision === place.revision + 1 ? audit : notFound()
  const ready = await readAs(actor, (tx) => readyToSign(tx, actor, place, seen))
  if (!ready.ok) return ready
  const papers = await workpapersAsOf(actor, { auditId: place.id, journalSize: ready.value, conclusion, edition: workpapersEdition })
  if (papers === null) return notFound()
  const signature: AuditSignature = {
    closedAt: actor.at, signedName: actor.name, conclusion, workpapersSize: ready.value, workpapersHash: canonicalHash(canonicalText(papers)), workpapersEdition,
  }
  const signed = await inTransaction(actor, async (tx) => {
    const opened = await lockRecord(tx, actor, auditTable, place)
    if (opened === null || (await openedAudit(tx, actor, { chapterId: place.chapterId, auditId: place.id })) === null) return notFound()
    if ((await newestEntryOf(tx, actor.organizationId, place.id)) !== seen) return changed()
    const record = { ...opened.earlier, ...signature, revision: opened.earlier.revision + 1 }
    await writeRevision(tx, actor, auditTable, { opened, record, type: 'audit.signed', reason: null })
    return ok(record)
  })
  if (signed.ok) await sqlAs(actor, (client) => writeCheckpoint(client, actor, 'request'))
  return signed
}

/** The size of the journal that the papers are made from, if every drawn record has a result and nothing was noted since the page was read. */
async function readyToSign(tx: Transaction, actor: Actor, { chapterId, id: auditId }: RecordPlace, seen: number): Promise<Result<number, Refusal>> {
  const { organizationId } = actor
  if ((await openedAudit(tx, actor, { chapterId, auditId })) === null) return notFound()
  if ((await newestEntryOf(tx, organizationId, auditId)) !== seen) return changed()
  const samples = (await tx.auditSample.findMany({ where: { organizationId, auditId }, include: withChapter })).map(sampleFromRow)
  const tested = await tx.auditMark.findMany({ where: { organizationId, auditId }, select: { donationId: true } })
  const open = recordsWithoutResult(samples, new Set(tested.map(({ donationId }) => donationId)))
  return open > 0 ? refuse({ reason: 'conflict', key: 'papersOpen', values: { count: open } }) : ok(await journalSizeIn(tx, organizationId))
}

/** Opens a signed engagement again, for a reason. The journal and the workpapers that were signed stay; the next signature is over new ones. */
export async function reopenAudit(actor: Actor, { reason, ...place }: RecordPlace & { readonly reason: string }): Promise<Result<Audit, Refusal>> {
  const allowed = can(actor, 'audit.sign', place.chapterId)
  if (!allowed.ok) return allowed
  if (!isAuditorOf(actor, { ...place, auditId: place.id })) return notFound()
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  if (reason === '') return invalid({ reason: { key: 'missing' } })
  const audit = await getAudit(actor, place)
  if (!audit.ok) return audit
  return inTransaction(actor, async (tx) => {
    const opened = await lockRecord(tx, actor, auditTable, place)
    if (opened === null) return notFound()
    const { earlier } = opened
    if (earlier.closedAt === null) return earlier.revision === place.revision + 1 ? ok(earlier) : notFound()
    const record = { ...earlier, ...unsigned, revision: earlier.revision + 1 }
    await writeRevision(tx, actor, auditTable, { opened, record, type: 'audit.reopened', reason })
    return ok(record)
  })
}
