import { attestChecklistAnswer, type AttestationInput } from '@/lib/data/checklists/attest'
import { checklistForPeriod } from '@/lib/data/checklists/for-period'
import { readAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { historyOfRecord } from '@/lib/data/journal/history'
import { calendarDate } from '@/lib/domain/calendar-date'
import { historyOf } from '@/lib/domain/journal/history'
import { quarter } from '@/lib/domain/reporting-period'
import { aChapter, aDonation, actorWith, type World } from '@/tests/factories/checklist-records'
import { useDatabase } from '../database'

useDatabase()

function anAnswer(world: World, more: Partial<AttestationInput> = {}): AttestationInput {
  return { chapterId: world.chapterId, formKey: newId(), itemId: 'ACC-04', on: calendarDate('2025-09-30'), answer: 'yes', note: 'All signed in March', exceptedUntil: null, revision: null, ...more }
}

async function entryOf(world: World, id: string, actor = world.actor) {
  const checklist = await checklistForPeriod(actor, world.chapterId, quarter(2025, 3))
  return checklist.ok ? checklist.value.entries.find(({ item }) => item.id === id) : undefined
}

async function entriesOfJournal(world: World): Promise<number> {
  return readAs(world.actor, (tx) => tx.journalEntry.count({ where: { organizationId: world.actor.organizationId, subjectKind: 'checklist-answer' } }))
}

describe('attestChecklistAnswer', () => {
  it('answers an item for its period with name, date and note, and its entry is in the journal', async () => {
    const world = await aChapter()
    const attested = await attestChecklistAnswer(world.actor, anAnswer(world))
    expect(attested).toMatchObject({ ok: true, value: { answer: 'yes', attestedName: 'Amina Kareem', attestedOn: '2025-11-10', periodFrom: '2025-01-01', revision: 1 } })
    expect(await entryOf(world, 'ACC-04')).toMatchObject({ answer: 'yes', state: 'answered', attested: { note: 'All signed in March' } })
    expect(await entriesOfJournal(world)).toBe(1)
  })

  it('is refused for a viewer', async () => {
    const world = await aChapter()
    expect(await attestChecklistAnswer(actorWith(world, 'viewer'), anAnswer(world))).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
  })

  it('does not find the chapter of another organization', async () => {
    const [world, other] = [await aChapter(), await aChapter()]
    expect(await attestChecklistAnswer(world.actor, anAnswer(other))).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })

  it('makes one answer of two identical submits', async () => {
    const world = await aChapter()
    const answer = anAnswer(world)
    await attestChecklistAnswer(world.actor, answer)
    expect(await attestChecklistAnswer(world.actor, answer)).toMatchObject({ ok: true, value: { revision: 1 } })
    expect(await entriesOfJournal(world)).toBe(1)
  })

  it('corrects an answer against the revision it was opened on, and the history shows both', async () => {
    const world = await aChapter()
    const first = await attestChecklistAnswer(world.actor, anAnswer(world))
    const second = await attestChecklistAnswer(world.actor, anAnswer(world, { answer: 'partly', note: 'Two are missing', revision: 1 }))
    expect(second).toMatchObject({ ok: true, value: { answer: 'partly', revision: 2 } })
    const history = await historyOfRecord(world.actor, { chapterId: world.chapterId, id: first.ok ? first.value.id : '' })
    const changes = history.ok ? historyOf(history.value).filter(({ field }) => field === 'answer').map((line) => [line.old, line.new]) : []
    expect(changes).toEqual([[null, 'yes'], ['yes', 'partly']])
  })

  it('shows both answers to the second of two people', async () => {
    const world = await aChapter()
    await attestChecklistAnswer(world.actor, anAnswer(world))
    const second = await attestChecklistAnswer(actorWith(world, 'reviewer'), anAnswer(world, { answer: 'no' }))
    expect(second).toMatchObject({ ok: false, refusal: { reason: 'conflict', currentRevision: 1, conflicts: [{ field: 'answer', theirs: 'yes', yours: 'no' }] } })
  })

  it('asks for a reason where an item is not applicable', async () => {
    const world = await aChapter()
    const refused = await attestChecklistAnswer(world.actor, anAnswer(world, { answer: 'not-applicable', note: '' }))
    expect(refused).toMatchObject({ ok: false, refusal: { fields: { note: { key: 'missing' } } } })
  })

  it('never overwrites a computed answer: it is confirmed or annotated', async () => {
    const world = await aChapter()
    await aDonation(world, { campaign: '' })
    const overwritten = await attestChecklistAnswer(world.actor, anAnswer(world, { itemId: 'FUN-07', answer: 'yes' }))
    expect(overwritten).toMatchObject({ ok: false, refusal: { reason: 'invalid', fields: { answer: { key: 'choiceUnknown' } } } })
    await attestChecklistAnswer(world.actor, anAnswer(world, { itemId: 'FUN-07', answer: 'confirmed' }))
    expect(await entryOf(world, 'FUN-07')).toMatchObject({ answer: 'no', state: 'answered-late', attested: { answer: 'confirmed' } })
  })

  it('does not find an item that is not asked of the organization', async () => {
    const world = await aChapter()
    expect(await attestChecklistAnswer(world.actor, anAnswer(world, { itemId: 'LAW-16' }))).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })
})

describe('checklistForPeriod', () => {
  it('gives all sixty items, each with the period and state of its own recurrence', async () => {
    const world = await aChapter()
    const checklist = await checklistForPeriod(world.actor, world.chapterId, quarter(2025, 3))
    expect(checklist.ok && checklist.value.entries).toHaveLength(60)
    expect(await entryOf(world, 'EEA-01')).toMatchObject({ period: { id: '2025-Q3' }, dueOn: '2025-10-30', state: 'overdue' })
    expect(await entryOf(world, 'ACC-01')).toMatchObject({ period: { id: '2025-H2' }, state: 'not-due' })
    expect(await entryOf(world, 'LAW-03')).toMatchObject({ applies: false })
  })

  it('shows a secretary the answer without the single gifts', async () => {
    const world = await aChapter()
    await aDonation(world, { campaign: '' })
    expect(await entryOf(world, 'FUN-07', actorWith(world, 'secretary'))).toMatchObject({ computed: { answer: 'no', recordCount: 1, records: [] } })
  })

  it('leaves out what another chapter recorded', async () => {
    const [world, other] = [await aChapter(), await aChapter()]
    await aDonation(other, { campaign: '' })
    expect(await entryOf(world, 'FUN-07')).toMatchObject({ computed: { answer: 'not-applicable' } })
  })

  it('is not read by an auditor, who works in the audit', async () => {
    const world = await aChapter()
    const auditor = actorWith(world, 'auditor', { memberships: [{ role: 'auditor', chapterId: world.chapterId, until: null, auditId: newId() }] })
    expect(await checklistForPeriod(auditor, world.chapterId, quarter(2025, 3))).toMatchObject({ ok: false })
  })
})
