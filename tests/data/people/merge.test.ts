/** Merging two entries of one person, and taking it back: records, totals, journal, sealed reports, erasure. */
import { anAttachment, pdf } from '@/tests/factories/attachment'
import { listAttachments } from '@/lib/data/attachments/list'
import { newId } from '@/lib/data/database/uuid'
import { donorTotals } from '@/lib/data/donations/donor-totals'
import { recordTypedDonation } from '@/lib/data/donations/record'
import { getDonation } from '@/lib/data/donations/get'
import { voidDonation } from '@/lib/data/donations/void'
import { readAs } from '@/lib/data/database/transaction'
import { historyOfRecord } from '@/lib/data/journal/history'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { erasePerson, viewErasure } from '@/lib/data/people/erase'
import { getPerson } from '@/lib/data/people/get'
import { mergePeople, viewMerge, type MergeInput } from '@/lib/data/people/merge'
import { undoMerge } from '@/lib/data/people/unmerge'
import { searchPeople } from '@/lib/data/people/search'
import { cents } from '@/lib/domain/money'
import type { Person } from '@/lib/domain/person'
import { aDonation, typedDonation } from '@/tests/factories/donation'
import { anOrganization, aRecordedPerson, refusalOf, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aSealedReport } from '@/tests/factories/reports'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization
let stays: Person
let goes: Person

beforeEach(async () => {
  organization = await anOrganization()
  stays = await aRecordedPerson(organization, { name: 'Amina Khan', email: 'amina@example.org', telephone: '' })
  goes = await aRecordedPerson(organization, { name: 'A. Khan', nameOtherScript: 'امینہ خان', email: 'khan@example.org', telephone: '3125550199', tags: ['payee'] })
})

const chapterId = () => organization.chapter.id
const secretary = () => organization.actorAs('secretary')
const merging = (more: Partial<MergeInput> = {}): MergeInput => ({
  chapterId: chapterId(), id: stays.id, revision: stays.revision, otherId: goes.id, otherRevision: goes.revision, taken: ['telephone', 'nameOtherScript'], reason: 'Same telephone, asked her', ...more,
})
const person = async (id: string) => valueOf(await getPerson(organization.administrator, { chapterId: chapterId(), id }))
const giver = async (id: string) => valueOf(await getDonation(organization.administrator, { chapterId: chapterId(), id })).donation
const findings = async () => (await verifyDatabase(organization.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })).findings
const total = async (personId: string) => valueOf(await donorTotals(organization.administrator, { chapterId: chapterId(), personId, on: testToday })).yearCents
const typesOf = async (id: string) => valueOf(await historyOfRecord(organization.administrator, { chapterId: chapterId(), id })).map(({ type }) => type)

describe('a merge', () => {
  it('takes over what was chosen, adds up the roles, and closes the entry that goes, which keeps all that it said', async () => {
    const merged = valueOf(await mergePeople(secretary(), merging()))
    expect(merged).toMatchObject({ id: stays.id, name: 'Amina Khan', nameOtherScript: 'امینہ خان', email: 'amina@example.org', telephone: '3125550199', tags: ['payee'], revision: 2 })
    expect((await person(stays.id)).person).toMatchObject({ telephone: '3125550199', recordState: 'recorded' })
    expect((await person(stays.id)).merged).toMatchObject([{ id: goes.id, name: 'A. Khan', directly: true }])
    expect(await person(goes.id)).toMatchObject({ survivorId: stays.id, person: { name: 'A. Khan', telephone: '3125550199', recordState: 'merged', mergedIntoId: stays.id } })
    expect(await typesOf(goes.id)).toEqual(['person.recorded', 'person.merged'])
    expect(await findings()).toEqual([])
  })

  it('is made once: a second click finds it done, and an entry that is gone or changed is refused', async () => {
    const first = valueOf(await mergePeople(secretary(), merging()))
    expect(valueOf(await mergePeople(secretary(), merging())).id).toBe(first.id)
    expect(await typesOf(goes.id)).toHaveLength(2)
    const third = await aRecordedPerson(organization)
    expect(refusalOf(await mergePeople(secretary(), merging({ id: third.id, revision: 1 }))).key).toBe('alreadyMerged')
    expect(refusalOf(await mergePeople(secretary(), merging({ otherId: third.id, otherRevision: 1 }))).key).toBe('changedMeanwhile')
    expect(refusalOf(await mergePeople(secretary(), merging({ otherId: stays.id }))).reason).toBe('not-found')
  })

  it('is refused for whoever may not, and for a person of another organization', async () => {
    expect(refusalOf(await mergePeople(organization.actorAs('viewer'), merging())).reason).toBe('not-allowed')
    expect(refusalOf(await viewMerge(organization.actorAs('reviewer'), { chapterId: chapterId(), id: stays.id, otherId: goes.id })).reason).toBe('not-allowed')
    const other = await aRecordedPerson(await anOrganization())
    expect(refusalOf(await mergePeople(secretary(), merging({ otherId: other.id }))).reason).toBe('not-found')
  })

  it('shows a secretary what is known, and not what it says', async () => {
    const { masked, goes: shown, differing, suggested } = valueOf(await viewMerge(secretary(), { chapterId: chapterId(), id: stays.id, otherId: goes.id }))
    if (masked) expect(shown).toMatchObject({ name: 'A. Khan', telephone: '*', employer: '' })
    expect([differing.includes('telephone'), suggested.includes('telephone')]).toEqual([true, true])
  })

  it('makes one donor of two: totals, and who is listed singly', async () => {
    const [own, theirs] = [await aDonation(organization, { donorId: stays.id, amountCents: cents(15_000) }), await aDonation(organization, { donorId: goes.id, amountCents: cents(9_999) })]
    expect([await total(stays.id), await total(goes.id)]).toEqual([15_000, 9_999])
    valueOf(await mergePeople(secretary(), merging()))
    expect([await total(stays.id), await total(goes.id)]).toEqual([24_999, 0])
    expect(await giver(theirs.id)).toMatchObject({ donorId: stays.id, revision: 2 })
    expect(await giver(own.id)).toMatchObject({ donorId: stays.id, revision: 1 })
    expect(await typesOf(theirs.id)).toEqual(['donation.recorded', 'donation.corrected'])
  })

  it('adds the shares of a gift that both gave together, and takes them apart again', async () => {
    const jointShares = [{ personId: stays.id, shareCents: cents(6_000) }, { personId: goes.id, shareCents: cents(4_000) }]
    const joint = await aDonation(organization, { donorId: stays.id, amountCents: cents(10_000), jointShares })
    valueOf(await mergePeople(secretary(), merging()))
    expect((await giver(joint.id)).jointShares).toBeNull()
    valueOf(await undoMerge(secretary(), { chapterId: chapterId(), id: goes.id, reason: 'Two sisters' }))
    expect((await giver(joint.id)).jointShares).toEqual([{ personId: stays.id, shareCents: 6_000 }, { personId: goes.id, shareCents: 4_000 }])
  })

  it('leaves a sealed report as it was: built anew it gives the same text, and later reports count one donor', async () => {
    await aDonation(organization, { donorId: stays.id, amountCents: cents(15_000) })
    await aDonation(organization, { donorId: goes.id, amountCents: cents(15_000) })
    await aSealedReport(organization)
    valueOf(await mergePeople(secretary(), merging({ taken: ['name', 'telephone'] })))
    expect(await findings()).toEqual([])
    valueOf(await undoMerge(secretary(), { chapterId: chapterId(), id: goes.id, reason: 'Two sisters' }))
    expect(await findings()).toEqual([])
  })

  it('sends whoever still chooses the old entry to the one that is used', async () => {
    valueOf(await mergePeople(secretary(), merging()))
    const donor = { typed: 'A. Khan', id: goes.id, newKind: null, newSortName: '', newOtherScript: '' }
    const gift = valueOf(await recordTypedDonation(organization.administrator, { ...typedDonation(organization), donor, formKey: newId() }))
    expect(gift.donorId).toBe(stays.id)
    const found = valueOf(await searchPeople(organization.administrator, { chapterId: chapterId(), query: 'khan' }))
    expect(found.map(({ id }) => id)).toEqual([stays.id])
  })

  it('waits for a gift that is being recorded, and takes it along', async () => {
    const donor = { typed: 'A. Khan', id: goes.id, newKind: null, newSortName: '', newOtherScript: '' }
    const [gift] = await Promise.all([
      recordTypedDonation(organization.administrator, { ...typedDonation(organization), donor, formKey: newId() }),
      mergePeople(secretary(), merging()),
    ])
    expect((await giver(valueOf(gift).id)).donorId).toBe(stays.id)
  })

  it('shows the files of both beside the entry that is used', async () => {
    await anAttachment(organization, { kind: 'person', id: goes.id }, { bytes: pdf('of the other') })
    valueOf(await mergePeople(secretary(), merging()))
    expect(valueOf(await listAttachments(organization.administrator, { chapterId: chapterId(), record: { kind: 'person', id: stays.id } })).files).toHaveLength(1)
  })
})

describe('taking a merge back', () => {
  it('gives both entries and their records what they had, but for what somebody changed since', async () => {
    const kept = await aDonation(organization, { donorId: goes.id })
    const changed = await aDonation(organization, { donorId: goes.id })
    valueOf(await mergePeople(secretary(), merging({ taken: ['name', 'telephone'] })))
    valueOf(await voidDonation(organization.administrator, { chapterId: chapterId(), id: changed.id, revision: 2, reason: 'Twice' }))
    expect(valueOf(await undoMerge(secretary(), { chapterId: chapterId(), id: goes.id, reason: 'Two sisters' }))).toMatchObject({ recordState: 'recorded', mergedIntoId: null })
    expect((await person(stays.id)).person).toMatchObject({ name: 'Amina Khan', telephone: '', tags: [], email: 'amina@example.org' })
    expect(await person(goes.id)).toMatchObject({ survivorId: null, person: { name: 'A. Khan', telephone: '3125550199', recordState: 'recorded', stateReason: '' } })
    expect(await giver(kept.id)).toMatchObject({ donorId: goes.id, revision: 3 })
    expect(await giver(changed.id)).toMatchObject({ donorId: goes.id, state: 'voided' })
    expect(await typesOf(goes.id)).toEqual(['person.recorded', 'person.merged', 'person.unmerged'])
    expect(await findings()).toEqual([])
    expect(valueOf(await undoMerge(secretary(), { chapterId: chapterId(), id: goes.id, reason: 'Again' })).recordState).toBe('recorded')
    expect(valueOf(await mergePeople(secretary(), merging({ revision: 3, otherRevision: 3 }))).id).toBe(stays.id)
  })

  it('goes step by step where an entry was merged on', async () => {
    const third = await aRecordedPerson(organization, { name: 'Amina K.' })
    const gift = await aDonation(organization, { donorId: goes.id })
    valueOf(await mergePeople(secretary(), merging()))
    valueOf(await mergePeople(secretary(), merging({ id: third.id, revision: 1, otherId: stays.id, otherRevision: 2, taken: [] })))
    expect([(await giver(gift.id)).donorId, (await person(goes.id)).survivorId]).toEqual([third.id, third.id])
    expect((await person(third.id)).merged.map(({ id, directly }) => [id, directly])).toEqual([[stays.id, true], [goes.id, false]])
    expect(refusalOf(await undoMerge(secretary(), { chapterId: chapterId(), id: goes.id, reason: 'Wrong' })).key).toBe('mergedOn')
    valueOf(await undoMerge(secretary(), { chapterId: chapterId(), id: stays.id, reason: 'Wrong' }))
    valueOf(await undoMerge(secretary(), { chapterId: chapterId(), id: goes.id, reason: 'Wrong' }))
    expect((await giver(gift.id)).donorId).toBe(goes.id)
    expect(await findings()).toEqual([])
    expect(refusalOf(await undoMerge(organization.actorAs('viewer'), { chapterId: chapterId(), id: goes.id, reason: 'x' })).reason).toBe('not-allowed')
  })
})

describe('erasing somebody who was merged', () => {
  it.each(['the entry that is used', 'the entry that was merged'])('from %s erases both', async (from) => {
    valueOf(await mergePeople(secretary(), merging()))
    const id = from === 'the entry that is used' ? stays.id : goes.id
    expect(valueOf(await viewErasure(organization.administrator, { id }))).toMatchObject({ id: stays.id, name: 'Amina Khan', merged: 1 })
    valueOf(await erasePerson(organization.administrator, { id, revision: 2, reason: 'Asked for it', confirmation: 'Amina Khan' }))
    const rows = await readAs(organization.administrator, (tx) => tx.person.findMany({ where: { id: { in: [stays.id, goes.id] } } }))
    expect(rows.map(({ recordState, dataKeyWrapped, emailDigest }) => [recordState, dataKeyWrapped, emailDigest])).toEqual([['erased', null, null], ['erased', null, null]])
    expect(rows.some(({ name }) => name.includes('Khan'))).toBe(false)
    expect(await findings()).toEqual([])
    expect(refusalOf(await undoMerge(secretary(), { chapterId: chapterId(), id: goes.id, reason: 'Back' })).reason).toBe('not-found')
  })
})
