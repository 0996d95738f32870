import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { Instant } from '@/lib/domain/instant'
import type { Actor } from '@/lib/domain/permission'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { contentHash, type Approval, type Report } from '@/lib/domain/reports/report-life'
import { currentBuilder } from './builders'
import { buildVersion, clearSight, impartial, type ReportKey } from './version'

type Asked = { readonly key: ReportKey; readonly report: Report | null }

/** The whole text of the version as the transaction shows the records; days are counted to `evaluatedAt`, or to the newest entry where it is left out. */
export function documentOf(tx: Transaction, actor: Actor, { key, report }: Asked, evaluatedAt?: Instant | null): Promise<ReportDocument | null> {
  return buildVersion(tx, impartial(actor), currentBuilder(key.form), { key: evaluatedAt === undefined ? key : { ...key, evaluatedAt }, sight: clearSight, report })
}

/**
 * The approvals that stand: the records still give the text that was read, when days are counted to the same moment. Takes the text as it is now,
 * so that another one is built only where that one differs.
 */
export async function standingApprovals(tx: Transaction, actor: Actor, asked: Asked, document: ReportDocument): Promise<readonly Approval[]> {
  const now = contentHash(document)
  const hashes = new Map<Instant | null, string>([[document.asOf.at, now]])
  const standing: Approval[] = []
  for (const approval of asked.report?.approvals ?? []) {
    const { evaluatedAt } = approval
    if (approval.contentHash !== now && !hashes.has(evaluatedAt)) {
      const then = await documentOf(tx, actor, asked, evaluatedAt)
      hashes.set(evaluatedAt, then === null ? '' : contentHash(then))
    }
    if (approval.contentHash === now || approval.contentHash === hashes.get(evaluatedAt)) standing.push(approval)
  }
  return standing
}
