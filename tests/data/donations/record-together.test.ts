import { pipelinedPool } from '@/lib/data/database/client'
import { sqlAs } from '@/lib/data/database/transaction'
import { getDonation } from '@/lib/data/donations/get'
import { recordDonation } from '@/lib/data/donations/record'
import { newId } from '@/lib/data/database/uuid'
import { calendarDate } from '@/lib/domain/calendar-date'
import { parseEntry } from '@/lib/domain/journal/entry'
import { cents } from '@/lib/domain/money'
import { useDatabase } from '../database'
import { aDonation, donationInput } from '../../factories/donation'
import { aRecordedPerson, anOrganization, valueOf, type TestOrganization } from '../../factories/organization'

useDatabase()

type EntryRow = { readonly index: string; readonly text: string; readonly donation: string | null; readonly number: string | null }

async function entriesOf({ administrator }: TestOrganization): Promise<readonly EntryRow[]> {
  return sqlAs(administrator, async (client) => (await client.query<EntryRow>(`
    SELECT e.index, e.text, d.id AS donation, d.number FROM journal_entry e
    LEFT JOIN donation d ON d.organization_id = e.organization_id AND d.journal_index = e.index ORDER BY e.index`)).rows, 'read')
}

/** Eight people, each one donation after another. */
async function eightRecord(organization: TestOrganization, each: number): Promise<readonly string[]> {
  const donorId = (await aRecordedPerson(organization)).id
  const write = async (): Promise<readonly string[]> => {
    const numbers = []
    for (let count = 0; count < each; count += 1) {
      const recorded = await recordDonation(organization.administrator, donationInput(organization, donorId, { paymentReference: newId() }))
      numbers.push(valueOf(recorded).number)
    }
    return numbers
  }
  return (await Promise.all(Array.from({ length: 8 }, write))).flat()
}

describe('eight people who record at once', () => {
  it('leave a journal without a gap or a fork, and each row with the entry that tells of it', async () => {
    const organization = await anOrganization()
    const numbers = await eightRecord(organization, 10)
    const entries = await entriesOf(organization)
    expect(entries.map(({ index }) => Number(index))).toEqual(entries.map((_, position) => position))
    expect(entries.map(({ text }) => parseEntry(text).index)).toEqual(entries.map((_, position) => position))
    const told = entries.map(({ text }) => parseEntry(text)).filter(({ type }) => type === 'donation.recorded')
    expect(told.map(({ after }) => after?.['number'])).toEqual(entries.flatMap(({ number }) => number ?? []))
    expect(told.map(({ subject }) => subject.id)).toEqual(entries.flatMap(({ donation }) => donation ?? []))
    expect([...numbers].sort()).toEqual(Array.from({ length: 80 }, (_, index) => `CHI-D-2026-${String(index + 1).padStart(4, '0')}`))
  })

  it('record all the same where a pooler mixes up which connection knows a statement, and every number is given once', async () => {
    const organization = await anOrganization()
    await eightRecord(organization, 2)
    const clients = await Promise.all(Array.from({ length: 8 }, () => pipelinedPool().connect()))
    for (const client of clients) await client.query('DEALLOCATE ALL')
    for (const client of clients) client.release()
    const numbers = await eightRecord(organization, 2)
    expect([...numbers].sort()).toEqual(Array.from({ length: 16 }, (_, index) => `CHI-D-2026-${String(index + 17).padStart(4, '0')}`))
  })
})

it('a recorded donation stands in the table with every field as it was entered', async () => {
  const organization = await anOrganization()
  const [donor, partner, intermediary] = [await aRecordedPerson(organization), await aRecordedPerson(organization), await aRecordedPerson(organization)]
  const gift = await aDonation(organization, { donorId: donor.id })
  const day = calendarDate('2026-03-02')
  const full = await aDonation(organization, {
    kind: 'refund', purpose: 'homeland_charity', method: 'wire', amountCents: cents(-9_001), receivedOn: calendarDate('2026-03-09'), donorId: donor.id, payerName: 'Şule "Q" O\'Neil',
    intermediaryId: intermediary.id, jointShares: [{ personId: donor.id, shareCents: cents(-5_000) }, { personId: partner.id, shareCents: cents(-4_001) }],
    principalId: organization.principalId, originalDonationId: gift.id, originalAmountMinor: 2_500_001, originalCurrency: 'PKR', exchangeRate: '277.7500', exchangeRateSource: 'Bank',
    exchangeRateOn: day, benefitValueCents: cents(12), benefitDescription: 'dinner', feeCents: cents(34), paymentReference: 'REF\\1', bankAccountId: organization.bankAccountId,
    bankCountry: 'PK', sourceCountry: 'AE', conduitReceivedOn: day, forwardedOn: day, depositedOn: day, depositReference: 'slip', receiptNumber: 'R-1', acknowledgedOn: day,
    campaign: 'فلاح', restriction: 'school', eventName: 'Gala', firstCounter: 'A', secondCounter: 'B', inKindDescription: 'rice', valuationMethod: 'appraisal', valuedBy: 'C', valuedOn: day,
    reportText: 'as agreed\nin two lines', privateNote: '🌙',
  })
  const { donation } = valueOf(await getDonation(organization.administrator, { chapterId: organization.chapter.id, id: full.id }))
  expect(donation).toEqual(full)
})
