import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import type { AuditSignature } from '@/lib/domain/audit/engagement'
import { instant } from '@/lib/domain/instant'
import { parseEntry } from '@/lib/domain/journal/entry'

/** A signature as the journal tells it. Those before the last one were each ended by an act with a reason. */
export type KeptSignature = AuditSignature & {
  /** The entry that signs. */
  readonly index: number
  readonly workpapersSize: number
  readonly auditorName: string
  /** Why the audit was opened again; null while the signature stands. */
  readonly reopened: string | null
}

const signatureSchema = z.object({
  closedAt: z.string().transform(instant), signedName: z.string(), conclusion: z.string(), workpapersSize: z.number(), workpapersHash: z.string(),
  workpapersEdition: z.string(), auditorName: z.string(),
})

/** Every signature of an engagement, the first one first. */
export async function readSignatures(tx: Transaction, organizationId: string, auditId: string): Promise<readonly KeptSignature[]> {
  const rows = await tx.$queryRaw<readonly { readonly text: string }[]>`
    SELECT text FROM journal_entry WHERE organization_id = ${organizationId}::uuid AND subject_id = ${auditId}::uuid AND type IN ('audit.signed', 'audit.reopened') ORDER BY index`
  const entries = rows.map(({ text }) => parseEntry(text))
  return entries.flatMap(({ type, index, after }, place): readonly KeptSignature[] =>
    type === 'audit.signed' ? [{ ...signatureSchema.parse(after), index, reopened: entries[place + 1]?.reason ?? null }] : [])
}
