import { newId } from '@/lib/data/database/uuid'
import { amendReport } from '@/lib/data/reports/amend'
import { approveReport } from '@/lib/data/reports/approve'
import { draftReport } from '@/lib/data/reports/draft'
import { explainReport } from '@/lib/data/reports/explain'
import { lifeOfReport } from '@/lib/data/reports/life'
import { sealReport } from '@/lib/data/reports/seal'
import type { ReportKey } from '@/lib/data/reports/version'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import type { Actor } from '@/lib/domain/permission'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { dateRange } from '@/lib/domain/reporting-period'
import { valueOf, type TestOrganization } from './organization'

/** March 1 to 10, 2026: over on the day of the tests, and the plain gift of the factories lies in it. */
export const sealablePeriod = dateRange(calendarDate('2026-03-01'), calendarDate('2026-03-10'))

export function disclosureOf({ chapter }: TestOrganization): ReportKey {
  return { chapterId: chapter.id, form: 'quarterly-disclosure', period: sealablePeriod }
}

/** The same person some minutes later: each approval and seal has its own moment. */
export function later(actor: Actor, minutes: number): Actor {
  return { ...actor, at: instant(new Date(Date.parse(actor.at) + minutes * 60_000).toISOString()) }
}

export async function drafted(actor: Actor, key: ReportKey): Promise<ReportDocument> {
  return valueOf(await draftReport(actor, key.form, key))
}

/** Explains every finding that should be explained, as a treasurer would. */
export async function explainAll(organization: TestOrganization, key: ReportKey): Promise<void> {
  const treasurer = organization.actorAs('treasurer', null)
  const { findings } = await drafted(treasurer, key)
  const notes = findings.filter(({ severity }) => severity === 'warn').map(({ check, sentence }) => ({ check, sentence, note: 'Seen and right' }))
  const officers = valueOf(await lifeOfReport(treasurer, key))?.officers ?? []
  const signers = [{ name: 'Rukhsana Malik', office: 'President' }]
  valueOf(await explainReport(treasurer, { key, formKey: newId(), notes, signers, signerIds: officers.map(({ personId }) => personId) }))
}

/** Approves as treasurer and as administrator. */
export async function approveAll(organization: TestOrganization, key: ReportKey): Promise<void> {
  for (const actor of [organization.actorAs('treasurer', null), organization.administrator]) {
    const { asOf } = await drafted(actor, key)
    valueOf(await approveReport(actor, { key, formKey: newId(), journalSize: asOf.journalSize }))
  }
}

/** Takes the newest version from its draft to its seal. */
export async function aSealedReport(organization: TestOrganization, key: ReportKey = disclosureOf(organization), version = 1): Promise<SealedReport> {
  await explainAll(organization, key)
  await approveAll(organization, key)
  return valueOf(await sealReport(later(organization.administrator, 5), { key, version }))
}

/** Begins an amendment and seals it. */
export async function aSealedAmendment(organization: TestOrganization, key: ReportKey, version: number, reason: string): Promise<SealedReport> {
  valueOf(await amendReport(organization.administrator, { key, formKey: newId(), reason }))
  return aSealedReport(organization, key, version)
}
