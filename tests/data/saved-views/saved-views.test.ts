/** Views of lists: each person's own, shared where they say so, sealed, and gone with whom they name. */
import { closedTerm, openedTerm } from '@/lib/data/search/term'
import { readAs } from '@/lib/data/database/transaction'
import { erasePerson } from '@/lib/data/people/erase'
import { keepView } from '@/lib/data/saved-views/keep'
import { listViews } from '@/lib/data/saved-views/list'
import { removeView } from '@/lib/data/saved-views/remove'
import type { Actor } from '@/lib/domain/permission'
import { viewsMax } from '@/lib/domain/saved-view'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization
const chapterId = () => organization.chapter.id
const keep = (actor: Actor, name: string, view: Readonly<Record<string, string>>, shared = false) => keepView(actor, { chapterId: chapterId(), list: 'donations', name, view, shared })
const viewsOf = async (actor: Actor, now = {}) => valueOf(await listViews(actor, { chapterId: chapterId(), list: 'donations', now }))
const names = async (actor: Actor) => (await viewsOf(actor)).map(({ name, mine }) => `${name} ${mine ? 'mine' : 'shared'}`)

beforeEach(async () => {
  organization = await anOrganization()
})

it('belong to one person, and are seen by others once they are shared', async () => {
  const treasurer = organization.actorAs('treasurer')
  await keep(treasurer, 'Cheques', { method: 'check' })
  await keep(treasurer, 'Pledges', { kind: 'pledge' }, true)
  expect(await names(treasurer)).toEqual(['Cheques mine', 'Pledges mine'])
  expect(await names(organization.administrator)).toEqual(['Pledges shared'])
  expect(valueOf(await listViews(treasurer, { chapterId: chapterId(), list: 'expenditures', now: {} }))).toEqual([])
})

it('say which of them the list shows now, a text in it being sealed anew each time', async () => {
  await keep(organization.administrator, 'Of one', { text: closedTerm(chapterId(), 'Rahmani'), sort: '-amount' })
  const [view] = await viewsOf(organization.administrator, { sort: '-amount', text: closedTerm(chapterId(), 'Rahmani') })
  expect(view?.here).toBe(true)
  expect(openedTerm(chapterId(), view?.view['text'] ?? '')).toBe('Rahmani')
  expect(JSON.stringify(view?.view)).not.toContain('Rahmani')
  expect((await viewsOf(organization.administrator, { sort: '-amount' }))[0]?.here).toBe(false)
})

it('of the same name take the place of the one before, and there is an end of them', async () => {
  const { administrator } = organization
  await keep(administrator, 'Cheques', { method: 'check' })
  await keep(administrator, 'Cheques', { method: 'cash' })
  expect((await viewsOf(administrator)).map(({ view }) => view)).toEqual([{ method: 'cash' }])
  for (let count = 1; count < viewsMax; count += 1) await keep(administrator, `View ${String(count)}`, { method: 'check' })
  expect(refusalOf(await keep(administrator, 'One more', { method: 'check' })).fields).toEqual({ name: { key: 'tooManyViews', values: { max: viewsMax } } })
  expect(valueOf(await keep(administrator, 'Cheques', { method: 'ach' }))).toBeTruthy()
})

it('are taken away by who keeps them alone; a second time changes nothing', async () => {
  const { administrator } = organization
  const { id } = valueOf(await keep(administrator, 'Cheques', { method: 'check' }, true))
  expect(valueOf(await removeView(organization.actorAs('treasurer'), { chapterId: chapterId(), id }))).toEqual({ removed: false })
  expect(valueOf(await removeView(administrator, { chapterId: chapterId(), id }))).toEqual({ removed: true })
  expect(valueOf(await removeView(administrator, { chapterId: chapterId(), id }))).toEqual({ removed: false })
})

it('are not kept and not seen outside the chapter', async () => {
  const stranger = await anOrganization()
  await keep(organization.administrator, 'Pledges', { kind: 'pledge' }, true)
  expect(refusalOf(await keep(stranger.administrator, 'Theirs', { kind: 'pledge' })).reason).toBe('not-found')
  expect(valueOf(await listViews(stranger.administrator, { chapterId: chapterId(), list: 'donations', now: {} }))).toEqual([])
  expect((await keep(stranger.actorAs('treasurer'), 'Theirs', { kind: 'pledge' })).ok).toBe(false)
})

it('that name somebody who is erased are gone, whoever keeps them', async () => {
  const person = await aRecordedPerson(organization, { name: 'Zarina Mirzai' })
  const treasurer = organization.actorAs('treasurer')
  await keep(treasurer, 'Gifts of Mirzai', { text: closedTerm(chapterId(), 'mirzai') })
  await keep(treasurer, 'Cheques', { method: 'check' })
  valueOf(await erasePerson(organization.administrator, { id: person.id, revision: 1, reason: 'They asked for it', confirmation: 'Zarina Mirzai' }))
  expect(await names(treasurer)).toEqual(['Cheques mine'])
  expect(await readAs(treasurer, (tx) => tx.savedView.count())).toBe(1)
})
