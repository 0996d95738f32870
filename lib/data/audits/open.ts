import 'server-only'
import { dayToRow, instantToRow } from '@/lib/data/database/days'
import { sqlAs, type Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { createAccessLink } from '@/lib/data/installation/access-links'
import { ensureUser } from '@/lib/data/installation/users'
import { appendEntry } from '@/lib/data/journal/append'
import { writeCheckpoint } from '@/lib/data/journal/checkpoint'
import { insertMember } from '@/lib/data/members/insert'
import { mayMakeLink } from '@/lib/data/members/may-make-link'
import { onceByFormKey } from '@/lib/data/records/once'
import { unsigned, type Audit, type Materiality } from '@/lib/domain/audit/engagement'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { centsToDatabase } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { auditForJournal, auditFromRow } from './rows'

export type AuditInput = Materiality & {
  readonly formKey: string
  readonly chapterId: string
  readonly periodFrom: CalendarDate
  readonly periodThrough: CalendarDate
  readonly endsOn: CalendarDate
  readonly auditorName: string
  readonly email: string
  readonly scope: string
}

export type OpenedAudit = { readonly audit: Audit; /** The one-time link's token, shown once; null for somebody who has a password. */ readonly token: string | null }

/**
 * Opens an engagement and gives its auditor a role that reads this chapter and period until the end date. The checkpoint made right behind it
 * is what its samples take their seed from, where no seal gives one.
 */
export async function openAudit(actor: Actor, input: AuditInput): Promise<Result<OpenedAudit, Refusal>> {
  const allowed = can(actor, 'audit.open', input.chapterId)
  if (!allowed.ok) return allowed
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  const opened = await onceByFormKey(actor, 'audit', (tx) => openedBefore(tx, actor, input.formKey), async (tx) => ok(await insertAudit(tx, actor, input)))
  // Where the log's key is lost there is none yet, and a draw says so.
  if (opened.ok) await sqlAs(actor, (client) => writeCheckpoint(client, actor, 'request'))
  return opened
}

async function openedBefore(tx: Transaction, { organizationId }: Actor, formKey: string): Promise<OpenedAudit | null> {
  const row = await tx.audit.findFirst({ where: { organizationId, formKey } })
  return row === null ? null : { audit: auditFromRow(row), token: null }
}

async function insertAudit(tx: Transaction, actor: Actor, { formKey, email, ...facts }: AuditInput): Promise<OpenedAudit> {
  const user = await ensureUser(tx, { email, name: facts.auditorName, at: actor.at })
  const needsLink = user.passwordHash === null && (await mayMakeLink(tx, actor, user.id))
  const audit: Audit = { ...facts, ...unsigned, id: newId(), revision: 1 }
  const journalIndex = await appendEntry(tx, actor, { type: 'audit.opened', id: audit.id, revision: 1, before: null, after: auditForJournal(audit, formKey), reason: null })
  await tx.audit.create({
    data: {
      organizationId: actor.organizationId, id: audit.id, formKey, chapterId: audit.chapterId, auditorName: audit.auditorName, scope: audit.scope,
      periodFrom: dayToRow(audit.periodFrom), periodThrough: dayToRow(audit.periodThrough), endsOn: dayToRow(audit.endsOn),
      tolerableCents: centsToDatabase(audit.tolerableCents), expectedCents: centsToDatabase(audit.expectedCents), riskPercent: audit.riskPercent,
      openedBy: actor.userId, openedAt: instantToRow(actor.at), revision: 1, journalIndex,
    },
  })
  await insertMember(tx, actor, { userId: user.id, role: 'auditor', chapterId: audit.chapterId, auditId: audit.id, untilOn: audit.endsOn })
  const token = needsLink ? await createAccessLink(tx, { purpose: 'password', userId: user.id, at: actor.at }) : null
  return { audit, token }
}
