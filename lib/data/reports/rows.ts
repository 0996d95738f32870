import 'server-only'
import { z } from 'zod'
import { dayFromRow, dayToRow, optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { oneOf } from '@/lib/data/records/one-of'
import { instant, type Instant } from '@/lib/domain/instant'
import type { EntryType } from '@/lib/domain/journal/entry-types'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { Actor } from '@/lib/domain/permission'
import type { KeptAnswer } from '@/lib/domain/reports/answers'
import { reportForms } from '@/lib/domain/reports/forms'
import { approverRoles } from '@/lib/domain/reports/approvers'
import { reportStates, type Approval, type FindingNote, type Report, type Signer } from '@/lib/domain/reports/report-life'
import type { Report as ReportRow } from '@/lib/generated/prisma/client'

const at = z.string().transform((text): Instant => instant(text))
const approvalsSchema: z.ZodType<Approval[]> = z.array(
  z.object({ userId: z.string(), name: z.string(), roles: z.array(z.enum(approverRoles)), at, evaluatedAt: at.nullable(), contentHash: z.string() }),
)
const notesSchema: z.ZodType<FindingNote[]> = z.array(z.object({ check: z.string(), sentence: z.string(), note: z.string(), name: z.string(), at, prefilled: z.boolean() }))
const signersSchema: z.ZodType<Signer[]> = z.array(z.object({ personId: z.string().nullable(), name: z.string(), office: z.string() }))
const answersSchema: z.ZodType<KeptAnswer[]> = z.array(z.object({ question: z.string(), choice: z.enum(['yes', 'no']).nullable(), text: z.string(), prefilled: z.boolean() }))

/** The answers of a report, as its column and its entries hold them. */
export function answersFromJson(json: unknown): readonly KeptAnswer[] {
  return answersSchema.parse(json)
}

/** What people added on the way, as the columns of a report and of its seal hold it. */
export function addedFromRow(row: { readonly approvals: unknown; readonly notes: unknown; readonly signers: unknown }): Pick<Report, 'approvals' | 'notes' | 'signers'> {
  return { approvals: approvalsSchema.parse(row.approvals), notes: notesSchema.parse(row.notes), signers: signersSchema.parse(row.signers) }
}

export function reportFromRow(row: ReportRow): Report {
  const { id, chapterId, coversId, aboutId, number, version, amendmentReason, confirmationNumber, lateReason, revision } = row
  return {
    ...addedFromRow(row), answers: answersFromJson(row.answers), id, chapterId, number, version, amendmentReason, confirmationNumber, lateReason, revision,
    form: oneOf(reportForms, row.form), state: oneOf(reportStates, row.state),
    period: { from: dayFromRow(row.periodFrom), through: dayFromRow(row.periodThrough), ...(aboutId !== coversId && { about: aboutId }) }, filedOn: optionalDayFromRow(row.filedOn),
  }
}

/** Approvals, notes and signers as plain objects, field by field. */
export function addedForJournal({ approvals, notes, signers }: Pick<Report, 'approvals' | 'notes' | 'signers'>): JsonObject {
  return {
    approvals: approvals.map(({ userId, name, roles, at: when, evaluatedAt, contentHash }) => ({ userId, name, roles: [...roles], at: when, evaluatedAt, contentHash })),
    notes: notes.map(({ check, sentence, note, name, at: when, prefilled }) => ({ check, sentence, note, name, at: when, prefilled })),
    signers: signers.map(({ personId, name, office }) => ({ personId, name, office })),
  }
}

function answersAsObjects(answers: readonly KeptAnswer[]) {
  return answers.map(({ question, choice, text, prefilled }) => ({ question, choice, text, prefilled }))
}

/** What a report covers, and whom it is about where that is somebody else. */
export function placeOf({ chapterId, period: { about } }: Pick<Report, 'chapterId' | 'period'>, organizationId: string): { readonly coversId: string; readonly aboutId: string } {
  const coversId = chapterId ?? organizationId
  return { coversId, aboutId: about ?? coversId }
}

/** The whole row as an entry tells it. */
export function reportForJournal(report: Report, formKey: string, organizationId: string): JsonObject {
  const { id: _id, revision: _revision, period, approvals, notes, signers, answers, ...told } = report
  return {
    ...told, ...addedForJournal({ approvals, notes, signers }), answers: answersAsObjects(answers), formKey, ...placeOf(report, organizationId),
    periodFrom: period.from, periodThrough: period.through,
  }
}

function columnsOf(report: Report) {
  const { state, confirmationNumber, lateReason, revision } = report
  const { approvals, notes, signers, answers } = report
  return {
    state, confirmationNumber, lateReason, revision, filedOn: optionalDayToRow(report.filedOn),
    approvals: approvals.map((each) => ({ ...each, roles: [...each.roles] })), notes: notes.map((each) => ({ ...each })), signers: signers.map((each) => ({ ...each })),
    answers: answersAsObjects(answers),
  }
}

type Change = { readonly type: EntryType; readonly reason?: string | null; readonly formKey: string }

/** Writes a new version and its entry. */
export async function insertReport(tx: Transaction, actor: Actor, report: Report, { type, formKey, reason = null }: Change): Promise<void> {
  const { organizationId } = actor
  const after = reportForJournal(report, formKey, organizationId)
  const journalIndex = await appendEntry(tx, actor, { type, id: report.id, revision: 1, before: null, after, reason })
  const { id, chapterId, form, number, version, amendmentReason, period } = report
  await tx.report.create({
    data: {
      ...columnsOf(report), organizationId, id, formKey, chapterId, ...placeOf(report, organizationId), form, number, version, amendmentReason,
      periodFrom: dayToRow(period.from), periodThrough: dayToRow(period.through), journalIndex,
    },
  })
}

/** Writes the next revision of a report and its entry. */
export async function updateReport(tx: Transaction, actor: Actor, earlier: Report, next: Report, { type, formKey, reason = null }: Change): Promise<void> {
  const { organizationId } = actor
  const after = reportForJournal(next, formKey, organizationId)
  const before = changedBefore(reportForJournal(earlier, formKey, organizationId), after)
  const journalIndex = await appendEntry(tx, actor, { type, id: next.id, revision: next.revision, before, after, reason })
  await tx.report.update({ where: { organizationId_id: { organizationId, id: next.id } }, data: { ...columnsOf(next), journalIndex } })
}
