import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { keptDocument } from '@/lib/data/reports/sealed'
import { sealedFromRow } from '@/lib/data/reports/sealed-rows'
import { can, type Actor } from '@/lib/domain/permission'
import { donorStatement, type DonorStatement } from '@/lib/domain/receipts/donor-statement'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** What donors are told of one sealed report. */
export type SealedStatement = { readonly statement: DonorStatement; readonly seal: Pick<SealedReport, 'number' | 'version' | 'textHash'> }

/** As many periods as one statement holds, the newest first. */
const periodsMost = 8

/** Gives what donors are told of the chapter's sealed disclosures, the newest period first; of a period its newest version. Nothing that is not sealed. */
export async function donorStatements(actor: Actor, chapterId: string): Promise<Result<readonly SealedStatement[], Refusal>> {
  const allowed = can(actor, 'receipt.issue', chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const rows = await tx.sealedReport.findMany({
      where: { organizationId: actor.organizationId, chapterId, form: 'quarterly-disclosure' }, orderBy: [{ periodThrough: 'desc' }, { periodFrom: 'desc' }, { version: 'desc' }], omit: { lineSecret: true },
    })
    const sealed = rows.map(sealedFromRow)
    const newest = sealed.filter(({ period }, place) => sealed.findIndex((other) => other.period.from === period.from && other.period.through === period.through) === place)
    const statements: SealedStatement[] = []
    for (const seal of newest.slice(0, periodsMost)) statements.push({ statement: donorStatement(await keptDocument(tx, actor, seal, 'text')), seal })
    return ok(statements)
  })
}
