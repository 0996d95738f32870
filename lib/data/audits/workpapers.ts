import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import { canonicalHash, canonicalText } from '@/lib/domain/reports/canonical-text'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { workpapersEdition } from '@/lib/domain/reports/workpapers/workpapers'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { journalSizeIn, workpapersAsOf } from './build-workpapers'
import { getAudit } from './list'
import { readSignatures, type KeptSignature } from './signatures'

/** The workpapers of an engagement with the signature over them; null while nothing is signed. */
export type SignedPapers = { readonly document: ReportDocument; readonly signature: KeptSignature | null; readonly earlier: readonly KeptSignature[] }

type PapersOf = { readonly chapterId: string; readonly id: string; /** The entry of an earlier signature. */ readonly signedIn?: number | null }

/**
 * The workpapers of an engagement: those that were signed, built again from the entries that the signature names and held against its hash; before
 * that, as the records stand. Refuses papers that do not come out again.
 */
export async function auditWorkpapers(actor: Actor, { signedIn = null, ...of }: PapersOf): Promise<Result<SignedPapers, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const audit = await getAudit(actor, of)
  if (!audit.ok) return audit
  const { size, signatures } = await readAs(actor, async (tx) => ({ size: await journalSizeIn(tx, actor.organizationId), signatures: await readSignatures(tx, actor.organizationId, of.id) }))
  const signature = signatures.find(({ index, reopened }) => (signedIn === null ? reopened === null : index === signedIn)) ?? null
  if (signedIn !== null && signature === null) return notFound()
  const asked = signature === null ? { journalSize: size, conclusion: '', edition: workpapersEdition } : { journalSize: signature.workpapersSize, conclusion: signature.conclusion, edition: signature.workpapersEdition }
  const document = await workpapersAsOf(actor, { auditId: of.id, ...asked })
  if (document === null || (signature !== null && canonicalHash(canonicalText(document)) !== signature.workpapersHash)) return refuse({ reason: 'conflict', key: 'papersNotRebuilt' })
  return ok({ document, signature, earlier: signatures.filter(({ index }) => index !== signature?.index) })
}
