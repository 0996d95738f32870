import { recordBankAccount } from '@/lib/data/bank-accounts/record'
import { withConnection } from '@/lib/data/database/connect'
import { newId } from '@/lib/data/database/uuid'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents, zeroCents } from '@/lib/domain/money'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { aBankStatement, typedLine } from '../../factories/bank-statement'
import { aDonation } from '../../factories/donation'
import { aRetainer } from '../../factories/lda'
import { anOrganization, aRecordedPerson, valueOf } from '../../factories/organization'
import { aReceipt } from '../../factories/receipts'
import { disclosureOf, drafted } from '../../factories/reports'
import { useDatabase } from '../database'

const database = useDatabase()

function found(document: ReportDocument, check: string) {
  return document.findings.filter((finding) => finding.check === check)
}

describe('the checks of a whole year in the quarterly disclosure', () => {
  it('add what a payee got since January, however little of it lies in the period, and name the payments', async () => {
    const organization = await anOrganization({ profile: { taxKind: '501c4' } })
    const lawyer = await aRecordedPerson(organization, { name: 'Omar Shah' })
    const firm = await aRecordedPerson(organization, { name: 'Shah LLC', kind: 'organization' })
    const payment = { category: 'legal', purpose: 'general', purposeText: 'Advice on the lease of the office' } as const
    await aRetainer(organization, lawyer.id, 1_500, { ...payment, paidOn: calendarDate('2026-01-15') })
    await aRetainer(organization, lawyer.id, 9_000, { ...payment, paidOn: calendarDate('2025-12-31') })
    await aRetainer(organization, firm.id, 9_000, { ...payment, paidOn: calendarDate('2026-03-02') })
    expect(found(await drafted(organization.administrator, disclosureOf(organization)), 'exp.1099')).toEqual([])
    await aRetainer(organization, lawyer.id, 500, { ...payment, paidOn: calendarDate('2026-03-02') })
    const document = await drafted(organization.administrator, disclosureOf(organization))
    const [finding, ...others] = found(document, 'exp.1099')
    expect(others).toEqual([])
    expect(finding?.records.map(({ number }) => number)).toEqual(['CHI-E-2026-0001', 'CHI-E-2026-0004'])
    expect(finding?.mendedAt).toEqual({ place: 'people', id: lawyer.id })
    expect(canonicalText(await drafted(organization.administrator, disclosureOf(organization)))).toBe(canonicalText(document))
  })

  it('ask for the report of accounts abroad where the highest balances of the year, added, pass the line', async () => {
    const organization = await anOrganization()
    const open = (name: string) => recordBankAccount(organization.administrator, {
      name, bankName: 'Zephyria Bank', last4: '', country: 'PK', openingBalanceCents: zeroCents, openedOn: calendarDate('2026-01-01'), closedOn: null, chapterId: organization.chapter.id, formKey: newId(),
    })
    const [first, second] = [valueOf(await open('Karachi')).id, valueOf(await open('Lahore')).id]
    const paidIn = (bankAccountId: string, dollars: number) => aBankStatement(organization, '2026-02', [typedLine('2026-02-10', dollars * 100, 'IN')], { bankAccountId, openingCents: zeroCents })
    await paidIn(first, 6_000)
    await paidIn(second, 4_000)
    expect(found(await drafted(organization.administrator, disclosureOf(organization)), 'acct.foreign.fbar')).toEqual([])
    await aBankStatement(organization, '2026-03', [typedLine('2026-03-02', 1, 'IN')], { bankAccountId: second, openingCents: cents(400_000) })
    const [finding] = found(await drafted(organization.administrator, disclosureOf(organization)), 'acct.foreign.fbar')
    expect(finding?.records.map(({ id }) => id)).toEqual([first, second])
  })

  it('name the number of a receipt that is missing from its series', async () => {
    const organization = await anOrganization({ profile: { taxKind: '501c3', ein: '12-3456789' } })
    for (const amount of [30_000, 40_000, 50_000]) await aReceipt(organization, (await aDonation(organization, { amountCents: cents(amount) })).id)
    expect(found(await drafted(organization.administrator, disclosureOf(organization)), 'gap.receipt')).toEqual([])
    await withConnection(database().superuser, (client) => client.query("SET session_replication_role = replica; DELETE FROM receipt WHERE number_sequence = 2"))
    expect(found(await drafted(organization.administrator, disclosureOf(organization)), 'gap.receipt').map(({ sentence }) => sentence)).toEqual(['A receipt number is missing or used twice: CHI-R-2026-0002.'])
  })
})
