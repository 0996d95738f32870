import { newId } from '@/lib/data/database/uuid'
import { approveReport } from '@/lib/data/reports/approve'
import { draftReport } from '@/lib/data/reports/draft'
import { explainReport } from '@/lib/data/reports/explain'
import { sealReport } from '@/lib/data/reports/seal'
import type { ReportKey } from '@/lib/data/reports/version'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Actor, Role } from '@/lib/domain/permission'
import { dateRange } from '@/lib/domain/reporting-period'
import type { Refusal, Result } from '@/lib/domain/result'

export function valueOf<Value>(outcome: Result<Value, Refusal>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.key}`)
  return outcome.value
}

/** A person must stand behind some acts: one with that role in the whole organization. */
export function personAs(actor: Actor, role: Exclude<Role, 'auditor'>): Actor {
  return { ...actor, kind: 'user', userId: newId(), name: `A ${role}`, provedRecently: true, memberships: [{ role, chapterId: null, until: null, auditId: null }] }
}

async function draft(actor: Actor, key: ReportKey) {
  return valueOf(await draftReport(actor, key.form, key))
}

async function explain(actor: Actor, key: ReportKey): Promise<void> {
  const treasurer = personAs(actor, 'treasurer')
  const notes = (await draft(treasurer, key)).findings.filter(({ severity }) => severity === 'warn').map(({ check, sentence }) => ({ check, sentence, note: 'Seen' }))
  valueOf(await explainReport(treasurer, { key, formKey: newId(), notes, signerIds: [], signers: [{ name: 'One', office: 'President' }] }))
}

async function approveAndSeal(actor: Actor, key: ReportKey): Promise<void> {
  const [treasurer, administrator] = [personAs(actor, 'treasurer'), personAs(actor, 'administrator')]
  for (const who of [treasurer, administrator]) {
    const { asOf } = await draft(who, key)
    valueOf(await approveReport(who, { key, formKey: newId(), journalSize: asOf.journalSize }))
  }
  valueOf(await sealReport(administrator, { key, version: 1 }))
}

/** The report of a month that `sealReports` seals. */
export function sealedKey(chapterId: string, month: number): ReportKey {
  const first = `2025-0${month}`
  return { chapterId, form: 'quarterly-disclosure', period: dateRange(calendarDate(`${first}-01`), calendarDate(`${first}-28`)) }
}

/** Seals so many reports of a chapter, each of a month of its own, and drafts one more. */
export async function sealReports(actor: Actor, chapterId: string, count: number): Promise<void> {
  for (let month = 1; month <= count + 1; month += 1) {
    const key = sealedKey(chapterId, month)
    await explain(actor, key)
    if (month <= count) await approveAndSeal(actor, key)
  }
}
