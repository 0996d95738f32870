import { newId } from '@/lib/data/database/uuid'
import { approveExpenditure } from '@/lib/data/expenditures/approve'
import { correctExpenditure } from '@/lib/data/expenditures/correct'
import { getExpenditure } from '@/lib/data/expenditures/get'
import { listExpenditures, type ExpenditureFilter } from '@/lib/data/expenditures/list'
import { recordExpenditure, recordTypedExpenditure } from '@/lib/data/expenditures/record'
import { voidExpenditure } from '@/lib/data/expenditures/void'
import { historyOfRecord } from '@/lib/data/journal/history'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { ExpenditureFacts, ExpenditureInput } from '@/lib/domain/expenditure'
import { cents } from '@/lib/domain/money'
import { anOrganization, aRecordedPerson, refusalOf, somebodyNew, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization
let facts: ExpenditureFacts

beforeAll(async () => {
  organization = await anOrganization()
  const payee = await aRecordedPerson(organization, { name: 'Print Shop LLC', kind: 'organization' })
  facts = {
    chapterId: organization.chapter.id, kind: 'payment', payeeId: payee.id, amountCents: cents(12_000), paidOn: calendarDate('2026-03-10'), method: 'check',
    category: 'printing', purpose: 'general', purposeText: 'Flyers for the March meeting', splits: null, principalId: null, activity: '', candidateOrBill: '',
    countryOfUse: 'US', paymentReference: '1001', bankAccountId: organization.bankAccountId, bankCountry: '', requestedBy: '', receiptState: 'explained',
    receiptExplanation: 'Lost in the mail', reportText: '', privateNote: '',
    originalAmountMinor: null, originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null,
  }
})

const input = (more: Partial<ExpenditureFacts> = {}): ExpenditureInput => ({ ...facts, formKey: newId(), ...more })
const treasurer = () => organization.actorAs('treasurer')
const recorded = async (more: Partial<ExpenditureFacts> = {}) => valueOf(await recordExpenditure(treasurer(), input(more)))
const placeOf = ({ id, revision, chapterId }: { id: string; revision: number; chapterId: string }) => ({ id, revision, chapterId })
const typesOf = async (id: string) => valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id })).map(({ type }) => type)
const everything = (more: Partial<ExpenditureFilter> = {}): ExpenditureFilter => ({
  chapterId: organization.chapter.id, from: null, through: null, text: '', category: null, purpose: null, approval: null, receiptState: null, state: null, ...more,
})

describe('recording an expenditure', () => {
  it('gives it a number and a journal entry', async () => {
    const expenditure = await recorded()
    expect(expenditure.number).toMatch(/^CHI-E-2026-\d{4}$/)
    expect(expenditure).toMatchObject({ state: 'recorded', approval: 'not-needed', revision: 1 })
    expect(await typesOf(expenditure.id)).toEqual(['expenditure.recorded'])
  })

  it('is refused for a viewer', async () => {
    expect(refusalOf(await recordExpenditure(organization.actorAs('viewer'), input())).reason).toBe('not-allowed')
  })

  it('does not find the chapter of somebody else', async () => {
    expect(refusalOf(await recordExpenditure(organization.actorAs('treasurer', organization.otherChapter.id), input())).reason).toBe('not-found')
  })

  it('makes one record of one submit', async () => {
    const submit = input()
    const first = valueOf(await recordExpenditure(treasurer(), submit))
    expect(valueOf(await recordExpenditure(treasurer(), submit))).toEqual(first)
    expect(await typesOf(first.id)).toHaveLength(1)
  })

  it('adds a new payee in the same step, and makes one of two identical submits', async () => {
    const { payeeId: _payee, ...rest } = input({ purposeText: 'Chairs for the annual dinner' })
    const typed = { ...rest, payee: somebodyNew('Chair Rental Inc') }
    const first = valueOf(await recordTypedExpenditure(treasurer(), typed))
    expect(valueOf(await recordTypedExpenditure(treasurer(), typed)).id).toBe(first.id)
    expect(valueOf(await getExpenditure(treasurer(), first)).payeeName).toBe('Chair Rental Inc')
  })

  it('holds money for an election out of a charity, because it was paid', async () => {
    const charity = await anOrganization({ profile: { taxKind: '501c3' } })
    const payee = await aRecordedPerson(charity, { kind: 'organization' })
    const outcome = await recordExpenditure(charity.actorAs('treasurer'), { ...input({ purpose: 'us_election', bankAccountId: null }), chapterId: charity.chapter.id, payeeId: payee.id })
    expect(valueOf(outcome)).toMatchObject({ state: 'held' })
    expect(valueOf(outcome).stateReason).not.toBe('')
  })
})

describe('approving an expenditure', () => {
  it('takes a second person when it is over the limit', async () => {
    const enteredBy = treasurer()
    const waiting = valueOf(await recordExpenditure(enteredBy, input({ amountCents: cents(50_001) })))
    expect(waiting.approval).toBe('waiting')
    expect(refusalOf(await approveExpenditure(enteredBy, placeOf(waiting))).key).toBe('approvalByAnother')
    const approved = valueOf(await approveExpenditure(organization.administrator, placeOf(waiting)))
    expect(approved).toMatchObject({ approval: 'approved', approverName: 'A administrator', revision: 2 })
    expect(await typesOf(waiting.id)).toEqual(['expenditure.recorded', 'expenditure.approved'])
  })

  it('makes nothing of a second identical request', async () => {
    const waiting = await recorded({ amountCents: cents(60_000) })
    valueOf(await approveExpenditure(organization.administrator, placeOf(waiting)))
    expect((await approveExpenditure(organization.administrator, placeOf(waiting))).ok).toBe(false)
    expect(await typesOf(waiting.id)).toHaveLength(2)
  })

  it('is refused for a secretary and not found from another chapter', async () => {
    const waiting = await recorded({ amountCents: cents(60_000) })
    expect(refusalOf(await approveExpenditure(organization.actorAs('secretary'), placeOf(waiting))).reason).toBe('not-allowed')
    const elsewhere = { ...placeOf(waiting), chapterId: organization.otherChapter.id }
    expect(refusalOf(await approveExpenditure(organization.administrator, elsewhere)).reason).toBe('not-found')
  })

  it('is asked for again when the amount grows', async () => {
    const waiting = await recorded({ amountCents: cents(60_000) })
    const approved = valueOf(await approveExpenditure(organization.administrator, placeOf(waiting)))
    const correction = { ...placeOf(approved), reason: 'The invoice was higher', expenditure: { ...facts, amountCents: cents(70_000) } }
    expect(valueOf(await correctExpenditure(treasurer(), correction)).approval).toBe('waiting')
  })
})

describe('correcting an expenditure', () => {
  it('keeps the old value and the reason in the journal', async () => {
    const expenditure = await recorded()
    const corrected = valueOf(await correctExpenditure(treasurer(), { ...placeOf(expenditure), reason: 'Wrong number', expenditure: { ...facts, paymentReference: '1002' } }))
    expect(corrected).toMatchObject({ number: expenditure.number, paymentReference: '1002', revision: 2 })
    const history = valueOf(await historyOfRecord(organization.administrator, expenditure))
    expect(history[1]).toMatchObject({ type: 'expenditure.corrected', reason: 'Wrong number', before: { paymentReference: '1001', revision: 1 } })
  })

  it('shows both values when somebody else was faster, and changes nothing', async () => {
    const expenditure = await recorded()
    valueOf(await correctExpenditure(treasurer(), { ...placeOf(expenditure), reason: 'One', expenditure: { ...facts, paymentReference: '1002' } }))
    const late = refusalOf(await correctExpenditure(treasurer(), { ...placeOf(expenditure), reason: 'Two', expenditure: { ...facts, paymentReference: '1003' } }))
    expect(late).toMatchObject({ reason: 'conflict', currentRevision: 2, conflicts: [{ field: 'paymentReference', before: '1001', theirs: '1002', yours: '1003' }] })
    expect(await typesOf(expenditure.id)).toHaveLength(2)
  })

  it('is refused for a reviewer and not found from another chapter', async () => {
    const expenditure = await recorded()
    const correction = { ...placeOf(expenditure), reason: 'No', expenditure: facts }
    expect(refusalOf(await correctExpenditure(organization.actorAs('reviewer'), correction)).reason).toBe('not-allowed')
    expect(refusalOf(await correctExpenditure(organization.administrator, { ...correction, chapterId: organization.otherChapter.id })).reason).toBe('not-found')
  })
})

describe('voiding an expenditure', () => {
  it('keeps its number and counts nowhere', async () => {
    const expenditure = await recorded({ purposeText: 'Entered twice by mistake' })
    const voided = valueOf(await voidExpenditure(treasurer(), { ...placeOf(expenditure), reason: 'Entered twice' }))
    expect(voided).toMatchObject({ number: expenditure.number, state: 'voided', stateReason: 'Entered twice' })
    expect(await typesOf(expenditure.id)).toEqual(['expenditure.recorded', 'expenditure.voided'])
    expect(valueOf(await listExpenditures(treasurer(), everything({ text: 'entered twice' }), null))).toMatchObject({ count: 1, sumCents: 0 })
  })

  it('is refused a second time, for a viewer, and from another chapter', async () => {
    const expenditure = await recorded()
    const request = { ...placeOf(expenditure), reason: 'Entered twice' }
    expect(refusalOf(await voidExpenditure(organization.actorAs('viewer'), request)).reason).toBe('not-allowed')
    expect(refusalOf(await voidExpenditure(organization.administrator, { ...request, chapterId: organization.otherChapter.id })).reason).toBe('not-found')
    valueOf(await voidExpenditure(treasurer(), request))
    expect(refusalOf(await voidExpenditure(treasurer(), request)).reason).toBe('already-voided')
    expect(await typesOf(expenditure.id)).toHaveLength(2)
  })
})

describe('reading expenditures', () => {
  it('lists 50 a page with count and sum of the filter', async () => {
    const many = await anOrganization()
    const payee = await aRecordedPerson(many, { kind: 'organization' })
    const actor = many.actorAs('treasurer')
    for (let index = 0; index < 51; index += 1) {
      valueOf(await recordExpenditure(actor, { ...input({ bankAccountId: null, amountCents: cents(100) }), chapterId: many.chapter.id, payeeId: payee.id }))
    }
    const filter = { ...everything(), chapterId: many.chapter.id }
    const first = valueOf(await listExpenditures(actor, filter, null))
    expect([first.rows.length, first.count, first.sumCents, first.previous]).toEqual([50, 51, 5100, null])
    const second = valueOf(await listExpenditures(actor, filter, first.next))
    expect([second.rows.length, second.next]).toEqual([1, null])
    expect(valueOf(await listExpenditures(actor, filter, second.previous)).rows).toEqual(first.rows)
  })

  it('finds by the name of the payee, and lowers the sum by a refund', async () => {
    await recorded({ kind: 'refund_received', amountCents: cents(2000), purposeText: 'Deposit for the hall came back' })
    expect(valueOf(await listExpenditures(treasurer(), everything({ text: 'hall came back' }), null)).sumCents).toBe(-2000)
    expect(valueOf(await listExpenditures(treasurer(), everything({ text: 'print shop' }), null)).count).toBeGreaterThan(0)
  })

  it('shows single payments to nobody who sees totals alone, and none of another chapter', async () => {
    const expenditure = await recorded()
    expect(refusalOf(await getExpenditure(organization.actorAs('secretary'), expenditure)).reason).toBe('not-found')
    expect(refusalOf(await listExpenditures(organization.actorAs('secretary'), everything(), null)).reason).toBe('not-found')
    expect(refusalOf(await getExpenditure(organization.administrator, { id: expenditure.id, chapterId: organization.otherChapter.id })).reason).toBe('not-found')
  })
})
