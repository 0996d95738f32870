import 'server-only'
import { can, membershipsFor, type Actor } from '@/lib/domain/permission'
import { approverRoles, type ApproverRole } from '@/lib/domain/reports/approvers'
import { contentHash, isReadyToApprove, mayBecome, missingApprovals, sealBlockers, type Approval, type Report } from '@/lib/domain/reports/report-life'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { readAsOf } from './as-of'
import { changeDraft, requiredRoles } from './change'
import { documentOf, standingApprovals } from './standing'
import { newestVersion, type ReportKey } from './version'

export type ApproveInput = {
  readonly key: ReportKey
  readonly formKey: string
  /** How many entries the journal had when the text was made that was read: what is approved is that text. */
  readonly journalSize: number
}

function rolesOf(actor: Actor, chapterId: string | null): readonly ApproverRole[] {
  const held = membershipsFor(actor, chapterId).map(({ role }) => role)
  return approverRoles.filter((role) => held.includes(role))
}

/** Approves the text that was read. Refused where the records give another one by now, or where something must be mended before. */
export async function approveReport(actor: Actor, { key, formKey, journalSize }: ApproveInput): Promise<Result<Report, Refusal>> {
  const allowed = can(actor, 'report.approve', key.chapterId)
  if (!allowed.ok) return allowed
  const { userId } = actor
  if (userId === null) return refuse({ reason: 'not-allowed', key: 'personOnly' })
  const read = await readAsOf(actor, journalSize, async (tx) => documentOf(tx, actor, { key, report: (await newestVersion(tx, actor, key))?.report ?? null }))
  if (read === null) return notFound()
  return changeDraft(actor, {
    key, formKey, type: 'report.approved',
    change: async (tx, report) => {
      const evaluatedAt = read.asOf.at
      const document = await documentOf(tx, actor, { key, report }, evaluatedAt)
      if (document === null) return notFound()
      const hash = contentHash(document)
      if (hash !== contentHash(read)) return refuse({ reason: 'conflict', key: 'reportTextChanged' })
      const required = await requiredRoles(tx, actor, key)
      const roles = rolesOf(actor, key.chapterId).filter((role) => required.includes(role))
      if (roles.length === 0) return refuse({ reason: 'not-allowed', key: 'approvalNotAsked' })
      const standing = await standingApprovals(tx, actor, { key, report }, document)
      const facts = { document, notes: report.notes, standing, required, today: actor.today }
      if (!isReadyToApprove(sealBlockers(facts))) return refuse({ reason: 'conflict', key: 'reportBlocked' })
      if (standing.some((approval) => approval.userId === userId)) return ok(report)
      const own: Approval = { userId, name: actor.name, roles, at: actor.at, evaluatedAt, contentHash: hash }
      const approvals = [...report.approvals.filter((approval) => approval.userId !== userId), own]
      const state = missingApprovals(required, [...standing, own]).length === 0 ? 'approved' : 'draft'
      if (!mayBecome(report.state, state)) return refuse({ reason: 'conflict', key: 'reportBlocked' })
      return ok({ ...report, approvals, state })
    },
  })
}
