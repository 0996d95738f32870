import { newId } from '@/lib/data/database/uuid'
import { listDeadlines } from '@/lib/data/deadlines/list'
import { recordFiling } from '@/lib/data/filings/record'
import { historyOfRecord } from '@/lib/data/journal/history'
import { calendarDate } from '@/lib/domain/calendar-date'
import { emptyRegistration } from '@/lib/domain/registration'
import { aClock, deadlinesOf, filingOf } from '@/tests/factories/deadlines'
import { anOrganization, refusalOf, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

const registrations = [{ ...emptyRegistration, regime: 'FARA', number: '0000', registeredOn: calendarDate('2025-01-20') } as const]
const registered = () => anOrganization({ registrations })
const day = calendarDate

async function keyOf(organization: TestOrganization, kind: string): Promise<string> {
  const found = (await deadlinesOf(organization)).find((deadline) => deadline.kind === kind)
  if (found === undefined) throw new Error(`Nothing of the kind ${kind} is due`)
  return found.key
}

const entriesOf = async (organization: TestOrganization, id: string) => valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id }))

describe('what became of a deadline', () => {
  it('ends it, with a journal entry, and is recorded once for one submit', async () => {
    const organization = await registered()
    const key = await keyOf(organization, 'fara-supplemental')
    const said = filingOf(organization, key, { filedOn: day('2025-08-30'), confirmationNumber: 'DOJ-77' })
    const filing = valueOf(await recordFiling(organization.administrator, said))
    expect(valueOf(await recordFiling(organization.administrator, said)).id).toBe(filing.id)
    expect(filing).toMatchObject({ kind: 'fara-supplemental', dueOn: '2025-08-30', periodFrom: '2025-01-20', periodThrough: '2025-07-31', chapterId: null, revision: 1 })
    expect((await entriesOf(organization, filing.id)).map(({ type }) => type)).toEqual(['filing.recorded'])
    expect((await deadlinesOf(organization)).find((deadline) => deadline.key === key)).toMatchObject({ state: 'done', filedOn: '2025-08-30', filing: { confirmationNumber: 'DOJ-77' } })
  })

  it('needs a reason from the day after the last one, and none on it', async () => {
    const organization = await registered()
    const key = await keyOf(organization, 'fara-supplemental')
    expect(refusalOf(await recordFiling(organization.administrator, filingOf(organization, key, { filedOn: day('2025-08-31') })))).toMatchObject({ fields: { lateReason: { key: 'missing' } } })
    const late = filingOf(organization, key, { filedOn: day('2025-08-31'), lateReason: 'The treasurer was ill.' })
    expect(valueOf(await recordFiling(organization.administrator, late)).lateReason).toBe('The treasurer was ill.')
    expect((await deadlinesOf(organization)).find((deadline) => deadline.key === key)?.state).toBe('done-late')
  })

  it('may be an extension, which keeps the first day', async () => {
    const organization = await registered()
    const key = await keyOf(organization, 'fara-supplemental')
    valueOf(await recordFiling(organization.administrator, filingOf(organization, key, { filedOn: null, extendedTo: day('2026-04-01'), extensionProof: 'Letter of August 20' })))
    expect((await deadlinesOf(organization)).find((deadline) => deadline.key === key)).toMatchObject({ state: 'ahead', dueOn: '2025-08-30', lastDay: '2026-04-01' })
  })

  it('is corrected with a reason, and the earlier values stay', async () => {
    const organization = await registered()
    const key = await keyOf(organization, 'fara-supplemental')
    valueOf(await recordFiling(organization.administrator, filingOf(organization, key, { filedOn: day('2025-08-30') })))
    const corrected = valueOf(await recordFiling(organization.administrator, filingOf(organization, key, { filedOn: day('2025-08-29'), revision: 1, reason: 'Misread' })))
    expect(corrected).toMatchObject({ filedOn: '2025-08-29', revision: 2 })
    expect((await entriesOf(organization, corrected.id)).at(-1)).toMatchObject({ type: 'filing.corrected', reason: 'Misread', before: { filedOn: '2025-08-30' } })
  })

  it('shows both values to the second of two people', async () => {
    const organization = await registered()
    const key = await keyOf(organization, 'fara-supplemental')
    valueOf(await recordFiling(organization.administrator, filingOf(organization, key, { filedOn: day('2025-08-30'), confirmationNumber: 'A' })))
    const second = await recordFiling(organization.administrator, filingOf(organization, key, { filedOn: day('2025-08-30'), confirmationNumber: 'B' }))
    expect(refusalOf(second)).toMatchObject({ reason: 'conflict', currentRevision: 1, conflicts: [{ field: 'confirmationNumber', theirs: 'A', yours: 'B' }] })
  })

  it('is the organization’s where the law binds all of it: somebody of one chapter is refused, a house rule of the own chapter is not', async () => {
    const organization = await registered()
    for (const role of ['administrator', 'treasurer', 'secretary', 'reviewer'] as const) {
      const refused = await recordFiling(organization.actorAs(role), filingOf(organization, await keyOf(organization, 'fara-supplemental')))
      expect(refusalOf(refused)).toMatchObject({ reason: 'not-allowed', key: 'wholeOrganization' })
    }
    expect((await recordFiling(organization.actorAs('secretary'), filingOf(organization, await keyOf(organization, 'checklist')))).ok).toBe(true)
    expect(refusalOf(await recordFiling(organization.actorAs('viewer'), filingOf(organization, await keyOf(organization, 'quarterly-disclosure')))).reason).toBe('not-allowed')
    expect((await recordFiling(organization.actorAs('reviewer', null), filingOf(organization, await keyOf(organization, 'fara-supplemental'), { filedOn: day('2025-08-01') }))).ok).toBe(true)
  })

  it('is not found for another chapter, another organization or a made-up key', async () => {
    const [organization, other] = [await registered(), await registered()]
    const key = await keyOf(organization, 'checklist')
    const inOther = { ...filingOf(organization, key), chapterId: organization.otherChapter.id }
    expect(refusalOf(await recordFiling(organization.administrator, inOther)).reason).toBe('not-found')
    expect(refusalOf(await recordFiling(other.administrator, filingOf(other, key))).reason).toBe('not-found')
    expect(refusalOf(await recordFiling(organization.administrator, filingOf(organization, `own~${newId()}~2026-01-01`))).reason).toBe('not-found')
  })
})

describe('the deadlines of a place', () => {
  it('are those of the chapter and of its organization, or in the whole organization those of every chapter', async () => {
    const organization = await registered()
    const { administrator, chapter, otherChapter } = organization
    await aClock(organization, { kind: 'own', chapterId: otherChapter.id, dueOn: day('2026-05-01') })
    const whose = async (chapterId: string | null) =>
      new Set(valueOf(await listDeadlines(administrator, { chapterId, today: testToday })).map((deadline) => deadline.chapterId))
    expect(await whose(chapter.id)).toEqual(new Set([null, chapter.id]))
    expect(await whose(null)).toEqual(new Set([null, chapter.id, otherChapter.id]))
    expect(refusalOf(await listDeadlines(organization.actorAs('administrator'), { chapterId: null, today: testToday })).reason).toBe('not-found')
  })

  it('never age out', async () => {
    const organization = await registered()
    const muchLater = { ...organization.administrator, today: day('2036-03-15') }
    const deadlines = valueOf(await listDeadlines(muchLater, { chapterId: organization.chapter.id, today: day('2036-03-15') }))
    expect(deadlines.find(({ kind }) => kind === 'fara-supplemental')).toMatchObject({ dueOn: '2025-08-30', state: 'late' })
  })
})
