import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import type { MarkAttribute } from '@/lib/domain/audit/mark'
import type { JsonObject } from '@/lib/domain/journal/json'
import { centsToDatabase, type Cents } from '@/lib/domain/money'
import { can, isAuditorOf, type Actor } from '@/lib/domain/permission'
import type { MarkResult } from '@/lib/domain/reports/audit-facts'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { AuditMark as AuditMarkRow } from '@/lib/generated/prisma/client'
import { markFromRow, type AuditMark } from './mark-rows'
import { donationInAudit } from './opened'

function markForJournal(mark: AuditMark, chapterId: string, formKey: string): JsonObject {
  return { ...mark, chapterId, formKey }
}

export type MarkInput = {
  readonly formKey: string
  readonly chapterId: string
  readonly auditId: string
  readonly donationId: string
  readonly result: MarkResult
  readonly note: string
  readonly attributes: readonly MarkAttribute[]
  readonly auditedCents: Cents | null
}

/** Notes pass, exception or cannot test on one donation of the engagement; noting again makes a new revision of the mark. */
export async function noteAuditMark(actor: Actor, input: MarkInput): Promise<Result<AuditMark, Refusal>> {
  const allowed = can(actor, 'audit.test', input.chapterId)
  if (!allowed.ok) return allowed
  if (!isAuditorOf(actor, input)) return notFound()
  return inTransaction(actor, async (tx) => {
    const donation = await donationInAudit(tx, actor, input)
    if (donation === null) return notFound()
    const row = await tx.auditMark.findFirst({ where: { organizationId: actor.organizationId, auditId: input.auditId, donationId: input.donationId } })
    const { result, note, attributes, auditedCents } = input
    const noted = { donationRevision: donation.revision, result, note, attributes, auditedCents, notedName: actor.name, notedAt: actor.at }
    const mark: AuditMark = row === null
      ? { id: newId(), auditId: input.auditId, donationId: input.donationId, ...noted, resolution: '', resolvedName: '', resolvedAt: null, revision: 1 }
      : { ...markFromRow(row), ...noted, revision: row.revision + 1 }
    await write(tx, actor, { type: 'audit-mark.noted', row, mark, input })
    return ok(mark)
  })
}

export type ResolutionInput = { readonly formKey: string; readonly chapterId: string; readonly auditId: string; readonly donationId: string; readonly resolution: string }

/** Notes how an exception was resolved: the auditor's own note, or the chapter's answer. */
export async function resolveAuditMark(actor: Actor, input: ResolutionInput): Promise<Result<AuditMark, Refusal>> {
  const allowed = can(actor, 'chapter.read', input.chapterId)
  if (!allowed.ok) return allowed
  const mayAnswer = can(actor, 'audit.answer', input.chapterId)
  if (!can(actor, 'audit.test', input.chapterId).ok && !mayAnswer.ok) return mayAnswer
  return inTransaction(actor, async (tx) => {
    const donation = await donationInAudit(tx, actor, input)
    if (donation === null) return notFound()
    const row = await tx.auditMark.findFirst({ where: { organizationId: actor.organizationId, auditId: input.auditId, donationId: input.donationId } })
    if (row === null || row.result === 'pass') return notFound()
    const mark: AuditMark = { ...markFromRow(row), resolution: input.resolution, resolvedName: actor.name, resolvedAt: actor.at, revision: row.revision + 1 }
    await write(tx, actor, { type: 'audit-mark.resolved', row, mark, input })
    return ok(mark)
  })
}

type Written = {
  readonly type: 'audit-mark.noted' | 'audit-mark.resolved'
  readonly row: AuditMarkRow | null
  readonly mark: AuditMark
  readonly input: { readonly formKey: string; readonly chapterId: string }
}

async function write(tx: Transaction, actor: Actor, { type, row, mark, input }: Written): Promise<void> {
  const formKey = row?.formKey ?? input.formKey
  const after = markForJournal(mark, input.chapterId, formKey)
  const before = row === null ? null : changedBefore(markForJournal(markFromRow(row), input.chapterId, formKey), after)
  const journalIndex = await appendEntry(tx, actor, { type, id: mark.id, revision: mark.revision, before, after, reason: mark.note === '' ? null : mark.note })
  const columns = {
    donationRevision: mark.donationRevision, result: mark.result, note: mark.note, attributes: [...mark.attributes],
    auditedCents: mark.auditedCents === null ? null : centsToDatabase(mark.auditedCents), notedName: mark.notedName, notedAt: instantToRow(mark.notedAt),
    resolution: mark.resolution, resolvedName: mark.resolvedName, resolvedAt: mark.resolvedAt === null ? null : instantToRow(mark.resolvedAt), revision: mark.revision, journalIndex,
  }
  const { organizationId } = actor
  if (row === null) await tx.auditMark.create({ data: { organizationId, id: mark.id, formKey, auditId: mark.auditId, donationId: mark.donationId, notedBy: actor.userId, ...columns } })
  else await tx.auditMark.update({ where: { organizationId_id: { organizationId, id: mark.id } }, data: columns })
}
