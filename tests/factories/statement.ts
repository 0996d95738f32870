import { newId } from '@/lib/data/database/uuid'
import { answerReport } from '@/lib/data/reports/answer'
import type { ReportKey } from '@/lib/data/reports/version'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { emptyRegistration } from '@/lib/domain/registration'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { faraPeriod } from '@/lib/domain/reporting-period'
import { aDonation } from './donation'
import { anOrganization, aRecordedPerson, valueOf, type TestOrganization } from './organization'
import { drafted } from './reports'

export const registeredOn = calendarDate('2025-08-20')
export const period = faraPeriod(registeredOn, 1)
export const registration = { ...emptyRegistration, regime: 'FARA' as const, number: '7001', becameAgentOn: calendarDate('2025-08-15'), registeredOn }

/** An organization with a FARA registration, an officer, a gift of its principal and another gift. */
export async function registered(): Promise<TestOrganization> {
  const organization = await anOrganization({ registrations: [registration], profile: { addressLines: '1 Lake Street', city: 'Chicago', state: 'IL' } })
  await aRecordedPerson(organization, { name: 'Rukhsana Malik', tags: ['officer'] })
  await aDonation(organization, {
    principalId: organization.principalId, receivedOn: calendarDate('2026-02-01'), amountCents: cents(12_345), reportText: 'Ticket for the party conference', receiptNumber: 'R-1',
  })
  await aDonation(organization, { receivedOn: calendarDate('2026-02-02') })
  return organization
}

/** The statement of the whole organization. */
export function keyOf(of = period): ReportKey {
  return { chapterId: null, form: 'fara-nsd2', period: of }
}

/** The questions that a draft names as blank. */
export function blanks({ findings }: ReportDocument): readonly string[] {
  return findings.filter(({ check }) => check === 'FARA-36').map(({ mendedAt }) => mendedAt?.id ?? '')
}

export async function answer(organization: TestOrganization, questions: readonly string[], key = keyOf()): Promise<void> {
  const answers = questions.map((question) => ({ question, choice: question === '15-a-1' ? null : 'no', text: 'Nothing of that kind happened.' } as const))
  valueOf(await answerReport(organization.administrator, { key, formKey: newId(), answers }))
}

/** Answers everything, as long as an answer raises a question. Work for a principal whose money was received cannot be denied. */
export async function answerAll(organization: TestOrganization, key = keyOf()): Promise<void> {
  const { administrator, principalId } = organization
  valueOf(await answerReport(administrator, { key, formKey: newId(), answers: [{ question: `11:${principalId}`, choice: 'yes', text: 'Held a conference for members.' }] }))
  for (let open = blanks(await drafted(administrator, key)); open.length > 0; open = blanks(await drafted(administrator, key))) {
    await answer(organization, open, key)
  }
}
