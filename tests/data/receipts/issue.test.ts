import { correctDonation } from '@/lib/data/donations/correct'
import { voidDonation } from '@/lib/data/donations/void'
import { readAs } from '@/lib/data/database/transaction'
import { listMails } from '@/lib/data/outbox/list'
import { erasePerson } from '@/lib/data/people/erase'
import { getReceipt, receiptsOfGift } from '@/lib/data/receipts/get'
import { handOverReceipt } from '@/lib/data/receipts/hand-over'
import { issueGiftReceipts, issueYearReceipt } from '@/lib/data/receipts/issue'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Donation } from '@/lib/domain/donation'
import { cents } from '@/lib/domain/money'
import { aDonation } from '../../factories/donation'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { aReceipt, viewOf } from '../../factories/receipts'
import { useDatabase } from '../database'

useDatabase()

const wanted = (organization: TestOrganization, donationId: string) => ({ chapterId: organization.chapter.id, donationId, language: 'en' as const })

function corrected(organization: TestOrganization, donation: Donation, facts: Partial<Donation>) {
  return correctDonation(organization.administrator, { chapterId: organization.chapter.id, id: donation.id, revision: donation.revision, reason: 'Read again', donation: { ...donation, ...facts } })
}

describe('issuing a receipt', () => {
  it('takes the next number of the chapter and year, and writes an entry that holds no name in clear', async () => {
    const organization = await anOrganization({ profile: { taxKind: '501c3', ein: '12-3456789' } })
    const donor = await aRecordedPerson(organization, { name: 'Zebulon Quartermain' })
    const [first, second] = [await aDonation(organization, { donorId: donor.id, amountCents: cents(30_000) }), await aDonation(organization)]
    const receipt = await aReceipt(organization, first.id)
    expect([receipt.number, (await aReceipt(organization, second.id)).number]).toEqual(['CHI-R-2026-0001', 'CHI-R-2026-0002'])
    const { text, state, donorName } = await viewOf(organization, receipt)
    expect([state, donorName, text?.gifts, text?.total]).toEqual(['current', 'Zebulon Quartermain', [expect.objectContaining({ number: first.number, amount: '$300.00' })], '$300.00'])
    expect(text?.sentences.map(({ id }) => id)).toEqual(['deductible', 'nothingInReturn', 'acknowledgement'])
    const entry = await readAs(organization.administrator, (tx) => tx.journalEntry.findFirstOrThrow({ where: { organizationId: organization.organizationId, subjectId: receipt.id } }))
    expect(entry.type).toBe('receipt.issued')
    expect(entry.text).toContain(receipt.textHash)
    expect(entry.text).not.toMatch(/Zebulon|Main St/)
    expect(entry.text).not.toContain(text?.code)
  })

  it('gives a second click, and a second treasurer at the same moment, the receipt that is there', async () => {
    const organization = await anOrganization()
    const gift = await aDonation(organization)
    const both = await Promise.all([0, 1].map(() => issueGiftReceipts(organization.actorAs('treasurer'), wanted(organization, gift.id))))
    expect(new Set(both.map((issued) => valueOf(issued).receipts[0]?.number))).toEqual(new Set(['CHI-R-2026-0001']))
    expect(both.reduce((sum, issued) => sum + valueOf(issued).made, 0)).toBe(1)
    expect(valueOf(await receiptsOfGift(organization.administrator, { chapterId: organization.chapter.id, donationId: gift.id }))).toHaveLength(1)
  })

  it('gives each person of a joint gift one over the own share', async () => {
    const organization = await anOrganization()
    const [one, other] = [await aRecordedPerson(organization), await aRecordedPerson(organization)]
    const gift = await aDonation(organization, { donorId: one.id, jointShares: [{ personId: one.id, shareCents: cents(7_000) }, { personId: other.id, shareCents: cents(3_000) }] })
    const { receipts } = valueOf(await issueGiftReceipts(organization.administrator, wanted(organization, gift.id)))
    expect(receipts.map(({ personId, amountCents }) => [personId, amountCents])).toEqual([[one.id, 7_000], [other.id, 3_000]])
  })

  it('is refused for who hands out none, in another chapter and for a gift that gets none', async () => {
    const organization = await anOrganization()
    const [gift, pledge] = [await aDonation(organization), await aDonation(organization, { kind: 'pledge' })]
    expect(refusalOf(await issueGiftReceipts(organization.actorAs('secretary'), wanted(organization, gift.id))).reason).toBe('not-allowed')
    expect(refusalOf(await issueGiftReceipts(organization.administrator, { ...wanted(organization, gift.id), chapterId: organization.otherChapter.id })).reason).toBe('not-found')
    expect(refusalOf(await issueGiftReceipts((await anOrganization()).administrator, wanted(organization, gift.id))).reason).toBe('not-found')
    expect(refusalOf(await issueGiftReceipts(organization.administrator, wanted(organization, pledge.id)))).toMatchObject({ reason: 'conflict', key: 'receiptKind' })
    expect((await aReceipt(organization, gift.id)).number).toBe('CHI-R-2026-0001')
  })
})

describe('a receipt whose gift was changed', () => {
  it('says so, is not sent again, and a new one takes its place and names it', async () => {
    const organization = await anOrganization()
    const gift = await aDonation(organization)
    const receipt = await aReceipt(organization, gift.id)
    valueOf(await corrected(organization, gift, { amountCents: cents(12_000) }))
    expect((await viewOf(organization, receipt)).state).toBe('changed')
    expect(refusalOf(await handOverReceipt(organization.administrator, { chapterId: organization.chapter.id, id: receipt.id, how: 'print' })).key).toBe('receiptNotCurrent')
    const newer = await aReceipt(organization, gift.id)
    expect([newer.number, newer.replacesId]).toEqual(['CHI-R-2026-0002', receipt.id])
    expect(await viewOf(organization, receipt)).toMatchObject({ state: 'replaced', replacedById: newer.id, text: { total: '$100.00' } })
    expect((await viewOf(organization, newer)).text).toMatchObject({ total: '$120.00', replaces: receipt.number })
  })

  it('is left alone by a correction of what it does not say', async () => {
    const organization = await anOrganization()
    const gift = await aDonation(organization)
    const receipt = await aReceipt(organization, gift.id)
    valueOf(await corrected(organization, gift, { privateNote: 'Thanked by telephone' }))
    expect((await viewOf(organization, receipt)).state).toBe('current')
    expect((await aReceipt(organization, gift.id)).number).toBe(receipt.number)
  })

  it('is none any more where the gift was voided, and the text closes with the erasure of its donor', async () => {
    const organization = await anOrganization()
    const donor = await aRecordedPerson(organization)
    const gift = await aDonation(organization, { donorId: donor.id })
    const receipt = await aReceipt(organization, gift.id)
    valueOf(await voidDonation(organization.administrator, { chapterId: organization.chapter.id, id: gift.id, revision: 1, reason: 'Typed twice' }))
    expect((await viewOf(organization, receipt)).state).toBe('voided')
    valueOf(await erasePerson(organization.administrator, { id: donor.id, revision: donor.revision, reason: 'Asked for it', confirmation: donor.name }))
    expect((await viewOf(organization, receipt)).text).toBeNull()
  })
})

describe('handing over', () => {
  it('is noted each time with who and how, and keeps the number', async () => {
    const organization = await anOrganization()
    const receipt = await aReceipt(organization, (await aDonation(organization)).id)
    const treasurer = organization.actorAs('treasurer')
    for (const how of ['print', 'pdf'] as const) valueOf(await handOverReceipt(treasurer, { chapterId: organization.chapter.id, id: receipt.id, how }))
    const { receipt: kept } = await viewOf(organization, receipt)
    expect([kept.number, kept.revision, kept.deliveries.map(({ how, name }) => `${how} ${name}`)]).toEqual([receipt.number, 3, ['print A treasurer', 'pdf A treasurer']])
    expect(refusalOf(await handOverReceipt(organization.actorAs('viewer'), { chapterId: organization.chapter.id, id: receipt.id, how: 'print' })).reason).toBe('not-allowed')
    expect(refusalOf(await getReceipt(organization.administrator, { chapterId: organization.otherChapter.id, id: receipt.id })).reason).toBe('not-found')
  })
})

describe('sending by e-mail', () => {
  it('puts a mail with the PDF into the outbox with the act, in the language of the donor, and each sending is a mail of its own', async () => {
    const organization = await anOrganization()
    const donor = await aRecordedPerson(organization, { name: 'Amina Khan', email: 'amina@example.org' })
    const gift = await aDonation(organization, { donorId: donor.id })
    const receipt = await aReceipt(organization, gift.id, 'es')
    const sent = { chapterId: organization.chapter.id, id: receipt.id, how: 'email' as const }
    valueOf(await handOverReceipt(organization.actorAs('treasurer'), sent))
    valueOf(await handOverReceipt(organization.actorAs('treasurer'), sent))
    const { mails } = valueOf(await listMails(organization.actorAs('treasurer'), organization.chapter.id))
    expect(mails).toHaveLength(2)
    const { mail } = mails[0] ?? { mail: null }
    expect(mail).toMatchObject({ to: { name: 'Amina Khan', address: 'amina@example.org' }, language: 'es', subject: `Chicago: recibo ${receipt.number}` })
    expect(mail?.paragraphs.join(' ')).toContain(`/en/verify#${(await viewOf(organization, receipt)).text?.code ?? ''}`)
    expect(Buffer.from(mail?.files[0]?.base64 ?? '', 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect((await viewOf(organization, receipt)).receipt.deliveries.map(({ how }) => how)).toEqual(['email', 'email'])
  })

  it('is refused where no address is known', async () => {
    const organization = await anOrganization()
    const gift = await aDonation(organization, { donorId: (await aRecordedPerson(organization, { email: '' })).id })
    const { id } = await aReceipt(organization, gift.id)
    expect(refusalOf(await handOverReceipt(organization.administrator, { chapterId: organization.chapter.id, id, how: 'email' })).key).toBe('receiptNoEmail')
  })
})

describe('the summary of a year', () => {
  it('holds everything that somebody gave in it, shares of joint gifts too, and is written anew when another gift comes', async () => {
    const organization = await anOrganization()
    const [donor, other] = [await aRecordedPerson(organization), await aRecordedPerson(organization)]
    await aDonation(organization, { donorId: donor.id, receivedOn: calendarDate('2026-01-31'), amountCents: cents(5_000) })
    await aDonation(organization, { donorId: other.id, amountCents: cents(9_000), jointShares: [{ personId: other.id, shareCents: cents(6_000) }, { personId: donor.id, shareCents: cents(3_000) }] })
    await aDonation(organization, { donorId: donor.id, receivedOn: calendarDate('2025-12-31') })
    await aDonation(organization, { donorId: donor.id, kind: 'pledge' })
    const of = { chapterId: organization.chapter.id, personId: donor.id, year: 2026, language: 'ur' as const }
    const [receipt] = valueOf(await issueYearReceipt(organization.administrator, of)).receipts
    if (receipt === undefined) throw new Error('There is none')
    expect((await viewOf(organization, receipt)).text).toMatchObject({ year: 2026, total: '$80.00', language: 'ur', gifts: [{ amount: '$50.00' }, { amount: '$30.00', joint: true }] })
    expect(valueOf(await issueYearReceipt(organization.administrator, of)).made).toBe(0)
    await aDonation(organization, { donorId: donor.id, amountCents: cents(100) })
    expect((await viewOf(organization, receipt)).state).toBe('changed')
    expect(valueOf(await issueYearReceipt(organization.administrator, of)).receipts[0]?.replacesId).toBe(receipt.id)
    expect(refusalOf(await issueYearReceipt(organization.administrator, { ...of, year: 2020 })).key).toBe('receiptNothingInYear')
  })
})
