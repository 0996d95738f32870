import { correctBankAccount } from '@/lib/data/bank-accounts/correct'
import { ownerSql } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { recordDonation } from '@/lib/data/donations/record'
import { voidDonation } from '@/lib/data/donations/void'
import { correctExpenditure } from '@/lib/data/expenditures/correct'
import { recordExpenditure } from '@/lib/data/expenditures/record'
import { voidExpenditure } from '@/lib/data/expenditures/void'
import { historyOfRecord } from '@/lib/data/journal/history'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { carryItem, dropCarried } from '@/lib/data/reconciliations/carry'
import { correctBankStatement } from '@/lib/data/reconciliations/correct'
import { matchCertain, matchLines, refuseMatch } from '@/lib/data/reconciliations/match'
import { reconcileStatement } from '@/lib/data/reconciliations/reconcile'
import { recordBankStatement } from '@/lib/data/reconciliations/record'
import { unlockStatement } from '@/lib/data/reconciliations/unlock'
import { unmatch } from '@/lib/data/reconciliations/unmatch'
import { viewStatement } from '@/lib/data/reconciliations/view'
import { voidBankStatement } from '@/lib/data/reconciliations/void'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { aBankStatement, aPayment, statementInput, typedLine } from '@/tests/factories/bank-statement'
import { aDonation, donationInput } from '@/tests/factories/donation'
import { anOrganization, refusalOf, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

const today = testToday
const place = (organization: TestOrganization, { id }: { readonly id: string }) => ({ chapterId: organization.chapter.id, id })
const treasurerOf = (organization: TestOrganization) => organization.actorAs('treasurer')

async function viewOf(organization: TestOrganization, statement: { readonly id: string }) {
  return valueOf(await viewStatement(treasurerOf(organization), place(organization, statement)))
}

/** Accepts what is suggested, one after the other. */
async function acceptAll(organization: TestOrganization, statement: { readonly id: string }): Promise<void> {
  for (const { lines, records } of (await viewOf(organization, statement)).suggestions) {
    valueOf(await matchLines(treasurerOf(organization), { ...place(organization, statement), lines: lines.map(({ id }) => id), records: records.map(({ key }) => key) }))
  }
}

async function lock(organization: TestOrganization, statement: { readonly id: string }) {
  const { statement: { revision } } = await viewOf(organization, statement)
  return reconcileStatement(treasurerOf(organization), { ...place(organization, statement), revision, today })
}

async function findingsOf({ administrator }: TestOrganization): Promise<readonly string[]> {
  return (await verifyDatabase(administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })).findings.map(({ sentence }) => sentence)
}

/** A gift of $120.00 into the account on January 5, 2026. */
function aGift(organization: TestOrganization, more: Partial<Parameters<typeof aDonation>[1]> = {}) {
  return aDonation(organization, { amountCents: cents(12_000), receivedOn: calendarDate('2026-01-05'), bankAccountId: organization.bankAccountId, ...more })
}

/** January with a gift and a payment, both at the bank. */
async function aJanuary() {
  const organization = await anOrganization()
  const [gift, payment] = [await aGift(organization), await aPayment(organization)]
  const statement = await aBankStatement(organization, '2026-01', [typedLine('2026-01-06', 12_000, 'Counter deposit'), typedLine('2026-01-20', -8000, 'CHECK 1041')])
  return { organization, gift, payment, statement }
}

describe('a month', () => {
  it('is matched with what the program suggests, closed and locked; verify proves it', async () => {
    const { organization, statement } = await aJanuary()
    const before = await viewOf(organization, statement)
    expect(before.obstacles).toEqual([{ key: 'linesOpen', count: 2 }])
    expect(before.suggestions.map(({ certain, records }) => [certain, records[0]?.kind])).toEqual([[true, 'expenditure'], [false, 'donation']])
    await acceptAll(organization, statement)
    const locked = valueOf(await lock(organization, statement))
    expect(locked).toMatchObject({ state: 'reconciled', reconciledOn: today, reconciledName: 'A treasurer', lineCount: 2 })
    const { proof, matches } = await viewOf(organization, statement)
    expect(proof).toMatchObject({ differenceCents: 0, gapCents: 0, booksOnly: [], bankOnly: [] })
    expect(matches.map(({ match }) => match.reason)).toEqual(['Same amount, same reference 1041, 10 days apart', 'Same amount, 1 day apart'])
    const types = valueOf(await historyOfRecord(organization.administrator, place(organization, statement))).map(({ type }) => type)
    expect(types).toEqual(['bank-statement.recorded', 'bank-statement.reconciled'])
    expect(await findingsOf(organization)).toEqual([])
  })

  it('once locked, takes no record, no correction and no void of its account, until it is unlocked with a reason that the journal keeps', async () => {
    const { organization, gift, payment, statement } = await aJanuary()
    const [treasurer, chapterId] = [treasurerOf(organization), organization.chapter.id]
    await acceptAll(organization, statement)
    valueOf(await lock(organization, statement))
    const { id: _id, formKey: _key, ...facts } = { ...payment, formKey: '' }
    const inJanuary = { bankAccountId: organization.bankAccountId, receivedOn: calendarDate('2026-01-31') }
    const attempts = [
      voidDonation(treasurer, { ...place(organization, gift), revision: 1, reason: 'Wrong' }),
      voidExpenditure(treasurer, { ...place(organization, payment), revision: 1, reason: 'Wrong' }),
      correctExpenditure(treasurer, { ...place(organization, payment), revision: 1, reason: 'Later', expenditure: { ...facts, paidOn: calendarDate('2026-02-03') } }),
      recordExpenditure(treasurer, { ...facts, formKey: newId() }),
      recordDonation(treasurer, donationInput(organization, null, { ...inJanuary, anonymous: true })),
    ]
    for (const attempt of attempts) expect(refusalOf(await attempt)).toMatchObject({ reason: 'reconciled', key: 'periodReconciled', values: { day: 'Jan 31, 2026' } })
    const elsewhere = await aPayment(organization, { bankAccountId: null })
    const { id, number, formKey: _form, ...free } = { ...elsewhere, formKey: '' }
    expect(number).toMatch(/^CHI-E/)
    const intoJanuary = { chapterId, id, revision: 1, reason: 'It was this account', expenditure: { ...free, bankAccountId: organization.bankAccountId } }
    expect(refusalOf(await correctExpenditure(treasurer, intoJanuary)).key).toBe('periodReconciled')
    const account = { name: 'Checking', bankName: 'First Bank', last4: '1234', country: 'US', openingBalanceCents: cents(1), openedOn: calendarDate('2026-01-01'), closedOn: null }
    expect(refusalOf(await correctBankAccount(organization.administrator, { chapterId, id: organization.bankAccountId, revision: 1, reason: 'x', account })).key).toBe('periodReconciled')
    const unlocked = valueOf(await unlockStatement(treasurer, { ...place(organization, statement), revision: 2, reason: 'The gift was another person’s' }))
    expect(unlocked).toMatchObject({ state: 'open', stateReason: 'The gift was another person’s', reconciledOn: null })
    expect(valueOf(await historyOfRecord(organization.administrator, place(organization, statement))).at(-1)).toMatchObject({ type: 'bank-statement.unlocked', reason: 'The gift was another person’s' })
    valueOf(await voidDonation(treasurer, { ...place(organization, gift), revision: 1, reason: 'Wrong' }))
    expect((await viewOf(organization, statement)).obstacles).toContainEqual({ key: 'matchBroken', count: 1 })
    expect(await findingsOf(organization)).toEqual([])
  })

  it('follows the month before it, and is unlocked only after the month that follows', async () => {
    const { organization, statement } = await aJanuary()
    const treasurer = treasurerOf(organization)
    await acceptAll(organization, statement)
    const refused = async (...more: Parameters<typeof statementInput>) => refusalOf(await recordBankStatement(treasurer, statementInput(...more))).fields
    expect(await refused(organization, '2026-03', [], { openingCents: cents(54_000) })).toMatchObject({ periodFrom: { key: 'statementNext', values: { day: 'Feb 1, 2026' } } })
    expect(await refused(organization, '2026-02')).toMatchObject({ opening: { key: 'statementOpening', values: { amount: '$540.00' } } })
    const february = await aBankStatement(organization, '2026-02', [], { openingCents: cents(54_000) })
    expect(refusalOf(await lock(organization, february))).toMatchObject({ key: 'statementOrder', values: { day: 'Jan 31, 2026' } })
    valueOf(await lock(organization, statement))
    valueOf(await lock(organization, february))
    expect(refusalOf(await unlockStatement(treasurer, { ...place(organization, statement), revision: 2, reason: 'x' }))).toMatchObject({ key: 'unlockLater', values: { day: 'Feb 28, 2026' } })
    expect(refusalOf(await voidBankStatement(treasurer, { ...place(organization, february), revision: 2, reason: 'x' })).key).toBe('statementLocked')
  })

  it('leaves a cheque that nobody cashed open with its age, and the next month settles it without changing this one', async () => {
    const organization = await anOrganization()
    await aPayment(organization)
    const january = await aBankStatement(organization, '2026-01', [])
    valueOf(await lock(organization, january))
    const open = (await viewOf(organization, january)).proof
    expect(open.booksOnly.map(({ item, ageDays }) => [item.amountCents, ageDays])).toEqual([[-8000, 21]])
    const february = await aBankStatement(organization, '2026-02', [typedLine('2026-02-04', -8000, 'CHECK 1041')])
    expect(valueOf(await matchCertain(treasurerOf(organization), place(organization, february))).count).toBe(1)
    valueOf(await lock(organization, february))
    expect((await viewOf(organization, february)).proof.booksOnly).toEqual([])
    expect((await viewOf(organization, january)).proof.rows).toEqual(open.rows)
  })
})

describe('a difference', () => {
  it('keeps the month open until it is carried as a signed item with a name and a reason', async () => {
    const organization = await anOrganization()
    const [treasurer, statement] = [treasurerOf(organization), await aBankStatement(organization, '2026-01', [], { openingCents: cents(47_000) })]
    expect(refusalOf(await lock(organization, statement))).toMatchObject({ key: 'statementDifference', values: { amount: '-$30.00' } })
    const item = { lineId: null, amountCents: cents(-3000), name: 'Cheque 99 of 2025', reason: 'Written before these books, not cashed' }
    const carried = valueOf(await carryItem(treasurer, { ...place(organization, statement), ...item, revision: 1 }))
    expect(carried.carried).toEqual([item])
    valueOf(await lock(organization, statement))
    const february = await aBankStatement(organization, '2026-02', [], { openingCents: cents(47_000) })
    expect(february.carried).toEqual([item])
    expect(valueOf(await dropCarried(treasurer, { ...place(organization, february), place: 0, revision: 1 })).carried).toEqual([])
    expect(refusalOf(await lock(organization, february)).key).toBe('statementDifference')
    expect(await findingsOf(organization)).toEqual([])
  })

  it('of the bank’s own figures is never carried: a line is missing', async () => {
    const organization = await anOrganization()
    const treasurer = treasurerOf(organization)
    const statement = await aBankStatement(organization, '2026-01', [typedLine('2026-01-31', 42, 'Interest')], { closingCents: cents(49_542) })
    expect(refusalOf(await lock(organization, statement))).toMatchObject({ key: 'statementGap', values: { amount: '$5.00' } })
    const correction = { ...place(organization, statement), openingCents: cents(50_000), closingCents: cents(49_542), typed: [typedLine('2026-01-30', -500, 'Monthly fee')], revision: 1, reason: 'A line was left out' }
    expect(valueOf(await correctBankStatement(treasurer, correction)).lineCount).toBe(2)
    const fee = (await viewOf(organization, statement)).lines[0]
    expect(refusalOf(await lock(organization, statement))).toMatchObject({ key: 'linesOpen', values: { count: 2 } })
    valueOf(await carryItem(treasurer, { ...place(organization, statement), lineId: fee?.id ?? '', amountCents: null, name: 'Fee', reason: 'The bank gives it back', revision: 2 }))
    expect(refusalOf(await lock(organization, statement))).toMatchObject({ key: 'linesOpen', values: { count: 1 } })
    expect(await findingsOf(organization)).toEqual([])
  })
})

describe('a match', () => {
  it('is made by hand of any lines and records of one sum, and holds nothing twice', async () => {
    const organization = await anOrganization()
    const treasurer = treasurerOf(organization)
    const gifts = [await aGift(organization, { amountCents: cents(3000) }), await aGift(organization, { amountCents: cents(4500), bankAccountId: null })]
    const statement = await aBankStatement(organization, '2026-01', [typedLine('2026-01-07', 7500, 'Deposit'), typedLine('2026-01-08', 3000)])
    const { lines: [deposit, other] } = await viewOf(organization, statement)
    const records = gifts.map(({ id }) => `donation/${id}`)
    const match = (lineIds: readonly string[], keys: readonly string[]) => matchLines(treasurer, { ...place(organization, statement), lines: lineIds, records: keys })
    expect(refusalOf(await match([deposit?.id ?? ''], records.slice(0, 1))).key).toBe('matchSums')
    expect(refusalOf(await match([deposit?.id ?? ''], [`donation/${newId()}`])).key).toBe('matchParts')
    valueOf(await match([deposit?.id ?? ''], records))
    expect(refusalOf(await match([other?.id ?? ''], records.slice(0, 1))).key).toBe('matchTaken')
    const { matches: [made], suggestions } = await viewOf(organization, statement)
    expect([made?.match.amountCents, suggestions]).toEqual([7500, []])
    valueOf(await unmatch(treasurer, { ...place(organization, statement), matchId: made?.match.id ?? '' }))
    expect((await viewOf(organization, statement)).openLines).toHaveLength(2)
    expect(await findingsOf(organization)).toEqual([])
  })

  it('that was refused is not suggested again', async () => {
    const { organization, statement } = await aJanuary()
    const [suggestion] = (await viewOf(organization, statement)).suggestions
    const parts = { lines: suggestion?.lines.map(({ id }) => id) ?? [], records: suggestion?.records.map(({ key }) => key) ?? [] }
    valueOf(await refuseMatch(treasurerOf(organization), { ...place(organization, statement), ...parts }))
    expect((await viewOf(organization, statement)).suggestions.map(({ records }) => records[0]?.kind)).toEqual(['donation'])
  })

  it('is not for every role, and not found in another chapter', async () => {
    const { organization, statement } = await aJanuary()
    const at = { ...place(organization, statement), revision: 1, reason: 'x' }
    const attempts = (actor: Actor) => [
      matchLines(actor, { ...at, lines: [], records: [] }), matchCertain(actor, at), refuseMatch(actor, { ...at, lines: [], records: [] }), unmatch(actor, { ...at, matchId: '' }), viewStatement(actor, at),
      carryItem(actor, { ...at, lineId: null, amountCents: cents(1), name: 'x' }), dropCarried(actor, { ...at, place: 0 }), reconcileStatement(actor, { ...at, today }), unlockStatement(actor, at),
      voidBankStatement(actor, at), correctBankStatement(actor, { ...at, openingCents: cents(1), closingCents: cents(1), typed: [] }), recordBankStatement(actor, statementInput(organization, '2026-02')),
    ]
    for (const attempt of attempts(organization.actorAs('secretary'))) expect(refusalOf(await attempt).reason).toBe('not-allowed')
    for (const attempt of attempts(organization.actorAs('treasurer', organization.otherChapter.id))) expect(refusalOf(await attempt).reason).toBe('not-found')
    expect(refusalOf(await viewStatement(organization.administrator, { ...at, chapterId: organization.otherChapter.id })).reason).toBe('not-found')
  })
})

describe('the lines of a statement', () => {
  it.each([
    ['changed', 'UPDATE bank_line SET amount_cents = amount_cents + 1 WHERE statement_id = $1 AND position = 1', 'one of them was changed'],
    ['deleted', 'DELETE FROM bank_line WHERE statement_id = $1 AND position = 1', 'there are 1 where 2 were kept'],
  ])('are named by verify when one was %s past the program, and the month cannot be locked', async (_how, sql, told) => {
    const { organization, statement } = await aJanuary()
    await ownerSql((client) => client.query(sql, [statement.id]))
    expect(await findingsOf(organization)).toEqual([expect.stringContaining(told)])
    expect(refusalOf(await lock(organization, statement)).key).toBe('linesChanged')
  })
})
