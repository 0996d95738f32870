/** A batch: rows kept as drafts, recorded all or nothing, listed in the journal, taken back as a whole. */
import { getBatch } from '@/lib/data/batches/get'
import { listBatches } from '@/lib/data/batches/list'
import { recordBatch } from '@/lib/data/batches/record'
import { saveBatchRow } from '@/lib/data/batches/save-row'
import { startBatch } from '@/lib/data/batches/start'
import { undoBatch } from '@/lib/data/batches/undo'
import { newId } from '@/lib/data/database/uuid'
import { readAs } from '@/lib/data/database/transaction'
import { getDonation } from '@/lib/data/donations/get'
import { voidDonation } from '@/lib/data/donations/void'
import { listDrafts } from '@/lib/data/drafts/list'
import { historyOfRecord } from '@/lib/data/journal/history'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { reconcileStatement } from '@/lib/data/reconciliations/reconcile'
import { recordBankStatement } from '@/lib/data/reconciliations/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents, zeroCents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { readBatchRow } from '@/lib/schemas/batch-row'
import { anEmptyAccount, statementInput } from '@/tests/factories/bank-statement'
import { aBatch, aRecordedBatch, aRow, giftRow, seenOf } from '@/tests/factories/batch'
import { atPresent } from '@/tests/factories/bank-file'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aSealedReport } from '@/tests/factories/reports'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization
const chapterId = () => organization.chapter.id
const treasurer = (): Actor => atPresent(organization.actorAs('treasurer'))
const place = (id: string) => ({ chapterId: chapterId(), kind: 'donations' as const, id })
const record = async (id: string, more: { readonly mismatchReason?: string; readonly seen?: readonly string[] } = {}) =>
  recordBatch(treasurer(), { ...place(id), seen: more.seen ?? (await seenOf(organization, id)), mismatchReason: more.mismatchReason ?? '', read: readBatchRow })
const counts = (actor: Actor) => readAs(actor, async (tx) => [await tx.donation.count(), await tx.person.count(), await tx.draft.count()])
const open = async (id: string) => {
  const view = valueOf(await getBatch(treasurer(), place(id)))
  if (view.state !== 'open') throw new Error('The batch is recorded')
  return view
}

beforeEach(async () => {
  organization = await anOrganization()
})

describe('rows of a batch', () => {
  it('are kept one by one, in their order, and say what the form of a single gift would say', async () => {
    const batch = await aBatch(organization)
    const cash = await aRow(organization, batch, { ...giftRow, donor: 'Big Giver', amount: '90.00', purpose: 'us_election', citizenship: 'us_citizen', citizenshipBasis: 'attested' }, { position: 2 })
    const ready = await aRow(organization, batch, { ...giftRow, donor: 'Amina Khan', amount: '50' }, { position: 1 })
    const unknown = await aRow(organization, batch, { ...giftRow, donor: 'Nobody Known', donorId: '', amount: '50' }, { position: 3 })
    const wrong = await aRow(organization, batch, { ...giftRow, donor: 'Amina Khan', amount: '1.234,56' }, { position: 4 })
    const named = await aRow(organization, batch, { ...giftRow, donor: 'Amina Khan' }, { position: 5 })
    expect([ready, cash, unknown, wrong, named].map(({ check }) => check.status)).toEqual(['ready', 'warning', 'problem', 'problem', 'problem'])
    expect(unknown.check).toMatchObject({ field: 'donor', problem: { key: 'personUnknown' } })
    expect(wrong.check).toMatchObject({ field: 'amount', problem: { key: 'amountUnclear' } })
    expect(named.check).toMatchObject({ field: 'amount', problem: { key: 'missing' } })
    expect((await open(batch)).rows.map(({ id }) => id)).toEqual([ready, cash, unknown, wrong, named].map(({ id }) => id))
  })

  it('are ready where nothing is to be said', async () => {
    const donor = await aRecordedPerson(organization, { name: 'Amina Khan', employer: 'Lantern Works', occupation: 'Glazier' })
    const batch = await aBatch(organization)
    expect((await aRow(organization, batch, { ...giftRow, donor: donor.name, donorId: donor.id, amount: '50' })).check).toMatchObject({ status: 'ready', sentence: '' })
  })

  it('are gone when they are empty, whatever a new row brings along', async () => {
    const batch = await aBatch(organization)
    const { id } = await aRow(organization, batch, { ...giftRow, donor: 'Amina Khan' })
    expect(await aRow(organization, batch, { ...giftRow, donorId: '' }, { rowId: id })).toMatchObject({ savedAt: null, check: { status: 'draft' } })
    expect((await open(batch)).rows).toEqual([])
  })

  it('of two people in one batch are all kept: what both changed becomes two rows', async () => {
    const batch = await aBatch(organization)
    const first = await aRow(organization, batch, { ...giftRow, donor: 'Amina', amount: '10' })
    const other = treasurer()
    const theirs = await aRow(organization, batch, { ...giftRow, donor: 'Amina', amount: '20' }, { actor: other, rowId: first.id, basedOn: first.savedAt })
    expect(theirs.id).toBe(first.id)
    const mine = await aRow(organization, batch, { ...giftRow, donor: 'Amina', amount: '30' }, { rowId: first.id, basedOn: first.savedAt })
    expect(mine.id).not.toBe(first.id)
    expect((await open(batch)).rows.map(({ values }) => values['amount']).toSorted()).toEqual(['20', '30'])
  })

  it('stand in no list of drafts, and are encrypted as drafts are', async () => {
    const batch = await aBatch(organization)
    const actor = treasurer()
    await aRow(organization, batch, { ...giftRow, donor: 'Zehra Mirzai', amount: '10' }, { actor })
    expect(valueOf(await listDrafts(actor, { chapterId: chapterId() }))).toEqual([])
    const [row] = await readAs(actor, (tx) => tx.draft.findMany({ where: { recordId: batch } }))
    expect(Buffer.from(row?.contentCipher ?? []).includes('Mirzai')).toBe(false)
  })

  it('are refused for whoever may not, in another chapter, and where no batch was begun', async () => {
    const batch = await aBatch(organization)
    const row = { ...place(batch), rowId: newId(), position: 0, values: giftRow, basedOn: null, read: readBatchRow }
    expect(refusalOf(await saveBatchRow(atPresent(organization.actorAs('secretary')), row)).reason).toBe('not-allowed')
    expect(refusalOf(await saveBatchRow(treasurer(), { ...row, id: newId() })).reason).toBe('not-found')
    expect(refusalOf(await saveBatchRow(atPresent(organization.administrator), { ...row, chapterId: organization.otherChapter.id })).reason).toBe('not-found')
    const start = { name: 'x', depositedOn: calendarDate('2026-03-10'), bankAccountId: newId(), expectedCount: 1, expectedCents: cents(1), kind: 'donations', chapterId: chapterId(), formKey: newId(), method: null, purpose: null } as const
    expect(refusalOf(await startBatch(treasurer(), start)).fields).toEqual({ bankAccountId: { key: 'choiceUnknown' } })
    expect(refusalOf(await startBatch(atPresent(organization.actorAs('viewer')), start)).reason).toBe('not-allowed')
  })
})

describe('recording a batch', () => {
  it('writes every gift, its donor and the batch that lists them, in one transaction; the drafts are gone', async () => {
    const batch = await aRecordedBatch(organization)
    expect(batch).toMatchObject({ recordCount: 2, totalCents: 15_000, mismatchReason: '', records: [{ number: 'CHI-D-2026-0001' }, { number: 'CHI-D-2026-0002' }] })
    expect(await counts(organization.administrator)).toEqual([2, 2, 0])
    const gift = valueOf(await getDonation(organization.administrator, { chapterId: chapterId(), id: batch.records[0]?.id ?? '' }))
    expect(gift.donation).toMatchObject({ amountCents: 10_000, receivedOn: '2026-03-09', depositedOn: '2026-03-10', bankAccountId: organization.bankAccountId })
    expect(valueOf(await historyOfRecord(organization.administrator, { chapterId: chapterId(), id: batch.id })).map(({ type }) => type)).toEqual(['entry-batch.recorded'])
    expect(valueOf(await listBatches(treasurer(), { chapterId: chapterId(), kind: 'donations' }))).toMatchObject([{ key: batch.key, count: 2, state: 'recorded' }])
    expect((await verifyDatabase(organization.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })).findings).toEqual([])
  })

  it('happens once, however often it is sent', async () => {
    const batch = await aBatch(organization)
    await aRow(organization, batch, { ...giftRow, donor: 'Amina', amount: '100' })
    await aRow(organization, batch, { ...giftRow, donor: 'Daniel', amount: '50' })
    const seen = await seenOf(organization, batch)
    const [first, second] = await Promise.all([record(batch, { seen }), record(batch, { seen })])
    expect(valueOf(first).id).toBe(valueOf(second).id)
    expect(await counts(organization.administrator)).toEqual([2, 2, 0])
  })

  it('is all or nothing: a row with a problem keeps every row', async () => {
    const batch = await aBatch(organization)
    await aRow(organization, batch, { ...giftRow, donor: 'Amina', amount: '100' }, { position: 1 })
    await aRow(organization, batch, { ...giftRow, donor: 'Daniel', donorId: '', amount: '50' }, { position: 2 })
    expect(refusalOf(await record(batch))).toMatchObject({ key: 'batchRows', values: { count: 1, rows: '2' } })
    expect(await counts(organization.administrator)).toEqual([0, 0, 3])
  })

  it('needs a reason where count or total differ from what was expected, and keeps it', async () => {
    const batch = await aBatch(organization)
    await aRow(organization, batch, { ...giftRow, donor: 'Amina', amount: '100' })
    expect(refusalOf(await record(batch)).fields).toMatchObject({ mismatchReason: { key: 'batchMismatch', values: { count: 1, expectedCount: 2, total: '$100.00', expectedTotal: '$150.00' } } })
    expect(valueOf(await record(batch, { mismatchReason: 'One cheque was not signed' }))).toMatchObject({ recordCount: 1, mismatchReason: 'One cheque was not signed' })
  })

  it('records nothing that nobody has seen, and nothing of an empty batch', async () => {
    const batch = await aBatch(organization)
    expect(refusalOf(await record(batch)).key).toBe('batchEmpty')
    await aRow(organization, batch, { ...giftRow, donor: 'Amina', amount: '100' })
    const seen = await seenOf(organization, batch)
    await aRow(organization, batch, { ...giftRow, donor: 'Daniel', amount: '50' }, { actor: treasurer() })
    expect(refusalOf(await record(batch, { seen })).key).toBe('batchChanged')
    expect(valueOf(await record(batch)).recordCount).toBe(2)
  })

  it('adds somebody who is new in two rows once', async () => {
    const batch = await aBatch(organization)
    await aRow(organization, batch, { ...giftRow, donor: 'Amina Khan', amount: '100' })
    await aRow(organization, batch, { ...giftRow, donor: 'AMINA KHAN', amount: '50' })
    valueOf(await record(batch))
    expect((await counts(organization.administrator)).slice(0, 2)).toEqual([2, 1])
  })

  it('records expenditures the same way', async () => {
    const batch = await aBatch(organization, { kind: 'expenditures', expectedCount: 1, expectedCents: cents(2_500) })
    const row = { payee: 'Print Shop', payeeId: 'new', payeeNewKind: 'organization', paidOn: '2026-03-09', amount: '25', method: 'check', category: 'printing', purpose: 'general', purposeText: 'Flyers', receiptState: 'missing' }
    expect((await aRow(organization, batch, row, { kind: 'expenditures' })).check.status).toBe('warning')
    expect((await aRow(organization, batch, { ...row, purposeText: '' }, { kind: 'expenditures' })).check).toMatchObject({ status: 'problem', field: 'purposeText' })
    expect(refusalOf(await recordBatch(treasurer(), { ...place(batch), kind: 'expenditures', seen: await seenOf(organization, batch, 'expenditures'), mismatchReason: '', read: readBatchRow })).key).toBe('batchRows')
  })
})

describe('taking a batch back', () => {
  const undo = (id: string, actor = treasurer()) => undoBatch(actor, place(id))

  it('voids each of its records once', async () => {
    const { key, records } = await aRecordedBatch(organization)
    expect(valueOf(await undo(key)).state).toBe('undone')
    expect(valueOf(await undo(key)).revision).toBe(2)
    for (const { id } of records) expect(valueOf(await getDonation(organization.administrator, { chapterId: chapterId(), id })).donation.state).toBe('voided')
  })

  it('is refused once a report was sealed over one of them', async () => {
    const { key } = await aRecordedBatch(organization)
    const { number } = await aSealedReport(organization)
    expect(refusalOf(await undo(key))).toMatchObject({ key: 'batchSealed', values: { number } })
  })

  it('is refused once their month is reconciled with the bank: none of them is voided', async () => {
    const bankAccountId = await anEmptyAccount(organization)
    const { key, records } = await aRecordedBatch(organization, { bankAccountId })
    const { administrator } = organization
    const { id } = valueOf(await recordBankStatement(administrator, {
      ...statementInput(organization, '2026-01', [], { bankAccountId, openingCents: zeroCents, periodThrough: calendarDate('2026-03-12') }), closingCents: zeroCents,
    }))
    valueOf(await reconcileStatement(administrator, { chapterId: chapterId(), id, revision: 1, today: administrator.today }))
    expect(refusalOf(await undo(key))).toMatchObject({ reason: 'reconciled', key: 'periodReconciled' })
    for (const { id: giftId } of records) expect(valueOf(await getDonation(administrator, { chapterId: chapterId(), id: giftId })).donation.state).toBe('recorded')
  })

  it('is refused once one of them was changed, and for whoever may not', async () => {
    const { key, records } = await aRecordedBatch(organization)
    expect(refusalOf(await undo(key, atPresent(organization.actorAs('reviewer')))).reason).toBe('not-allowed')
    expect(refusalOf(await undo(newId())).reason).toBe('not-found')
    valueOf(await voidDonation(treasurer(), { chapterId: chapterId(), id: records[1]?.id ?? '', revision: 1, reason: 'Twice' }))
    expect(refusalOf(await undo(key))).toMatchObject({ key: 'batchCorrected', values: { number: 'CHI-D-2026-0002' } })
    expect(valueOf(await getDonation(organization.administrator, { chapterId: chapterId(), id: records[0]?.id ?? '' })).donation.state).toBe('recorded')
  })
})
