/** Facts that checks of the law take from the books beside the report itself: the fee, the bank's own receipts, and the reports of outside firms. */
import { verifySealedReports } from '@/lib/data/reports/verify-sealed'
import { carryItem } from '@/lib/data/reconciliations/carry'
import { matchLines } from '@/lib/data/reconciliations/match'
import { reconcileStatement } from '@/lib/data/reconciliations/reconcile'
import { unlockStatement } from '@/lib/data/reconciliations/unlock'
import { viewStatement } from '@/lib/data/reconciliations/view'
import { calendarDate as day } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { ReportKey } from '@/lib/data/reports/version'
import { aBankStatement, typedLine } from '../../factories/bank-statement'
import { aDonation } from '../../factories/donation'
import { aLobbyingQuarter, anAnswer, aRetainer, ld2KeyOf } from '../../factories/lda'
import { anOrganization, aRecordedPerson, testToday, valueOf, type TestOrganization } from '../../factories/organization'
import { aSealedReport, drafted } from '../../factories/reports'
import { anExpenditure } from '../../factories/spending'
import { answerAll, keyOf, registered, registration } from '../../factories/statement'
import { useDatabase } from '../database'

useDatabase()

async function found({ administrator }: TestOrganization, id: string, key: ReportKey = keyOf()): Promise<readonly string[]> {
  return (await drafted(administrator, key)).findings.filter(({ check }) => check === id).map(({ sentence }) => sentence)
}

describe('the fee of a supplemental statement', () => {
  it('is the payment of its category for the principal, made after the period', async () => {
    const organization = await registered()
    const fee = { category: 'filing_fees', principalId: organization.principalId, amountCents: cents(30_500), purposeText: 'Fee of the supplemental statement' } as const
    expect(await found(organization, 'FARA-48')).toEqual([expect.stringContaining('No fee of this statement is recorded for Party of the Homeland')])
    await anExpenditure(organization, 'FARA Unit', { ...fee, paidOn: day('2026-02-28') })
    await anExpenditure(organization, 'FARA Unit', { ...fee, paidOn: day('2026-03-01'), principalId: null })
    await anExpenditure(organization, 'FARA Unit', { ...fee, paidOn: day('2026-03-01'), category: 'other' })
    expect(await found(organization, 'FARA-48')).toHaveLength(1)
    await anExpenditure(organization, 'FARA Unit', { ...fee, paidOn: day('2026-03-01') })
    expect(await found(organization, 'FARA-48')).toEqual([])
  })
})

/** January without a line; February with the line of a gift, and one that nobody knows. */
async function twoMonths() {
  const organization = await anOrganization({ registrations: [registration] })
  const treasurer = organization.actorAs('treasurer')
  const gift = await aDonation(organization, { bankAccountId: organization.bankAccountId, receivedOn: day('2026-02-02'), amountCents: cents(12_345) })
  const place = { chapterId: organization.chapter.id, id: (await aBankStatement(organization)).id }
  valueOf(await reconcileStatement(treasurer, { ...place, revision: 1, today: testToday }))
  const february = { ...place, id: (await aBankStatement(organization, '2026-02', [typedLine('2026-02-03', 12_345, 'DEPOSIT'), typedLine('2026-02-05', 4_000, 'WHO IS THIS')])).id }
  const { lines } = valueOf(await viewStatement(treasurer, february))
  const lineOf = (amount: number) => lines.find(({ amountCents }) => amountCents === amount)?.id ?? ''
  valueOf(await matchLines(treasurer, { ...february, lines: [lineOf(12_345)], records: [`donation/${gift.id}`] }))
  return { organization, treasurer, february, unknown: lineOf(4_000) }
}

describe('the receipts of the bank', () => {
  it('are asked once its statements are reconciled through the period, and tell what the books have not', async () => {
    const { organization, treasurer, february, unknown } = await twoMonths()
    expect(await found(organization, 'FARA-21')).toEqual([])
    valueOf(await carryItem(treasurer, { ...february, lineId: unknown, amountCents: null, name: 'Unknown', reason: 'The bank looks for it', revision: 1 }))
    valueOf(await reconcileStatement(treasurer, { ...february, revision: 2, today: testToday }))
    expect(await found(organization, 'FARA-21')).toEqual(['The books have $123.45 received in the period, the bank has $163.45.'])
    await aDonation(organization, { receivedOn: day('2026-02-10'), amountCents: cents(4_000) })
    expect(await found(organization, 'FARA-21')).toEqual([])
    await aDonation(organization, { receivedOn: day('2026-02-11'), amountCents: cents(1_000) })
    expect(await found(organization, 'FARA-21')).toEqual(['The books have $173.45 received in the period, the bank has $163.45.'])
  })

  it('are those of the day of the seal: a statement that is opened again later changes no sealed text', async () => {
    const { organization, treasurer, february, unknown } = await twoMonths()
    valueOf(await carryItem(treasurer, { ...february, lineId: unknown, amountCents: null, name: 'Unknown', reason: 'Asked', revision: 1 }))
    valueOf(await reconcileStatement(treasurer, { ...february, revision: 2, today: testToday }))
    await aRecordedPerson(organization, { name: 'Rukhsana Malik', tags: ['officer'] })
    await answerAll(organization)
    await aSealedReport(organization, keyOf())
    valueOf(await unlockStatement(organization.administrator, { ...february, revision: 3, reason: 'The line is known' }))
    expect(await found(organization, 'FARA-21')).toEqual([])
    expect(await verifySealedReports(organization.administrator, () => undefined)).toEqual({ checked: 1, findings: [], remarks: [] })
  })
})

describe('the fee of an outside firm', () => {
  const sentences = (organization: TestOrganization) => found(organization, 'LDA-38', ld2KeyOf())

  it('is named where its purpose keeps it out of the expenses', async () => {
    const organization = await aLobbyingQuarter()
    expect(await sentences(organization)).toEqual([])
    const firm = await aRecordedPerson(organization, { name: 'Oak Partners', kind: 'organization' })
    await aRetainer(organization, firm.id, 1_000, { purpose: 'general' })
    expect(await sentences(organization)).toEqual(['The fee of Oak Partners is recorded but is not in the expenses.'])
    const { summary, leftOut } = await drafted(organization.administrator, ld2KeyOf())
    expect(summary[0]?.amountCents).toBe(1_612_345)
    expect(leftOut.map(({ reason }) => reason)).toContain('A fee for lobbying by its category, and its purpose is not lobbying in the United States')
  })

  it('is asked about by firm, and only a "no" is a finding', async () => {
    const organization = await aLobbyingQuarter()
    const firm = await aRecordedPerson(organization, { name: 'Oak Partners', kind: 'organization' })
    await aRetainer(organization, firm.id, 1_000)
    const question = `firm-filing:${firm.id}`
    await anAnswer(organization, ld2KeyOf(), { [question]: true })
    expect(await sentences(organization)).toEqual([])
    await anAnswer(organization, ld2KeyOf(), { [question]: false })
    expect(await sentences(organization)).toEqual(['No public filing of Oak Partners for this client was found.'])
  })
})
