import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { readOwnItems } from '@/lib/data/checklist-items/read'
import { readEvidence } from '@/lib/data/evidence/read'
import { today as dayOf } from '@/lib/data/records/today'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { assembleChecklist, type ChecklistEntry, type ChecklistMaterial } from '@/lib/domain/checklists/assemble'
import { findChecklistItem } from '@/lib/domain/checklists/catalogue'
import type { ChecklistFacts } from '@/lib/domain/checklists/evaluate'
import type { ChecklistItem } from '@/lib/domain/checklists/item-format'
import { itemPeriod } from '@/lib/domain/checklists/periods'
import { can, visibility, type Actor } from '@/lib/domain/permission'
import type { Registration } from '@/lib/domain/registration'
import type { RecordReference } from '@/lib/domain/reports/report-document'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { loadChecklistFacts, type FactsRequest } from './facts/load'
import { registrationsOf } from './facts/registrations'
import { checklistSettings } from './facts/settings'
import { attestationFromRow } from './rows'

export type Checklist = {
  readonly chapterName: string
  readonly today: CalendarDate
  readonly registrations: readonly Registration[]
  readonly entries: readonly ChecklistEntry[]
}

/** All items of a chapter for the periods around the last day of `period`, as they stand today. An auditor works in the audit instead. */
export async function checklistForPeriod(
  actor: Actor, chapterId: string, period: { readonly through: CalendarDate },
): Promise<Result<Checklist, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  if (visibility(actor, chapterId).auditIds !== null) return refuse({ reason: 'not-allowed', key: 'notAllowed' })
  return readAs(actor, async (tx) => {
    const checklist = await readChecklist(tx, actor, chapterId, period.through)
    return checklist === null ? notFound() : ok(checklist)
  })
}

/** The same inside a transaction that is already open, for a report that reads everything in one snapshot; null for another's chapter. */
export async function readChecklist(tx: Transaction, actor: Actor, chapterId: string, on: CalendarDate): Promise<Checklist | null> {
  const checklist = await wholeChecklist(tx, actor, chapterId, on)
  if (checklist === null || visibility(actor, chapterId).money !== 'totals') return checklist
  return { ...checklist, entries: checklist.entries.map(withoutMoneyRecords) }
}

/** The checklist with every record behind it, whoever asks: what an answer is given on does not depend on who gives it. */
export async function wholeChecklist(tx: Transaction, actor: Actor, chapterId: string, on: CalendarDate): Promise<Checklist | null> {
  const { organizationId } = actor
  const settings = await checklistSettings(tx, { organizationId, chapterId })
  if (settings === null) return null
  const today = dayOf(actor.at, settings.timeZone)
  const registrations = await registrationsOf(tx, organizationId)
  const request: FactsRequest = { organizationId, chapterId, on, today, at: actor.at, settings, registrations }
  const facts = await loadChecklistFacts(tx, request)
  const items = (await readOwnItems(tx, actor, chapterId)).filter(({ state }) => state === 'in-force').map(({ item }) => item)
  const own = await withFacts(tx, request, facts, items)
  const answers = await tx.checklistAnswer.findMany({ where: { organizationId, chapterId }, orderBy: [{ periodFrom: 'asc' }, { id: 'asc' }] })
  const attestations = answers.map((row) => attestationFromRow(row, settings.timeZone))
  const entries = assembleChecklist({ on, today, registrations, facts, own, attestations, evidence: await readEvidence(tx, actor, { chapterId }) })
  return { chapterName: settings.chapterName, today, registrations, entries }
}

/** The organization's own items with the facts of their period: those of the catalogue where the rhythm is the same, else loaded for the item's period, once each. */
async function withFacts(tx: Transaction, request: FactsRequest, facts: ChecklistFacts, items: readonly ChecklistItem[]): Promise<ChecklistMaterial['own']> {
  const loaded = new Map<string, ChecklistFacts>()
  const own: { item: ChecklistItem; facts: ChecklistFacts | null }[] = []
  for (const item of items) {
    const asked = item.query === null ? undefined : findChecklistItem(item.query)
    const period = itemPeriod(item, request.on, request.registrations)
    const needsOwn = asked !== undefined && asked.recurrence !== item.recurrence
    if (needsOwn && !loaded.has(period.id)) loaded.set(period.id, await loadChecklistFacts(tx, request, period))
    own.push({ item, facts: asked === undefined ? null : needsOwn ? (loaded.get(period.id) ?? facts) : facts })
  }
  return own
}

const moneyKinds: readonly RecordReference['kind'][] = ['donation', 'expenditure', 'transfer']

/** Who sees totals only gets the answer and its count, not the single gifts and payments. */
function withoutMoneyRecords(entry: ChecklistEntry): ChecklistEntry {
  if (entry.computed === null) return entry
  const seen = (records: readonly RecordReference[]) => records.filter(({ kind }) => !moneyKinds.includes(kind))
  const changed = entry.changed === null ? null : { ...entry.changed, records: seen(entry.changed.records) }
  return { ...entry, computed: { ...entry.computed, records: seen(entry.computed.records) }, changed }
}
