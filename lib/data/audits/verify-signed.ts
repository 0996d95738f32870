import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { outageOf } from '@/lib/data/installation/outage'
import { finding, type Finding } from '@/lib/domain/journal/verify/finding'
import type { Actor } from '@/lib/domain/permission'
import { canonicalHash, canonicalText } from '@/lib/domain/reports/canonical-text'
import { readSignatures, type KeptSignature } from './signatures'
import { workpapersAsOf } from './build-workpapers'

type Named = { readonly auditId: string; readonly signature: KeptSignature }

function say({ auditId, signature }: Named, sentence: string): Finding {
  return finding('edited', 'report', `Workpapers of the audit by ${signature.auditorName}: ${sentence}`, { table: 'audit', id: auditId, index: signature.index, columns: ['workpapers_hash'] })
}

/** The same entries give the text whose hash was signed. */
async function checkPapers(actor: Actor, named: Named): Promise<readonly Finding[]> {
  const { auditId, signature: { workpapersSize, workpapersHash, workpapersEdition, conclusion } } = named
  const papers = await workpapersAsOf(actor, { auditId, journalSize: workpapersSize, conclusion, edition: workpapersEdition })
  if (papers === null) return [say(named, `they cannot be built again from their ${String(workpapersSize)} entries.`)]
  if (canonicalHash(canonicalText(papers)) === workpapersHash) return []
  return [say(named, `built again from their ${String(workpapersSize)} entries they have another text than the one that was signed: the engagement, or a record that it shows, was changed.`)]
}

/** Entries about the engagement from a signature on to the act that ends it: there are none. */
async function entriesAfter(tx: Transaction, organizationId: string, { auditId, signature: { index } }: Named): Promise<readonly Finding[]> {
  const rows = await tx.$queryRaw<readonly { readonly index: number }[]>`
    SELECT j.index::float8 AS index FROM journal_entry j WHERE j.organization_id = ${organizationId}::uuid AND j.index > ${index}
      AND j.index < COALESCE((SELECT min(r.index) FROM journal_entry r WHERE r.organization_id = j.organization_id AND r.subject_id = ${auditId}::uuid AND r.type = 'audit.reopened' AND r.index > ${index}), 9223372036854775807)
      AND j.subject_kind IN ('audit-mark', 'audit-point', 'audit-sample') AND j.text::json -> 'after' ->> 'auditId' = ${auditId} ORDER BY j.index`
  return rows.map((row) => finding('inserted', 'entry', `Entry ${String(row.index)} changes an engagement that was signed in entry ${String(index)}: it was put in.`, { index: row.index }))
}

async function checkEngagement(actor: Actor, auditId: string): Promise<readonly Finding[]> {
  const { organizationId } = actor
  try {
    const signatures = await readAs(actor, (tx) => readSignatures(tx, organizationId, auditId))
    const findings: Finding[] = []
    for (const signature of signatures) {
      findings.push(...(await checkPapers(actor, { auditId, signature })), ...(await readAs(actor, (tx) => entriesAfter(tx, organizationId, { auditId, signature }))))
    }
    return findings
  } catch (error) {
    if (outageOf(error) !== null) throw error
    return [finding('edited', 'report', 'Signed workpapers, or what they were made from, cannot be read any more: they were changed.', { table: 'audit', id: auditId })]
  }
}

/** Each engagement that was ever signed: every signature comes out again, and nothing was changed under it. */
export async function verifySignedAudits(actor: Actor): Promise<{ readonly checked: number; readonly findings: readonly Finding[] }> {
  const { organizationId } = actor
  const signed = await readAs(actor, (tx) => tx.journalEntry.findMany({ where: { organizationId, type: 'audit.signed' }, select: { subjectId: true }, distinct: ['subjectId'], orderBy: { subjectId: 'asc' } }))
  const findings: Finding[] = []
  for (const { subjectId } of signed) findings.push(...(await checkEngagement(actor, subjectId)))
  return { checked: signed.length, findings }
}
