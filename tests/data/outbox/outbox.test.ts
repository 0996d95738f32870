import { asOrganization, inTransaction } from '@/lib/data/database/transaction'
import { hoursLater } from '@/lib/data/installation/clock'
import { erasePerson } from '@/lib/data/people/erase'
import { getMail, listMails } from '@/lib/data/outbox/list'
import { noteTry, takeDueMails } from '@/lib/data/outbox/outgoing'
import { queueMails } from '@/lib/data/outbox/queue'
import { settleMail } from '@/lib/data/outbox/settle'
import type { MailState } from '@/lib/domain/mail'
import type { Actor } from '@/lib/domain/permission'
import { ok, refuse } from '@/lib/domain/result'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aLetter, aMail } from '@/tests/factories/outbox'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization

beforeEach(async () => {
  organization = await anOrganization()
})

const later = (hours: number): Actor => ({ ...organization.administrator, at: hoursLater(organization.administrator.at, hours) })
const place = (id: string) => ({ id, chapterId: organization.chapter.id })
const decide = (actor: Actor, id: string, state: MailState) => settleMail(actor, { ...place(id), state })
const stateOf = async (id: string) => valueOf(await getMail(organization.administrator, place(id))).state
const due = async (hours: number) => valueOf(await takeDueMails(later(hours))).map(({ id }) => id)

describe('the outbox', () => {
  it('holds a mail with the act that it tells of, and without the act no mail', async () => {
    const { administrator, chapter } = organization
    const mail = { kind: 'receipt', key: 'receipt/1', chapterId: chapter.id, personId: null, mail: aLetter } as const
    await inTransaction(administrator, async (tx) => { await queueMails(tx, administrator, [mail]); return refuse({ reason: 'conflict', key: 'changedMeanwhile' }) })
    expect(valueOf(await listMails(administrator, chapter.id)).mails).toEqual([])
    expect(valueOf(await inTransaction(administrator, async (tx) => ok(await queueMails(tx, administrator, [mail, mail]))))).toBe(1)
    expect(valueOf(await listMails(administrator, chapter.id)).mails).toMatchObject([{ mail: aLetter, state: 'waiting', tries: 0, problem: null }])
  })

  it('keeps it as ciphertext', async () => {
    const id = await aMail(organization)
    const row = await asOrganization(organization.organizationId, (tx) => tx.outbox.findFirst({ where: { id } }))
    expect(JSON.stringify({ ...row, contentCipher: Buffer.from(row?.contentCipher ?? []).toString('latin1') })).not.toMatch(/Ayesha|secret|receipt\.pdf/)
  })

  it('shows a mail to those who may do its act there, and to nobody else', async () => {
    const receipt = await aMail(organization)
    const checkpoint = await aMail(organization, { kind: 'checkpoint', key: 'checkpoint/1', chapterId: null })
    const seen = async (actor: Actor) => { const view = await listMails(actor, organization.chapter.id); return view.ok ? view.value.mails.map(({ id }) => id).toSorted() : view.refusal.reason }
    expect(await seen(organization.administrator)).toEqual([receipt, checkpoint].toSorted())
    expect(await seen(organization.actorAs('treasurer'))).toEqual([receipt])
    expect(await seen(organization.actorAs('secretary'))).toBe('not-allowed')
    expect(refusalOf(await getMail(organization.actorAs('treasurer'), place(checkpoint))).reason).toBe('not-found')
    expect(refusalOf(await getMail((await anOrganization()).administrator, place(receipt))).reason).toBe('not-found')
  })

  it('takes one decision of a person once, and none about a mail that is out', async () => {
    const id = await aMail(organization)
    valueOf(await decide(organization.administrator, id, 'handed-over'))
    valueOf(await decide(organization.administrator, id, 'handed-over'))
    expect(await stateOf(id)).toBe('handed-over')
    expect(refusalOf(await decide(organization.administrator, id, 'withdrawn')).key).toBe('changedMeanwhile')
    expect(await due(1)).toEqual([])
  })

  it('tries a withdrawn mail again from the beginning when somebody says so', async () => {
    const id = await aMail(organization)
    valueOf(await decide(organization.administrator, id, 'withdrawn'))
    valueOf(await decide(organization.administrator, id, 'waiting'))
    expect(await due(1)).toEqual([id])
  })

  it('forgets the mails to a person who is erased', async () => {
    const person = await aRecordedPerson(organization, { name: 'Ayesha Khan' })
    await aMail(organization, { personId: person.id })
    const other = await aMail(organization)
    valueOf(await erasePerson(organization.administrator, { id: person.id, revision: 1, reason: 'Asked for it', confirmation: 'Ayesha Khan' }))
    expect(valueOf(await listMails(organization.administrator, organization.chapter.id)).mails.map(({ id }) => id)).toEqual([other])
  })
})

describe('mails that go out', () => {
  it('are taken by one server, and by another one when that one is gone without a word', async () => {
    const id = await aMail(organization)
    expect(await due(0)).toEqual([id])
    expect(await due(0.1)).toEqual([])
    expect(await due(0.3)).toEqual([id])
  })

  it('are never taken twice by two servers at once', async () => {
    const ids = [await aMail(organization), await aMail(organization), await aMail(organization)]
    const taken = (await Promise.all([due(0), due(0), due(0)])).flat()
    expect(taken.toSorted()).toEqual(ids.toSorted())
  })

  it('are tried again after a pause, and given up for good when the server says so or eight tries have failed', async () => {
    const [refused, unreachable] = [await aMail(organization), await aMail(organization)]
    await due(0)
    valueOf(await noteTry(later(0), { id: refused, tries: 1, problem: { problem: 'refused', code: '550', forGood: true } }))
    valueOf(await noteTry(later(0), { id: unreachable, tries: 1, problem: { problem: 'unreachable', code: 'ECONNREFUSED', forGood: false } }))
    expect([await stateOf(refused), await stateOf(unreachable)]).toEqual(['failed', 'waiting'])
    expect(await due(0.05)).toEqual([])
    expect(await due(0.2)).toEqual([unreachable])
    valueOf(await noteTry(later(80), { id: unreachable, tries: 9, problem: { problem: 'unreachable', code: 'ECONNREFUSED', forGood: false } }))
    expect(valueOf(await getMail(later(80), place(unreachable)))).toMatchObject({ state: 'failed', problem: { word: 'unreachable', code: 'ECONNREFUSED' } })
  })

  it('are gone a month after they went out, while one that waits stays', async () => {
    const [sent, waiting] = [await aMail(organization), await aMail(organization)]
    await due(0)
    valueOf(await noteTry(later(0), { id: sent, tries: 1, problem: null }))
    expect(await stateOf(sent)).toBe('sent')
    expect(await due(24 * 31)).toEqual([waiting])
    expect(refusalOf(await getMail(organization.administrator, place(sent))).reason).toBe('not-found')
  })

  it('stay as somebody settled them while they were on their way', async () => {
    const id = await aMail(organization)
    await due(0)
    valueOf(await decide(organization.administrator, id, 'handed-over'))
    valueOf(await noteTry(later(0), { id, tries: 1, problem: { problem: 'unreachable', code: '', forGood: false } }))
    expect(await stateOf(id)).toBe('handed-over')
  })
})
