import { parse } from 'csv-parse/sync'
import { pool } from '@/lib/data/database/client'
import { exportOf } from '@/lib/data/exports/lists'
import { aContact, aDonation, aPerson, aTransfer, actorWith, aChapter, anExpenditure, checklistToday, type World } from '@/tests/factories/checklist-records'
import { useDatabase } from '../database'

useDatabase()

const today = checklistToday

async function exported(world: World, query: Record<string, string> = {}): Promise<string> {
  const made = await exportOf(world.actor, 'donations', query, { id: world.chapterId, today })
  if (!made.ok) throw new Error(made.refusal.key)
  // Not .text(): it would take the byte order mark away.
  return Buffer.from(await new Response(made.value).arrayBuffer()).toString('utf8')
}

describe('the CSV export of donations', () => {
  it('begins with a byte order mark, ends lines with CRLF and leaves formula-like text harmless', async () => {
    const world = await aChapter()
    const donor = await aPerson(world, { name: '=SUM(A1:A9), "محمد خان"' })
    await aDonation(world, { donorId: donor.id, amountCents: 20_001n, campaign: '-10% fee' })
    const [head, line, end] = (await exported(world)).split('\r\n')
    expect(head?.startsWith('\ufeffnumber,date,donor,')).toBe(true)
    expect(line).toContain(`"'=SUM(A1:A9), ""محمد خان""",gift,card,general,200.01,USD`)
    expect(line).toContain(`,'-10% fee,`)
    expect(end).toBe('')
  })

  it('holds the same donations as the list with the same filter', async () => {
    const world = await aChapter()
    await aDonation(world, { method: 'check' })
    await aDonation(world, { method: 'card' })
    expect((await exported(world, { method: 'check' })).split('\r\n')).toHaveLength(3)
  })

  it('is not found for a secretary, who sees totals alone, nor in another chapter', async () => {
    const [world, other] = [await aChapter(), await aChapter()]
    const refused = { ok: false, refusal: { reason: 'not-found' } }
    expect(await exportOf(actorWith(world, 'secretary'), 'donations', {}, { id: world.chapterId, today })).toMatchObject(refused)
    expect(await exportOf(world.actor, 'nonsense', {}, { id: world.chapterId, today })).toMatchObject(refused)
    expect((await exported({ ...world, chapterId: other.chapterId })).split('\r\n')).toHaveLength(2)
  })

  it('gives its connection back when the reader goes away', async () => {
    const world = await aChapter()
    for (let count = 0; count < 3; count += 1) await aDonation(world)
    const made = await exportOf(world.actor, 'donations', {}, { id: world.chapterId, today })
    if (!made.ok) throw new Error(made.refusal.key)
    const reader = made.value.getReader()
    await reader.read()
    await reader.read()
    await reader.cancel()
    expect(pool().totalCount - pool().idleCount).toBe(0)
  })
})

describe('the other lists', () => {
  it.each(['expenditures', 'transfers', 'lobbying-contacts'])('%s are exported too, a line a record', async (list) => {
    const world = await aChapter()
    await anExpenditure(world)
    await aTransfer(world)
    const made = await exportOf(world.actor, list, {}, { id: world.chapterId, today })
    const lines = made.ok ? (await new Response(made.value).text()).split('\r\n') : []
    expect(lines).toHaveLength(list === 'lobbying-contacts' ? 2 : 3)
  })
})

describe('the columns that a report line needs', () => {
  async function rowOf(world: World, list: string): Promise<Readonly<Record<string, string>>> {
    const made = await exportOf(world.actor, list, {}, { id: world.chapterId, today })
    if (!made.ok) throw new Error(made.refusal.key)
    const rows: Record<string, string>[] = parse(await new Response(made.value).text(), { columns: true, bom: true })
    return rows[0] ?? {}
  }

  it('name each person of a joint gift with the share', async () => {
    const world = await aChapter()
    const [first, second] = [await aPerson(world, { name: 'Amina' }), await aPerson(world, { name: '=Bilal' })]
    const jointShares = [{ personId: second.id, shareCents: 6_001 }, { personId: first.id, shareCents: 4_000 }]
    await aDonation(world, { donorId: first.id, amountCents: 10_001n, jointShares, restriction: 'Well in Multan', reportText: '+cmd' })
    expect(await rowOf(world, 'donations')).toMatchObject({ joint_shares: "'=Bilal 60.01; Amina 40.00", restriction: 'Well in Multan', report_text: "'+cmd" })
  })

  it('name the parts of a payment for several purposes', async () => {
    const world = await aChapter()
    const splits = [{ purpose: 'general', amountCents: 2_000 }, { purpose: 'us_lobbying', amountCents: 3_050 }]
    await anExpenditure(world, { amountCents: 5_050n, splits, activity: 'Spring meeting', receiptExplanation: '@cash' })
    expect(await rowOf(world, 'expenditures')).toMatchObject({ purpose_parts: 'general 20.00; us_lobbying 30.50', activity: 'Spring meeting', no_receipt_because: "'@cash" })
  })

  it('say of a transfer how it was screened', async () => {
    const world = await aChapter()
    await aTransfer(world, { screeningResult: 'no-match', screenedOn: new Date('2026-01-05') })
    expect(await rowOf(world, 'transfers')).toMatchObject({ screening: 'no-match', screened: '2026-01-05' })
  })

  it('say of a contact who was covered and what was asked', async () => {
    const world = await aChapter()
    await aContact(world, { asked: 'A hearing', specificIssue: 'H.R. 1', onBehalfOf: 'The chapter' })
    expect(await rowOf(world, 'lobbying-contacts')).toMatchObject({ asked: 'A hearing', specific_issue: 'H.R. 1', on_behalf_of: 'The chapter' })
  })
})
