/** The table of issue 3 through the real forms, the database and the exported file: what is typed, and the sentence or the stored and exported value. */
import { parse } from 'csv-parse/sync'
import problems from '@/messages/en/problem.json'
import { newId } from '@/lib/data/database/uuid'
import { correctTypedDonation } from '@/lib/data/donations/correct'
import { getDonation } from '@/lib/data/donations/get'
import { recordTypedDonation } from '@/lib/data/donations/record'
import { exportOf } from '@/lib/data/exports/lists'
import { problemsOf } from '@/lib/domain/problem-text'
import { donationSchema } from '@/lib/schemas/donation'
import { anOrganization, refusalOf, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

type Typed = Readonly<Record<string, string>>

const gift: Typed = { donor: 'Amina Khan', donorNewKind: 'individual', receivedOn: '3/10/2026', amount: '25', kind: 'gift', method: 'card', purpose: 'general' }
const name200 = 'ب'.repeat(200)

let organization: TestOrganization

beforeEach(async () => {
  organization = await anOrganization()
})

/** What the form makes of it: the gift, or the sentences by field. */
function read(typed: Typed) {
  const parsed = donationSchema({ today: testToday }).safeParse({ ...gift, ...typed })
  return parsed.success ? { ok: true as const, input: { ...parsed.data, chapterId: organization.chapter.id } } : { ok: false as const, problems: problemsOf(parsed.error.issues) }
}

async function save(typed: Typed, formKey = newId()) {
  const form = read(typed)
  if (!form.ok) throw new Error(JSON.stringify(form.problems))
  return recordTypedDonation(organization.administrator, { ...form.input, formKey })
}

async function exported(): Promise<Readonly<Record<string, string>>> {
  const made = valueOf(await exportOf(organization.administrator, 'donations', {}, { id: organization.chapter.id, today: testToday }))
  const rows: Record<string, string>[] = parse(await new Response(made).text(), { columns: true, bom: true })
  return rows[0] ?? {}
}

describe('what cannot be a gift gets a sentence at its field and stores nothing', () => {
  it.each([
    ['receivedOn', '2026-02-30', 'dateImpossible'],
    ['receivedOn', '31/12/2025', 'dateImpossible'],
    ['receivedOn', '3/16/2026', 'dateFuture'],
    ['receivedOn', '=TODAY()', 'dateUnclear'],
    ['amount', '1.234,56', 'amountUnclear'],
    ['amount', '1e9', 'amountNotNumber'],
    ['amount', '-0', 'amountNotPositive'],
    ['amount', '🎁', 'amountNotNumber'],
    ['donor', '\u200b\u202e', 'missing'],
    ['payerName', `${name200}ب`, 'textTooLong'],
  ] as const)('%s %j -> %s', (field, typed, key) => {
    const form = read({ [field]: typed })
    expect(form.ok ? form : form.problems[field]).toMatchObject({ key })
    expect(problems).toHaveProperty(key)
  })
})

describe('what is unusual is stored as meant and exported harmlessly', () => {
  it.each([
    ['amount', '٢٥٠', { amountCents: 25_000 }, { amount: '250.00' }],
    ['amount', '\u202b۲۵۰٫۷۵\u202c', { amountCents: 25_075 }, { amount: '250.75' }],
    ['receivedOn', '٢٠٢٦-٠٣-٠١', { receivedOn: '2026-03-01' }, { date: '2026-03-01' }],
    ['payerName', name200, { payerName: name200 }, { payer: name200 }],
    ['payerName', 'Amina 👩\u200d👧 🌻', { payerName: 'Amina 👩\u200d👧 🌻' }, { payer: 'Amina 👩\u200d👧 🌻' }],
    ['payerName', 'Ami\u0000na\u0007 Khan', { payerName: 'Amina Khan' }, { payer: 'Amina Khan' }],
    ['payerName', '\u202eAmina\u202c \u200fKhan', { payerName: 'Amina Khan' }, { payer: 'Amina Khan' }],
    ['payerName', '=cmd|calc!A1', { payerName: '=cmd|calc!A1' }, { payer: "'=cmd|calc!A1" }],
    ['campaign', '-10% "off"', { campaign: '-10% "off"' }, { campaign: `'-10% "off"` }],
    ['restriction', '@SUM(1+1)', { restriction: '@SUM(1+1)' }, { restriction: "'@SUM(1+1)" }],
    ['reportText', '+1\r\n=2', { reportText: '+1\n=2' }, { report_text: "'+1\n=2" }],
    ['paymentReference', 'CHK\u2013\u06f1\u06f2', { paymentReference: 'CHK-12' }, { reference: 'CHK-12' }],
  ] as const)('%s %j', async (field, typed, stored, written) => {
    const donation = valueOf(await save({ [field]: typed }))
    expect(valueOf(await getDonation(organization.administrator, { chapterId: organization.chapter.id, id: donation.id })).donation).toMatchObject(stored)
    expect(await exported()).toMatchObject(written)
  })

  it('keeps the name of a donor in any script to the letter, and its formula asleep in the file', async () => {
    const donation = valueOf(await save({ donor: '=آمنہ کریم' }))
    expect(valueOf(await getDonation(organization.administrator, { chapterId: organization.chapter.id, id: donation.id })).donorName).toBe('=آمنہ کریم')
    expect((await exported())['donor']).toBe("'=آمنہ کریم")
  })
})

describe('a second tab', () => {
  it('with the same form makes the same gift', async () => {
    const formKey = newId()
    const [first, second] = await Promise.all([save({}, formKey), save({}, formKey)])
    expect(valueOf(second).id).toBe(valueOf(first).id)
  })

  it('with the same form and another amount is told that the form was saved before, whichever comes first', async () => {
    const formKey = newId()
    const outcomes = await Promise.all([save({}, formKey), save({ amount: '26' }, formKey)])
    const made = outcomes.filter((outcome) => outcome.ok)
    const told = outcomes.filter((outcome) => !outcome.ok)
    expect([made.length, told.map(refusalOf)]).toMatchObject([1, [{ reason: 'conflict', key: 'madeBefore' }]])
  })

  it('with an older correction overwrites nothing', async () => {
    const donation = valueOf(await save({}))
    const correct = async (amount: string) => {
      const form = read({ amount, donorId: donation.donorId ?? '' })
      if (!form.ok) throw new Error(JSON.stringify(form.problems))
      return correctTypedDonation(organization.administrator, { chapterId: organization.chapter.id, id: donation.id, revision: 1, reason: 'Seen on the statement', donation: form.input })
    }
    valueOf(await correct('26'))
    expect(refusalOf(await correct('27'))).toMatchObject({ reason: 'conflict', conflicts: [{ field: 'amount', before: '25.00', theirs: '26.00', yours: '27.00' }] })
  })
})
