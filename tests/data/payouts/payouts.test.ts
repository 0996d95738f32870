import { sqlAs } from '@/lib/data/database/transaction'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { getPayout } from '@/lib/data/payouts/get'
import { listPayouts } from '@/lib/data/payouts/list'
import { keepImportFile } from '@/lib/data/statements/keep'
import { viewImportFile } from '@/lib/data/statements/preview'
import { settleImportFile } from '@/lib/data/statements/settle'
import { undoImport } from '@/lib/data/statements/undo'
import { useDatabase } from '../database'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { aProcessorFile, importProcessorFile, stripeRow } from '../../factories/processor-file'

useDatabase()

const charge = stripeRow('a1', '2026-02-01 09:00:00', ['100.00', '3.20', '96.80'], ['charge', 'ch_a1', 'ch_a1'])
const late = stripeRow('a2', '2026-02-02 04:30:00', ['50.00', '1.75', '48.25'], ['charge', 'ch_a2', 'ch_a2'])
const refund = stripeRow('a3', '2026-02-05 23:59:59', ['-40.00', '0.00', '-40.00'], ['refund', 're_a1', 'ch_a1'])
const payout = stripeRow('a4', '2026-02-08 00:00:00', ['-105.05', '0.00', '-105.05'], ['payout', 'po_1'])
const named = { 'take-0': 'gift', 'donor-0': 'Alice Example', 'take-1': 'anonymous' }

async function rowsOf(organization: TestOrganization, sql: string): Promise<readonly unknown[]> {
  return (await sqlAs(organization.administrator, (client) => client.query(sql), 'read')).rows
}

const gifts = "SELECT d.number, d.kind, d.amount_cents::int AS cents, d.fee_cents::int AS fee, d.received_on::text AS day, p.name, o.number AS original, d.state FROM donation d LEFT JOIN person p ON p.id = d.donor_id LEFT JOIN donation o ON o.id = d.original_donation_id ORDER BY d.number_sequence"
const spending = 'SELECT e.number, e.kind, e.amount_cents::int AS cents, e.paid_on::text AS day, e.category, p.name, e.state FROM expenditure e JOIN person p ON p.id = e.payee_id ORDER BY e.number_sequence'

async function findingsOf({ administrator }: TestOrganization): Promise<readonly unknown[]> {
  return (await verifyDatabase(administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })).findings
}

describe('a file of a processor', () => {
  it('becomes gross gifts, fees as spending, the refund against its gift, and a payout that is their sum', async () => {
    const organization = await anOrganization()
    const [treasurer, chapterId] = [organization.actorAs('treasurer'), organization.chapter.id]
    const id = await aProcessorFile(organization, [charge, late, refund, payout], treasurer, { bankAccountId: organization.bankAccountId })
    expect(valueOf(await importProcessorFile(organization, id, treasurer, named))).toEqual({ id, added: 5, toSurvivors: 0 })
    expect(await rowsOf(organization, gifts)).toEqual([
      { number: 'CHI-D-2026-0001', kind: 'gift', cents: 10_000, fee: 320, day: '2026-02-01', name: 'Alice Example', original: null, state: 'recorded' },
      // Half past four in the morning in UTC is still the evening before in Chicago.
      { number: 'CHI-D-2026-0002', kind: 'gift', cents: 5000, fee: 175, day: '2026-02-01', name: null, original: null, state: 'recorded' },
      { number: 'CHI-D-2026-0003', kind: 'refund', cents: -4000, fee: 0, day: '2026-02-05', name: 'Alice Example', original: 'CHI-D-2026-0001', state: 'recorded' },
    ])
    expect(await rowsOf(organization, spending)).toEqual([
      { number: 'CHI-E-2026-0001', kind: 'processor_fee', cents: 320, day: '2026-02-01', category: 'bank_fees', name: 'Stripe', state: 'recorded' },
      { number: 'CHI-E-2026-0002', kind: 'processor_fee', cents: 175, day: '2026-02-01', category: 'bank_fees', name: 'Stripe', state: 'recorded' },
    ])
    const [listed] = valueOf(await listPayouts(treasurer, chapterId))
    expect(listed).toMatchObject({ processor: 'Stripe', reference: 'po_1', paidOn: '2026-02-07', paidAt: '2026-02-08T00:00:00.000Z', amountCents: 10_505, giftsCents: 15_000, feesCents: 495, refundsCents: 4000, differenceCents: 0 })
    const view = valueOf(await getPayout(treasurer, { chapterId, id: listed?.id ?? '' }))
    expect(view.lines.map(({ part, at, donation, expenditure }) => [part, at, donation?.number, expenditure?.number])).toEqual([
      ['charge', '2026-02-01T09:00:00.000Z', 'CHI-D-2026-0001', 'CHI-E-2026-0001'], ['charge', '2026-02-02T04:30:00.000Z', 'CHI-D-2026-0002', 'CHI-E-2026-0002'],
      ['refund', '2026-02-05T23:59:59.000Z', 'CHI-D-2026-0003', undefined],
    ])
    expect(await findingsOf(organization)).toEqual([])
  })

  it('asks what explains a payout that is not its parts, and keeps the answer with it', async () => {
    const organization = await anOrganization()
    const treasurer = organization.actorAs('treasurer')
    const id = await aProcessorFile(organization, [charge, stripeRow('b1', '2026-02-08 00:00:00', ['-100.00', '0.00', '-100.00'], ['payout', 'po_9'])], treasurer)
    expect(refusalOf(await importProcessorFile(organization, id, treasurer, { 'take-0': 'anonymous' })).fields).toEqual({ 'reason-1': { key: 'missing' } })
    valueOf(await importProcessorFile(organization, id, treasurer, { 'take-0': 'anonymous', 'reason-1': 'Balance of January' }))
    expect(await rowsOf(organization, 'SELECT amount_cents::int AS amount, difference_cents::int AS difference, difference_reason AS reason FROM payout')).toEqual([{ amount: 10_000, difference: 320, reason: 'Balance of January' }])
  })

  it('finds the gift of a refund in the books, takes waiting gifts into the payout of a later file, and asks for a gift that it does not know', async () => {
    const organization = await anOrganization()
    const [treasurer, chapterId] = [organization.actorAs('treasurer'), organization.chapter.id]
    const first = await aProcessorFile(organization, [charge, late], treasurer)
    valueOf(await importProcessorFile(organization, first, treasurer, named))
    const stranger = stripeRow('c1', '2026-02-06 10:00:00', ['-5.00', '0.00', '-5.00'], ['dispute', 'dp_1', 'ch_unknown'])
    const second = await aProcessorFile(organization, [charge, late, refund, stranger, stripeRow('c2', '2026-02-08 09:00:00', ['-100.05', '0.00', '-100.05'], ['payout', 'po_2'])], treasurer)
    expect(valueOf(await viewImportFile(treasurer, { chapterId, id: second })).preview?.lines.map(({ group, why }) => why ?? group)).toEqual(['already', 'already', 'new', 'original', 'new'])
    expect(refusalOf(await importProcessorFile(organization, second, treasurer, {})).fields).toEqual({ 'original-3': { key: 'missing' } })
    expect(refusalOf(await importProcessorFile(organization, second, treasurer, { 'original-3': 'CHI-D-2026-0099' })).fields).toEqual({ 'original-3': { key: 'originalUnknown' } })
    expect(valueOf(await importProcessorFile(organization, second, treasurer, { 'original-3': 'CHI-D-2026-0002' })).added).toBe(2)
    expect((await rowsOf(organization, gifts)).slice(2)).toMatchObject([{ kind: 'refund', original: 'CHI-D-2026-0001', name: 'Alice Example' }, { kind: 'chargeback', cents: -500, original: 'CHI-D-2026-0002', name: null }])
    expect(await rowsOf(organization, 'SELECT count(*)::int AS lines, (SELECT difference_cents::int FROM payout) AS difference FROM bank_line WHERE payout_id IS NOT NULL')).toEqual([{ lines: 5, difference: 0 }])
    expect(refusalOf(await undoImport(treasurer, { chapterId, id: first }))).toMatchObject({ key: 'importPaidOut', values: { payout: 'Stripe po_2' } })
    expect(valueOf(await undoImport(treasurer, { chapterId, id: second })).voided).toBe(2)
    expect(await rowsOf(organization, "SELECT state, (SELECT count(*)::int FROM bank_line WHERE payout_id IS NOT NULL) AS lines FROM payout")).toEqual([{ state: 'voided', lines: 3 }])
    expect(valueOf(await undoImport(treasurer, { chapterId, id: first })).voided).toBe(4)
    expect(await findingsOf(organization)).toEqual([])
  })

  it('lets the bank’s own line of a payout stand as what is here already, and keeps that line once', async () => {
    const organization = await anOrganization()
    const [treasurer, chapterId, bankAccountId] = [organization.actorAs('treasurer'), organization.chapter.id, organization.bankAccountId]
    valueOf(await importProcessorFile(organization, await aProcessorFile(organization, [charge, late, refund, payout], treasurer, { bankAccountId }), treasurer, named))
    const bankFile = async (end: string) => {
      async function* content() {
        yield await Promise.resolve(Buffer.from(`Date,Description,Amount\n02/09/2026,STRIPE TRANSFER ST-X1,105.05\n02/09/2026,Counter deposit,105.05\n${end}`))
      }
      const { id } = valueOf(await keepImportFile(treasurer, { chapterId, name: 'bank.csv', content: content() }))
      valueOf(await settleImportFile(treasurer, { chapterId, id, settings: { table: {}, method: 'ach', methods: {}, purpose: 'general', bankAccountId, processor: '' } }))
      const { preview } = valueOf(await viewImportFile(treasurer, { chapterId, id }))
      return { id, groups: preview?.lines.map(({ group, why, like }) => [group, why, like]) }
    }
    const lines = "SELECT amount_cents::int AS cents, donation_id IS NULL AS alone FROM bank_line WHERE bank_account_id IS NOT NULL AND processor = '' ORDER BY position"
    const first = await bankFile('')
    expect(first.groups).toEqual([['already', null, 'Stripe po_1'], ['question', 'donor', '']])
    const before = await rowsOf(organization, gifts)
    valueOf(await importProcessorFile(organization, first.id, treasurer, { 'take-1': 'anonymous' }))
    expect(await rowsOf(organization, gifts)).toHaveLength(before.length + 1)
    // The payout becomes no second record, and its line stands beside the account: the statement adds up.
    expect(await rowsOf(organization, lines)).toEqual([{ cents: 10_505, alone: true }, { cents: 10_505, alone: false }])
    const again = await bankFile('02/10/2026,Counter deposit,1.00\n')
    expect(again.groups?.map(([group]) => group)).toEqual(['already', 'already', 'question'])
    valueOf(await importProcessorFile(organization, again.id, treasurer, { 'take-2': 'anonymous' }))
    expect(await rowsOf(organization, lines)).toHaveLength(3)
  })
})

describe('a payout', () => {
  it('is not for who sees totals alone, and not found in another chapter', async () => {
    const organization = await anOrganization()
    const [treasurer, chapterId] = [organization.actorAs('treasurer'), organization.chapter.id]
    valueOf(await importProcessorFile(organization, await aProcessorFile(organization, [charge, late, refund, payout], treasurer), treasurer, named))
    const [{ id } = { id: '' }] = valueOf(await listPayouts(treasurer, chapterId))
    expect(refusalOf(await getPayout(organization.actorAs('secretary'), { chapterId, id })).reason).toBe('not-found')
    expect(valueOf(await listPayouts(organization.actorAs('secretary'), chapterId))).toEqual([])
    expect(refusalOf(await getPayout(organization.actorAs('treasurer', organization.otherChapter.id), { chapterId, id })).reason).toBe('not-found')
    expect(valueOf(await getPayout(organization.actorAs('viewer'), { chapterId, id })).lineCount).toBe(3)
  })
})
