import 'server-only'
import { checklistSettings } from '@/lib/data/checklists/facts/settings'
import { registrationsOf } from '@/lib/data/checklists/facts/registrations'
import type { Transaction } from '@/lib/data/database/transaction'
import { isId, newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { onceByFormKey } from '@/lib/data/records/once'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { findItemOfChapter } from '@/lib/data/checklist-items/find'
import type { Evidence, EvidenceRequest } from '@/lib/domain/checklists/evidence'
import { appliesTo, itemPeriod } from '@/lib/domain/checklists/periods'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { evidenceColumns, evidenceFromRow } from './rows'

export type EvidenceRequestInput = EvidenceRequest & {
  readonly chapterId: string
  readonly formKey: string
  readonly itemId: string
  /** A day of the item's period. */
  readonly on: CalendarDate
}

/** Asks somebody for evidence of an item by a day, or uses evidence of another item of the chapter again. */
export async function requestEvidence(actor: Actor, input: EvidenceRequestInput): Promise<Result<Evidence, Refusal>> {
  const allowed = can(actor, 'evidence.request', input.chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  const found = async (tx: Transaction) => {
    const row = await tx.evidence.findFirst({ where: { organizationId, formKey: input.formKey } })
    return row === null ? null : evidenceFromRow(row)
  }
  return onceByFormKey(actor, 'evidence', found, async (tx) => {
    const evidence = await newEvidence(tx, actor, input)
    if (!evidence.ok) return evidence
    const { id, revision } = evidence.value
    const after = { ...evidence.value, formKey: input.formKey }
    const journalIndex = await appendEntry(tx, actor, { type: 'evidence.requested', id, revision, before: null, after, reason: null })
    await tx.evidence.create({ data: { organizationId, formKey: input.formKey, ...evidenceColumns(evidence.value), journalIndex } })
    return evidence
  })
}

async function newEvidence(tx: Transaction, actor: Actor, { chapterId, itemId, on, wanted, askedOf, wantedBy, reusesId }: EvidenceRequestInput): Promise<Result<Evidence, Refusal>> {
  const { organizationId } = actor
  const item = await findItemOfChapter(tx, actor, { chapterId, itemId })
  if (item === null || (await checklistSettings(tx, { organizationId, chapterId })) === null) return notFound()
  const registrations = await registrationsOf(tx, organizationId)
  const period = itemPeriod(item, on, registrations)
  if (!appliesTo(item, period, registrations)) return notFound()
  if (reusesId !== null) {
    const reused = isId(reusesId) ? await tx.evidence.findFirst({ where: { organizationId, chapterId, id: reusesId, decision: 'accepted' } }) : null
    if (reused === null) return invalid({ reusesId: { key: 'choiceUnknown' } })
  }
  return ok({
    id: newId(), chapterId, itemId, periodFrom: period.from, periodThrough: period.through, wanted, askedOf, wantedBy, reusesId, decision: 'requested', decisionNote: '', validUntil: null,
    requestedBy: actor.userId, requestedName: actor.name, requestedAt: actor.at, decidedBy: null, decidedName: '', decidedAt: null, revision: 1,
  })
}
