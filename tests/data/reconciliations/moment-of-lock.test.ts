import type pg from 'pg'
import { ownerSql } from '@/lib/data/database/transaction'
import { recordDonation } from '@/lib/data/donations/record'
import { recordExpenditure } from '@/lib/data/expenditures/record'
import { newId } from '@/lib/data/database/uuid'
import { reconcileStatement } from '@/lib/data/reconciliations/reconcile'
import { viewStatement } from '@/lib/data/reconciliations/view'
import { calendarDate } from '@/lib/domain/calendar-date'
import { aBankStatement, aPayment } from '@/tests/factories/bank-statement'
import { donationInput } from '@/tests/factories/donation'
import { anOrganization, refusalOf, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

/** Waits until so many transactions wait for another one. */
async function untilWaiting(client: pg.ClientBase, count: number): Promise<void> {
  for (;;) {
    const { rows: [row] } = await client.query<{ waiting: string }>('SELECT count(DISTINCT pid) AS waiting FROM pg_locks WHERE NOT granted')
    if (Number(row?.waiting) >= count) return
  }
}

/** Two writes at the same moment: the first has read what it needs and waits for the journal when the second begins. */
async function together<First, Second>({ administrator }: TestOrganization, first: () => Promise<First>, second: () => Promise<Second>): Promise<readonly [First, Second]> {
  const running: { first?: Promise<First>; second?: Promise<Second> } = {}
  await ownerSql(async (client) => {
    await client.query('BEGIN')
    await client.query('SELECT 1 FROM journal_head WHERE organization_id = $1 FOR UPDATE', [administrator.organizationId])
    running.first = first()
    await untilWaiting(client, 1)
    running.second = second()
    await untilWaiting(client, 2)
    await client.query('COMMIT')
  })
  if (running.first === undefined || running.second === undefined) throw new Error('Both have begun')
  return Promise.all([running.first, running.second])
}

async function aMonth() {
  const organization = await anOrganization()
  const [treasurer, chapterId] = [organization.actorAs('treasurer'), organization.chapter.id]
  const { id } = await aBankStatement(organization)
  const gift = donationInput(organization, null, { anonymous: true, bankAccountId: organization.bankAccountId, receivedOn: calendarDate('2026-01-31') })
  return { organization, treasurer, place: { chapterId, id }, gift }
}

describe('the moment in which a month is locked', () => {
  it('lets no gift slip in that is recorded meanwhile', async () => {
    const { organization, treasurer, place, gift } = await aMonth()
    const [locked, late] = await together(organization, () => reconcileStatement(treasurer, { ...place, revision: 1, today: testToday }), () => recordDonation(treasurer, gift))
    expect(valueOf(locked).state).toBe('reconciled')
    expect(refusalOf(late)).toMatchObject({ reason: 'reconciled', key: 'periodReconciled' })
    expect(valueOf(await viewStatement(treasurer, place)).proof.booksOnly).toEqual([])
  })

  it('lets no payment slip in either', async () => {
    const { organization, treasurer, place } = await aMonth()
    const { id: _id, ...payment } = await aPayment(organization, { paidOn: calendarDate('2026-02-10') })
    const late = { ...payment, paidOn: calendarDate('2026-01-10'), formKey: newId() }
    const [locked, refused] = await together(organization, () => reconcileStatement(treasurer, { ...place, revision: 1, today: testToday }), () => recordExpenditure(treasurer, late))
    expect([valueOf(locked).state, refusalOf(refused).key]).toEqual(['reconciled', 'periodReconciled'])
  })

  it('waits for a gift that is recorded just then, and counts it', async () => {
    const { organization, treasurer, place, gift } = await aMonth()
    const [recorded, locked] = await together(organization, () => recordDonation(treasurer, gift), () => reconcileStatement(treasurer, { ...place, revision: 1, today: testToday }))
    expect(valueOf(locked).state).toBe('reconciled')
    const { proof } = valueOf(await viewStatement(treasurer, place))
    expect(proof.booksOnly.map(({ item }) => item.id)).toEqual([valueOf(recorded).id])
    expect(proof.differenceCents).toBe(0)
  })
})
