import { newId } from '@/lib/data/database/uuid'
import { historyOfRecord } from '@/lib/data/journal/history'
import { approveTransfer } from '@/lib/data/transfers/approve'
import { correctTransfer } from '@/lib/data/transfers/correct'
import { getTransfer } from '@/lib/data/transfers/get'
import { listTransfers, type TransferFilter } from '@/lib/data/transfers/list'
import { recordTransfer, recordTypedTransfer } from '@/lib/data/transfers/record'
import { voidTransfer } from '@/lib/data/transfers/void'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { TransferFacts, TransferInput } from '@/lib/domain/transfer'
import { anOrganization, aRecordedPerson, refusalOf, somebodyNew, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization
let facts: TransferFacts

beforeAll(async () => {
  organization = await anOrganization()
  const recipient = await aRecordedPerson(organization, {
    name: 'Relief Trust', kind: 'organization', address: { lines: '5 Clifton Rd', city: 'Karachi', state: '', postalCode: '75600', country: 'PK' },
  })
  facts = {
    chapterId: organization.chapter.id, kind: 'abroad', direction: 'out', amountCents: cents(20_000), sentOn: calendarDate('2026-03-10'), recipientId: recipient.id,
    counterpartChapterId: null, pairReference: '', country: 'PK', channel: 'wire', purpose: 'homeland_charity', purposeText: 'Blankets for 200 families in Sindh',
    principalId: null, paymentReference: 'W-1', bankAccountId: organization.bankAccountId, bankCountry: 'PK', requestedBy: '', screeningResult: 'no-match',
    screenedOn: calendarDate('2026-03-09'), screeningListOn: calendarDate('2026-03-08'), earmarkedFor: '', reportText: '', privateNote: '',
    originalAmountMinor: null, originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null,
  }
})

const input = (more: Partial<TransferFacts> = {}): TransferInput => ({ ...facts, formKey: newId(), ...more })
const treasurer = () => organization.actorAs('treasurer')
const recorded = async (more: Partial<TransferFacts> = {}) => valueOf(await recordTransfer(treasurer(), input(more)))
const placeOf = ({ id, revision, chapterId }: { id: string; revision: number; chapterId: string }) => ({ id, revision, chapterId })
const typesOf = async (id: string) => valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id })).map(({ type }) => type)
const everything = (more: Partial<TransferFilter> = {}): TransferFilter => ({
  chapterId: organization.chapter.id, from: null, through: null, text: '', kind: null, direction: null, channel: null, purpose: null, approval: null, state: null, ...more,
})

describe('recording a transfer', () => {
  it('gives it a number and a journal entry', async () => {
    const transfer = await recorded()
    expect(transfer.number).toMatch(/^CHI-T-2026-\d{4}$/)
    expect(await typesOf(transfer.id)).toEqual(['transfer.recorded'])
  })

  it('is refused for a secretary and not found from another chapter', async () => {
    expect(refusalOf(await recordTransfer(organization.actorAs('secretary'), input())).reason).toBe('not-allowed')
    expect(refusalOf(await recordTransfer(organization.actorAs('treasurer', organization.otherChapter.id), input())).reason).toBe('not-found')
  })

  it('makes one record of one submit', async () => {
    const { recipientId: _recipient, ...rest } = input()
    const typed = { ...rest, recipient: somebodyNew('School of Thatta') }
    const first = valueOf(await recordTypedTransfer(treasurer(), typed))
    expect(valueOf(await recordTypedTransfer(treasurer(), typed)).id).toBe(first.id)
    expect(await typesOf(first.id)).toHaveLength(1)
  })

  it('asks for a recipient abroad, and for the other chapter and the reference of a pair', async () => {
    expect(refusalOf(await recordTransfer(treasurer(), input({ recipientId: null }))).fields).toHaveProperty('recipient')
    const pair = input({ kind: 'between-chapters', counterpartChapterId: organization.chapter.id, pairReference: 'P-1' })
    expect(refusalOf(await recordTransfer(treasurer(), pair)).fields).toHaveProperty('counterpartChapterId')
    expect(refusalOf(await recordTransfer(treasurer(), { ...pair, counterpartChapterId: organization.otherChapter.id, pairReference: '' })).fields).toHaveProperty('pairReference')
  })

  it('records one side of a pair, and shows the other once it is recorded there', async () => {
    const pair = { kind: 'between-chapters', pairReference: 'P-2', recipientId: null, bankAccountId: null } as const
    const out = await recorded({ ...pair, counterpartChapterId: organization.otherChapter.id })
    expect(valueOf(await getTransfer(treasurer(), out)).otherSide).toBeNull()
    const other = { ...input(pair), chapterId: organization.otherChapter.id, counterpartChapterId: organization.chapter.id, direction: 'in' as const }
    const back = valueOf(await recordTransfer(organization.administrator, other))
    expect(valueOf(await getTransfer(treasurer(), out)).otherSide).toMatchObject({ number: back.number })
  })
})

describe('approving a transfer', () => {
  it('takes a second person when it is over the limit', async () => {
    const enteredBy = treasurer()
    const waiting = valueOf(await recordTransfer(enteredBy, input({ amountCents: cents(90_000) })))
    expect(waiting.approval).toBe('waiting')
    expect(refusalOf(await approveTransfer(enteredBy, placeOf(waiting))).key).toBe('approvalByAnother')
    expect(refusalOf(await approveTransfer(organization.actorAs('viewer'), placeOf(waiting))).reason).toBe('not-allowed')
    expect(refusalOf(await approveTransfer(organization.administrator, { ...placeOf(waiting), chapterId: organization.otherChapter.id })).reason).toBe('not-found')
    expect(valueOf(await approveTransfer(organization.administrator, placeOf(waiting))).approval).toBe('approved')
    expect((await approveTransfer(organization.administrator, placeOf(waiting))).ok).toBe(false)
    expect(await typesOf(waiting.id)).toEqual(['transfer.recorded', 'transfer.approved'])
  })
})

describe('correcting a transfer', () => {
  it('keeps the reason, and shows both values to the second of two people', async () => {
    const transfer = await recorded()
    valueOf(await correctTransfer(treasurer(), { ...placeOf(transfer), reason: 'Wrong reference', transfer: { ...facts, paymentReference: 'W-2' } }))
    const late = refusalOf(await correctTransfer(treasurer(), { ...placeOf(transfer), reason: 'Late', transfer: { ...facts, paymentReference: 'W-3' } }))
    expect(late).toMatchObject({ reason: 'conflict', conflicts: [{ field: 'paymentReference', before: 'W-1', theirs: 'W-2', yours: 'W-3' }] })
    expect(await typesOf(transfer.id)).toEqual(['transfer.recorded', 'transfer.corrected'])
  })

  it('is refused for a viewer and not found from another chapter', async () => {
    const correction = { ...placeOf(await recorded()), reason: 'No', transfer: facts }
    expect(refusalOf(await correctTransfer(organization.actorAs('viewer'), correction)).reason).toBe('not-allowed')
    expect(refusalOf(await correctTransfer(organization.administrator, { ...correction, chapterId: organization.otherChapter.id })).reason).toBe('not-found')
  })
})

describe('voiding and listing transfers', () => {
  it('keeps a void transfer in the list and out of the sum', async () => {
    const transfer = await recorded({ earmarkedFor: 'twice', paymentReference: 'VOID-1' })
    const request = { ...placeOf(transfer), reason: 'Entered twice' }
    expect(refusalOf(await voidTransfer(organization.actorAs('viewer'), request)).reason).toBe('not-allowed')
    expect(refusalOf(await voidTransfer(organization.administrator, { ...request, chapterId: organization.otherChapter.id })).reason).toBe('not-found')
    expect(valueOf(await voidTransfer(treasurer(), request)).state).toBe('voided')
    expect(refusalOf(await voidTransfer(treasurer(), request)).reason).toBe('already-voided')
    expect(valueOf(await listTransfers(treasurer(), everything({ text: 'void-1' }), null))).toMatchObject({ count: 1, sumCents: 0 })
    expect(await typesOf(transfer.id)).toEqual(['transfer.recorded', 'transfer.voided'])
  })

  it('finds by recipient, kind and channel, and shows nothing to who sees totals alone', async () => {
    await recorded()
    expect(valueOf(await listTransfers(treasurer(), everything({ text: 'relief', kind: 'abroad', channel: 'wire' }), null)).count).toBeGreaterThan(0)
    expect(refusalOf(await listTransfers(organization.actorAs('secretary'), everything(), null)).reason).toBe('not-found')
  })
})
