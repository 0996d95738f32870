import { attestChecklistAnswer, type AttestationInput } from '@/lib/data/checklists/attest'
import { confirmChecklistAnswer } from '@/lib/data/checklists/confirm'
import { checklistForPeriod } from '@/lib/data/checklists/for-period'
import { newId } from '@/lib/data/database/uuid'
import { historyOfRecord } from '@/lib/data/journal/history'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import type { Actor } from '@/lib/domain/permission'
import { quarter } from '@/lib/domain/reporting-period'
import { aChapter, aDonation, actorWith, type World } from '@/tests/factories/checklist-records'
import { valueOf } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

function answering(world: World, itemId: string, more: Partial<AttestationInput> = {}) {
  return attestChecklistAnswer(world.actor, {
    chapterId: world.chapterId, formKey: newId(), itemId, on: calendarDate('2025-09-30'), answer: 'confirmed', note: '', exceptedUntil: null, revision: null, ...more,
  })
}

async function entryOf(world: World, id: string, actor: Actor = world.actor) {
  const checklist = valueOf(await checklistForPeriod(actor, world.chapterId, quarter(2025, 3)))
  return checklist.entries.find(({ item }) => item.id === id)
}

const later = (actor: Actor, day: string): Actor => ({ ...actor, at: instant(`${day}T15:00:00.000Z`), today: calendarDate(day) })

describe('an item that was confirmed', () => {
  it('stays answered while the records stay, and is open again when a later record changes what they say', async () => {
    const world = await aChapter()
    await aDonation(world)
    valueOf(await answering(world, 'FUN-07'))
    expect(await entryOf(world, 'FUN-07')).toMatchObject({ state: 'answered-late', answer: 'yes', changed: null })
    await aDonation(world, { campaign: '' })
    expect(await entryOf(world, 'FUN-07')).toMatchObject({ state: 'lapsed', answer: 'no', changed: { isRegression: true, was: { answer: 'yes' }, records: [{ kind: 'donation' }] } })
    valueOf(await answering(world, 'FUN-07', { revision: 1 }))
    expect(await entryOf(world, 'FUN-07')).toMatchObject({ state: 'answered-late', changed: null })
  })

  it('does not show a secretary which gift made the difference', async () => {
    const world = await aChapter()
    valueOf(await answering(world, 'FUN-07'))
    await aDonation(world, { campaign: '' })
    expect(await entryOf(world, 'FUN-07', actorWith(world, 'secretary'))).toMatchObject({ changed: { isRegression: false, records: [] } })
  })
})

describe('an exception', () => {
  it('keeps an item answered through its last day and opens it on the next', async () => {
    const world = await aChapter()
    valueOf(await answering(world, 'ACC-04', { answer: 'excepted', note: 'The form is being printed.', exceptedUntil: calendarDate('2026-03-01') }))
    expect(await entryOf(world, 'ACC-04', later(world.actor, '2026-03-01'))).toMatchObject({ state: 'answered', answer: 'no' })
    expect(await entryOf(world, 'ACC-04', later(world.actor, '2026-03-02'))).toMatchObject({ state: 'lapsed' })
  })

  it('is refused with a last day that is over', async () => {
    const world = await aChapter()
    const refused = await answering(world, 'ACC-04', { answer: 'excepted', note: 'Late', exceptedUntil: calendarDate('2025-11-09') })
    expect(refused).toMatchObject({ ok: false, refusal: { fields: { exceptedUntil: { key: 'exceptionPast' } } } })
  })
})

describe('confirmChecklistAnswer', () => {
  it('approves an answer as the second person, with its entry; a new answer asks for a new approval', async () => {
    const world = await aChapter()
    const answer = valueOf(await answering(world, 'ACC-04', { answer: 'yes', note: 'All signed' }))
    const second = actorWith(world, 'reviewer')
    const approved = valueOf(await confirmChecklistAnswer(second, { chapterId: world.chapterId, answerId: answer.id, revision: 1 }))
    expect(approved).toMatchObject({ revision: 2, confirmed: { name: 'A reviewer', on: '2025-11-10' } })
    expect(valueOf(await confirmChecklistAnswer(second, { chapterId: world.chapterId, answerId: answer.id, revision: 1 })).revision).toBe(2)
    const history = valueOf(await historyOfRecord(world.actor, { chapterId: world.chapterId, id: answer.id }))
    expect(history.map(({ type }) => type)).toEqual(expect.arrayContaining(['checklist-answer.attested', 'checklist-answer.confirmed']))
    expect(valueOf(await answering(world, 'ACC-04', { answer: 'partly', note: 'One is missing', revision: 2 })).confirmed).toBeNull()
  })

  it('is refused for the person who answered, and for a role without it', async () => {
    const world = await aChapter()
    const { id } = valueOf(await answering(world, 'ACC-04', { answer: 'yes', note: 'All signed' }))
    const input = { chapterId: world.chapterId, answerId: id, revision: 1 }
    expect(await confirmChecklistAnswer(world.actor, input)).toMatchObject({ ok: false, refusal: { key: 'approvalByAnother' } })
    expect(await confirmChecklistAnswer(actorWith(world, 'treasurer'), input)).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
  })

  it('does not find an answer of another organization, and approves no text that was changed meanwhile', async () => {
    const [world, other] = [await aChapter(), await aChapter()]
    const { id } = valueOf(await answering(world, 'ACC-04', { answer: 'yes', note: 'All signed' }))
    expect(await confirmChecklistAnswer(actorWith(other, 'reviewer'), { chapterId: other.chapterId, answerId: id, revision: 1 })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    valueOf(await answering(world, 'ACC-04', { answer: 'no', note: 'None signed', revision: 1 }))
    expect(await confirmChecklistAnswer(actorWith(world, 'reviewer'), { chapterId: world.chapterId, answerId: id, revision: 1 })).toMatchObject({ ok: false, refusal: { reason: 'conflict' } })
  })
})
