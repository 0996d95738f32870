import { newId } from '@/lib/data/database/uuid'
import { historyOfRecord } from '@/lib/data/journal/history'
import { getPerson } from '@/lib/data/people/get'
import { correctProfileEntry } from '@/lib/data/profile/correct'
import { profileFormValues } from '@/lib/data/profile/form-values'
import { getProfileEntry } from '@/lib/data/profile/get'
import { listProfile } from '@/lib/data/profile/list'
import { recordProfileEntry } from '@/lib/data/profile/record'
import { signExposure } from '@/lib/data/profile/sign'
import { calendarDate } from '@/lib/domain/calendar-date'
import { anOrganization, refusalOf, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aProfileEntry, exposureTyped, officerTyped } from '@/tests/factories/profile'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
})

const chapterId = () => organization.chapter.id
const entriesOf = async (id: string) => valueOf(await historyOfRecord(organization.administrator, { chapterId: chapterId(), id }))

describe('an entry of the registration profile', () => {
  it('is added once for one submit, with a journal entry and the new person beside it', async () => {
    const formKey = newId()
    const typed = officerTyped()
    const entry = valueOf(await recordProfileEntry(organization.administrator, { ...typed, formKey }))
    expect(valueOf(await recordProfileEntry(organization.administrator, { ...typed, formKey })).id).toBe(entry.id)
    expect((await entriesOf(entry.id)).map(({ type }) => type)).toEqual(['profile-entry.recorded'])
    const found = valueOf(await getProfileEntry(organization.administrator, { chapterId: chapterId(), kind: 'officer', id: entry.id }))
    expect(found).toMatchObject({ personName: typed.person?.typed, fromOn: '2025-01-01', facts: { position: 'President', body: 'officer' } })
    expect(profileFormValues(found)).toMatchObject({ person: typed.person?.typed, personId: entry.personId, position: 'President', fromOn: '2025-01-01' })
  })

  it.each([['officer', {}, 'officer'], ['service', { services: 'Writes letters', clerical: 'no' }, 'employee'], ['lobbyist', { paid: 'yes', contacts: 'yes' }, 'employee']] as const)(
    'of the kind %s makes its new person no officer unless it is one, because a majority of the officers signs', async (kind, facts, tag) => {
      const { facts: common } = officerTyped()
      const { personId } = await aProfileEntry(organization, officerTyped({ kind, principalId: kind === 'service' ? organization.principalId : null, facts: { ...common, ...facts } }))
      const { person } = valueOf(await getPerson(organization.administrator, { chapterId: chapterId(), id: personId ?? '' }))
      expect(person.tags).toEqual([tag])
    },
  )

  it('is corrected with a reason, and the earlier facts stay', async () => {
    const entry = await aProfileEntry(organization)
    const typed = officerTyped({ person: { typed: '', id: entry.personId ?? '', newKind: null, newSortName: '', newOtherScript: '' }, untilOn: calendarDate('2026-01-31'), reason: 'Resigned' })
    const corrected = valueOf(await correctProfileEntry(organization.administrator, { typed, chapterId: chapterId(), id: entry.id, revision: 1 }))
    expect(corrected).toMatchObject({ untilOn: '2026-01-31', revision: 2 })
    expect((await entriesOf(entry.id)).at(-1)).toMatchObject({ type: 'profile-entry.corrected', reason: 'Resigned', before: { untilOn: null } })
    const late = await correctProfileEntry(organization.administrator, { typed: { ...typed, untilOn: null }, chapterId: chapterId(), id: entry.id, revision: 1 })
    expect(refusalOf(late)).toMatchObject({ reason: 'conflict', currentRevision: 2 })
  })

  it('is written by who administers the whole organization, and read by who may read the journal', async () => {
    const entry = await aProfileEntry(organization)
    for (const role of ['treasurer', 'secretary', 'reviewer', 'viewer'] as const) {
      expect(refusalOf(await recordProfileEntry(organization.actorAs(role, null), { ...officerTyped(), formKey: newId() })).reason).toBe('not-allowed')
    }
    expect(refusalOf(await recordProfileEntry(organization.actorAs('administrator'), { ...officerTyped(), formKey: newId() })).reason).toBe('not-found')
    for (const role of ['administrator', 'treasurer', 'reviewer'] as const) expect((await listProfile(organization.actorAs(role), chapterId())).ok).toBe(true)
    for (const role of ['secretary', 'viewer'] as const) expect(refusalOf(await listProfile(organization.actorAs(role), chapterId())).reason).toBe('not-allowed')
    expect(refusalOf(await getProfileEntry(organization.administrator, { chapterId: chapterId(), kind: 'agreement', id: entry.id })).reason).toBe('not-found')
  })

  it('is not found from another organization, and takes no principal of another one', async () => {
    const other = await anOrganization()
    const entry = await aProfileEntry(organization)
    expect(refusalOf(await getProfileEntry(other.administrator, { chapterId: other.chapter.id, kind: 'officer', id: entry.id })).reason).toBe('not-found')
    expect(refusalOf(await correctProfileEntry(other.administrator, { typed: officerTyped(), chapterId: other.chapter.id, id: entry.id, revision: 1 })).reason).toBe('not-found')
    const foreign = await recordProfileEntry(organization.administrator, { ...exposureTyped(other), formKey: newId() })
    expect(refusalOf(foreign)).toMatchObject({ fields: { principalId: { key: 'choiceUnknown' } } })
  })
})

describe('the exposure record', () => {
  const sign = (by: Parameters<typeof signExposure>[0], id: string, revision = 1) =>
    signExposure(by, { chapterId: chapterId(), id, revision, conclusion: 'Ask again in a year.', today: testToday })

  it('is signed by counsel alone, with name, day and counsel’s own words', async () => {
    const record = await aProfileEntry(organization, exposureTyped(organization))
    for (const role of ['administrator', 'treasurer', 'secretary', 'viewer'] as const) expect(refusalOf(await sign(organization.actorAs(role, null), record.id)).reason).toBe('not-allowed')
    expect(refusalOf(await sign({ ...organization.administrator, kind: 'operator' }, record.id)).key).toBe('personOnly')
    const counsel = organization.actorAs('reviewer', null)
    expect(valueOf(await sign(counsel, record.id))).toMatchObject({ signedName: 'A reviewer', signedOn: testToday, conclusion: 'Ask again in a year.', revision: 2 })
    expect((await entriesOf(record.id)).at(-1)?.type).toBe('profile-entry.signed')
  })

  it('is to be signed again once a fact is corrected', async () => {
    const record = await aProfileEntry(organization, exposureTyped(organization))
    valueOf(await sign(organization.actorAs('reviewer', null), record.id))
    const typed = exposureTyped(organization, { facts: { 'EA-05': 'Asked twice.', 'EA-05-source': 'Letters' }, reason: 'A second letter was found' })
    expect(valueOf(await correctProfileEntry(organization.administrator, { typed, chapterId: chapterId(), id: record.id, revision: 2 }))).toMatchObject({ signedName: '', signedOn: null, conclusion: '' })
  })

  it('is the only kind that is signed', async () => {
    expect(refusalOf(await sign(organization.actorAs('reviewer', null), (await aProfileEntry(organization)).id)).reason).toBe('not-found')
  })
})
