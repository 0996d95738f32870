import { checklistForPeriod } from '@/lib/data/checklists/for-period'
import { attestChecklistAnswer } from '@/lib/data/checklists/attest'
import { newId } from '@/lib/data/database/uuid'
import { signExposure } from '@/lib/data/profile/sign'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { ChecklistEntry } from '@/lib/domain/checklists/assemble'
import { checklistItem, checklistItems } from '@/lib/domain/checklists/catalogue'
import { instant } from '@/lib/domain/instant'
import type { Actor } from '@/lib/domain/permission'
import { quarter } from '@/lib/domain/reporting-period'
import { aCount, aFiling, anOfficer, aNotice, aParentChange, aProfileOf, aRecordOf, aRestoredBackup, aSignedStatement } from '@/tests/factories/checklist-profile'
import {
  abroad, aCashGift, aChapter, aContact, aCorrection, actorWith, aDonation, anAudit, anExpenditure, aPerson, aRegistration, aTransfer,
  registeredUnderFara, screened, type World,
} from '@/tests/factories/checklist-records'
import { valueOf } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`)
const approved = { approval: 'approved', approvedBy: newId(), approverName: 'Bilal', approvedAt: day('2025-08-19') }

async function entryOf(world: World, id: string, actor = world.actor): Promise<ChecklistEntry> {
  const checklist = await checklistForPeriod(actor, world.chapterId, quarter(2025, 3))
  const entry = checklist.ok ? checklist.value.entries.find(({ item }) => item.id === id) : undefined
  if (entry === undefined) throw new Error(`The checklist has no item ${id}`)
  return entry
}

/** The actor as of another day. */
function readingOn({ actor }: World, on: string = actor.today): Actor {
  return { ...actor, at: instant(`${on}T15:00:00.000Z`), today: calendarDate(on) }
}

type Records = (world: World) => Promise<unknown>
type Case = {
  readonly id: string
  readonly founding?: Parameters<typeof aChapter>[0]
  readonly yes: Records
  readonly no: Records
  /** The day of the reading, where it is not that of the other items. */
  readonly on?: string
  readonly noOn?: string
  readonly noFounding?: Parameters<typeof aChapter>[0]
  /** How many records the "no" names; 0 where it names registrations or items instead. */
  readonly records: number
}

const statements = aRegistration({ becameAgentOn: calendarDate('2024-03-02'), registeredOn: calendarDate('2024-03-10') })

/** Two contacts of one person, who is an officer of the chapter. */
async function twoContacts(world: World) {
  const person = await aPerson(world)
  const participants = [{ personId: person.id, name: person.name }]
  await aContact(world, { participants })
  await aContact(world, { participants })
  return person
}

async function aSignedLobbyist(world: World): Promise<void> {
  const person = await twoContacts(world)
  await aProfileOf(world, person, { kind: 'lobbyist', facts: { paid: 'no', contacts: 'yes' } })
  const record = await aProfileOf(world, person, { kind: 'exposure', person: null, fromOn: null, facts: { 'EA-05': 'Asked in May' } })
  valueOf(await signExposure(actorWith(world, 'reviewer'), { chapterId: world.chapterId, id: record.id, revision: 1, today: world.actor.today, conclusion: 'Ask again in a year.' }))
}

const lobbyist = aRegistration({ regime: 'LDA', registeredOn: calendarDate('2024-01-10') })

const electionDay = { title: 'Rally', facts: { election: 'Election of August 2025' } }
const payeeOf = async (world: World) => (await aPerson(world, { ...screened, kind: 'organization', tags: ['civil-body'] })).id

const cases: readonly Case[] = [
  {
    id: 'FUN-01', records: 1,
    yes: async (world) => [await aRecordOf(world, 'activity', { facts: { cost: 'recorded', records: (await anExpenditure(world)).number } }), await aRecordOf(world, 'activity', { facts: { cost: 'others', paidBy: 'The hall' } })],
    no: (world) => aRecordOf(world, 'activity', { facts: { cost: 'recorded', records: 'CHI-E-2025-9999' } }),
  },
  {
    id: 'FUN-02', records: 1,
    yes: async (world) => aRecordOf(world, 'activity', { facts: { political: 'yes', records: (await aContact(world)).number } }),
    no: async (world) => aRecordOf(world, 'activity', { facts: { political: 'no', records: (await aContact(world)).number } }),
  },
  {
    id: 'FUN-04', founding: { registrations: [statements] }, records: 1,
    yes: async (world) => {
      const payeeId = await payeeOf(world)
      await aContact(world, { counterpart: 'think-tank', officials: [{ personId: payeeId, name: 'Institute', office: '', governmentEntity: '', covered: 'no', coveredReason: '' }] })
      return anExpenditure(world, { payeeId })
    },
    no: async (world) => anExpenditure(world, { payeeId: await payeeOf(world) }),
  },
  {
    id: 'FUN-12', founding: { registrations: [statements], principals: [{}] }, records: 0,
    yes: async (world) => Promise.all(['04', '05', '06', '07', '08', '09'].map((month) => aRecordOf(world, 'instruction', { happenedOn: calendarDate(`2025-${month}-28`), facts: { direction: 'none' } }))),
    no: (world) => aRecordOf(world, 'instruction', { happenedOn: calendarDate('2025-09-28'), facts: { direction: 'none' } }),
  },
  { id: 'FUN-03', yes: (world) => aContact(world), no: (world) => aContact(world, { participants: [] }), records: 1 },
  { id: 'FUN-05', yes: (world) => aContact(world), no: (world) => aContact(world, { position: '' }), records: 1 },
  { id: 'FUN-06', yes: (world) => aCashGift(world), no: (world) => aDonation(world, { donorId: null }), records: 1 },
  { id: 'FUN-07', yes: (world) => aDonation(world), no: (world) => aDonation(world, { campaign: '' }), records: 1 },
  { id: 'FUN-08', yes: (world) => aTransfer(world), no: (world) => aTransfer(world, { approval: 'not-needed', approvedBy: null }), records: 1 },
  {
    id: 'LAW-02', founding: { registrations: [registeredUnderFara] }, yes: async () => undefined, no: async () => undefined, records: 0,
    noFounding: { registrations: [{ ...registeredUnderFara, registeredOn: calendarDate('2024-01-13') }] },
  },
  {
    id: 'LAW-03', founding: { registrations: [statements] }, records: 0,
    yes: (world) => aFiling(world, 'fara-supplemental', { due: '2025-10-30', filed: '2025-10-30' }),
    no: (world) => aFiling(world, 'fara-supplemental', { due: '2025-10-30', filed: '2025-10-31' }),
  },
  {
    id: 'LAW-04', founding: { registrations: [statements] }, records: 1,
    yes: async (world) => {
      await aProfileOf(world, await aPerson(world), { fromOn: calendarDate('2025-09-10') })
      // The change itself starts the ten days.
      await aFiling(world, 'fara-change-notice', { due: '2025-09-20', filed: '2025-09-20' })
    },
    no: async (world) => aProfileOf(world, await aPerson(world), { fromOn: calendarDate('2025-09-10') }),
  },
  {
    id: 'LAW-05', founding: { registrations: [statements] }, records: 1,
    yes: async (world) => aProfileOf(world, await aPerson(world), { facts: { position: 'President', body: 'officer', note: 'Serves the chapter alone' } }),
    no: async (world) => aProfileOf(world, await aPerson(world)),
  },
  { id: 'LAW-06', yes: aSignedLobbyist, no: twoContacts, records: 1 },
  {
    id: 'LAW-07', founding: { registrations: [lobbyist] }, records: 0,
    yes: (world) => aFiling(world, 'lda-quarterly', { due: '2025-10-20', filed: '2025-10-20' }), no: async () => undefined,
  },
  {
    id: 'LAW-08', founding: { registrations: [lobbyist] }, records: 0, on: '2026-02-15',
    yes: (world) => aFiling(world, 'lda-contributions', { due: '2026-01-30', filed: '2026-01-30' }), no: async () => undefined,
  },
  {
    id: 'LAW-15', founding: { registrations: [lobbyist] }, records: 0,
    yes: async (world) => [await aNotice(world, { kind: 'fara-deficiency-response' }), await aFiling(world, 'fara-deficiency-response', { due: '2025-09-19', filed: '2025-09-19' })],
    no: (world) => aNotice(world, { kind: 'fara-deficiency-response' }),
  },
  { id: 'ADH-03', yes: async () => undefined, no: async () => undefined, noOn: '2028-01-01', records: 0 },
  { id: 'LAW-09', yes: (world) => anExpenditure(world), no: (world) => anExpenditure(world, { purpose: 'us_election' }), records: 1 },
  {
    id: 'LAW-11', founding: { registrations: [aRegistration({ regime: 'IL', registeredOn: calendarDate('2025-01-01'), expiresOn: calendarDate('2025-12-31') })] },
    yes: (world) => aDonation(world), no: (world) => aDonation(world), records: 1,
    noFounding: { registrations: [aRegistration({ regime: 'IL', registeredOn: calendarDate('2024-01-01'), expiresOn: calendarDate('2025-12-30') })] },
  },
  { id: 'LAW-13', founding: { registrations: [registeredUnderFara] }, yes: (world) => anExpenditure(world), no: (world) => anExpenditure(world, { purposeText: 'Success fee for the bill' }), records: 1 },
  { id: 'LAW-14', founding: { registrations: [registeredUnderFara] }, yes: (world) => aContact(world), no: (world) => aContact(world, { registrationDisclosed: 'not-known' }), records: 1 },
  {
    id: 'LAW-17', founding: { registrations: [lobbyist], principals: [{ kind: 'PERSON_ABROAD' }] }, yes: async () => undefined, no: async () => undefined, records: 0,
    noFounding: { registrations: [lobbyist], principals: [{ kind: 'POLITICAL_PARTY' }] },
  },
  {
    id: 'LAW-16', founding: { registrations: [statements] }, records: 2,
    yes: async (world) => aSignedStatement(world, [await anOfficer(world), await anOfficer(world)]),
    no: async (world) => {
      await anOfficer(world)
      await aSignedStatement(world, [await anOfficer(world)])
      await anOfficer(world)
    },
  },
  {
    id: 'MSG-01', records: 1,
    yes: async (world) => [await aRecordOf(world, 'position', { happenedOn: calendarDate('2025-01-01'), facts: { issue: 'for' } }), await aContact(world)],
    no: async (world) => [await aRecordOf(world, 'position', { happenedOn: calendarDate('2025-01-01'), facts: { issue: 'FOR', until: '2025-08-21' } }), await aContact(world)],
  },
  {
    id: 'EEA-02', records: 1,
    yes: (world) => aRecordOf(world, 'position', {}),
    no: (world) => aRecordOf(world, 'position', { facts: { decidedBy: 'nobody' } }),
  },
  {
    id: 'EEA-03', records: 0,
    yes: (world) => aCount(world, { on: '2025-06-30', confirmed: 'yes' }),
    no: (world) => aCount(world, { on: '2025-06-29', confirmed: 'yes' }),
  },
  {
    id: 'FUT-01', founding: { principals: [{}] }, records: 0,
    yes: (world) => aParentChange(world, { on: '2025-09-01', confirmed: '2025-09-11' }),
    no: (world) => aParentChange(world, { on: '2025-09-01', confirmed: '2025-09-12' }),
  },
  {
    id: 'YML-05', founding: { registrations: [statements], principals: [{}] }, records: 1,
    yes: (world) => aRecordOf(world, 'activity', { facts: { ...electionDay.facts, political: 'yes' } }),
    no: (world) => aRecordOf(world, 'activity', { facts: { ...electionDay.facts, political: 'no' } }),
  },
  {
    id: 'ADH-02', records: 1,
    yes: async () => aRestoredBackup('2025-11-01'),
    no: async (world) => {
      await aRestoredBackup('2025-11-01')
      await anExpenditure(world, { receiptState: 'missing' })
    },
  },
  {
    id: 'TRN-03', founding: { principals: [{ name: 'Party of the Homeland' }] }, records: 1,
    yes: async (world) => anExpenditure(world, { payeeId: (await aPerson(world, { name: 'Party of the Homeland', kind: 'party', tags: ['affiliate'] })).id }),
    no: async (world) => anExpenditure(world, { payeeId: (await aPerson(world, { name: 'party of the homeland', kind: 'organization' })).id }),
  },
  {
    id: 'ACC-02', records: 1,
    yes: async (world) => anAudit(world, (await aDonation(world)).id),
    no: async (world) => anAudit(world, (await aDonation(world)).id, { mark: { notedBy: world.actor.userId } }),
  },
  {
    id: 'ACC-03', records: 1,
    yes: (world) => anExpenditure(world, { amountCents: 50_001n, ...approved }),
    no: (world) => anExpenditure(world, { amountCents: 50_001n, ...approved, approvedAt: day('2025-08-22') }),
  },
  {
    id: 'ACC-05', records: 1,
    yes: async (world) => aCorrection(world, await aDonation(world), 'The campaign was wrong'),
    no: async (world) => aCorrection(world, await aDonation(world), null),
  },
  { id: 'ADH-01', yes: answerLegalItems, no: async () => undefined, records: 0 },
  { id: 'ADH-04', yes: (world) => aDonation(world), no: async (world) => aDonation(world, { donorId: (await aPerson(world)).id }), records: 1 },
  {
    id: 'YML-03', records: 1,
    yes: (world) => aTransfer(world),
    no: async (world) => anExpenditure(world, { payeeId: (await aPerson(world, { address: abroad, ...screened, screenedOn: calendarDate('2024-12-30') })).id }),
  },
  {
    id: 'YML-04', records: 0,
    yes: async (world) => [await aDonation(world, { purpose: 'homeland_charity' }), await aTransfer(world)],
    no: async (world) => [await aDonation(world, { purpose: 'us_lobbying' }), await aTransfer(world)],
  },
  { id: 'YML-07', yes: (world) => aDonation(world), no: (world) => aDonation(world, { receiptNumber: '' }), records: 1 },
  { id: 'YML-08', yes: (world) => aDonation(world), no: (world) => aCashGift(world, { amountCents: 1_000_001n }), records: 1 },
  { id: 'YML-09', yes: (world) => aCashGift(world), no: (world) => aCashGift(world, { depositedOn: day('2025-08-26') }), records: 1 },
  { id: 'FUT-02', yes: (world) => anExpenditure(world), no: (world) => anExpenditure(world, { purpose: 'general' }), records: 1 },
]

/** The legal items of the quarter that a person answers or confirms, where no registration is recorded. */
async function answerLegalItems(world: World): Promise<void> {
  const checklist = await checklistForPeriod(world.actor, world.chapterId, quarter(2025, 3))
  const entries = checklist.ok ? checklist.value.entries : []
  for (const { item, period } of entries.filter(({ applies, state, item: { id } }) => applies && id.startsWith('LAW') && state === 'overdue')) {
    const answer = item.computedFrom === null ? 'yes' : 'confirmed'
    const given = await attestChecklistAnswer(world.actor, {
      chapterId: world.chapterId, formKey: newId(), itemId: item.id, on: period.through, answer, note: '', exceptedUntil: null, revision: null,
    })
    expect(given.ok).toBe(true)
  }
}

/** Items with records of their own kind: materials.test.ts, published-items.test.ts and private-details.test.ts. */
const ofOtherTests = ['FUN-09', 'FUN-10', 'FUN-11', 'TRN-01', 'TRN-02', 'TRN-04', 'MSG-02', 'YML-02', 'YML-06', 'EEA-04']

const named = cases.map((each) => ({ ...each, passWhen: checklistItem(each.id).passWhen }))

describe('items answered from the records', () => {
  it.each(named)('$id says yes: $passWhen', async ({ id, founding, yes, on }) => {
    const world = await aChapter(founding)
    await yes(world)
    expect((await entryOf(world, id, readingOn(world, on))).computed).toMatchObject({ answer: 'yes' })
  })

  it.each(named)('$id says no when this fails: $passWhen', async (each) => {
    const world = await aChapter(each.noFounding ?? each.founding)
    await each.no(world)
    const { computed } = await entryOf(world, each.id, readingOn(world, each.noOn ?? each.on))
    expect(computed).toMatchObject({ answer: 'no', recordCount: each.records })
    expect(computed?.records).toHaveLength(each.records)
  })

  it('are all tested here, but for those of materials and of what is sealed and public', () => {
    const computed = checklistItems.filter(({ computedFrom, id }) => computedFrom !== null && !ofOtherTests.includes(id))
    expect(cases.map(({ id }) => id).toSorted()).toEqual(computed.map(({ id }) => id).toSorted())
  })
})
