import { newId } from '@/lib/data/database/uuid'
import { listDeadlines } from '@/lib/data/deadlines/list'
import { recordFiling } from '@/lib/data/filings/record'
import { historyOfRecord } from '@/lib/data/journal/history'
import { correctStatementRecord } from '@/lib/data/statement-records/correct'
import { statementDuplicateValues, statementFormValues } from '@/lib/data/statement-records/form-values'
import { getStatementRecord } from '@/lib/data/statement-records/get'
import { listStatementRecords, type StatementFilter } from '@/lib/data/statement-records/list'
import { recordStatementRecord } from '@/lib/data/statement-records/record'
import { undoStatementRecord } from '@/lib/data/statement-records/undo'
import { voidStatementRecord } from '@/lib/data/statement-records/void'
import { labelTextFor } from '@/lib/domain/rules/fara-label'
import { statementKinds, type StatementRecord } from '@/lib/domain/statement-records/statement-record'
import { statementRecordSchema } from '@/lib/schemas/statement-record'
import { anOrganization, refusalOf, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aStatementRecord, typedStatementRecord } from '@/tests/factories/statement-records'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
})

const treasurer = () => organization.actorAs('treasurer')
const secretary = () => organization.actorAs('secretary')
const placeOf = ({ id, revision, chapterId }: StatementRecord) => ({ id, revision, chapterId })
const viewOf = async ({ id, chapterId }: StatementRecord) => valueOf(await getStatementRecord(treasurer(), { id, chapterId }))
const typesOf = async (id: string) => valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id })).map(({ type }) => type)
const everything = (more: Partial<StatementFilter> = {}): StatementFilter => ({ chapterId: organization.chapter.id, kind: null, from: null, through: null, text: '', state: null, ...more })

describe('recording', () => {
  it.each(statementKinds.map((kind, index) => [kind, ['A', 'M', 'V', 'F', 'H', 'P', 'S', 'I'][index]] as const))('gives an %s a number of its own series and a journal entry', async (kind, letter) => {
    const record = await aStatementRecord(organization, kind)
    expect(record.number).toMatch(new RegExp(`^CHI-${letter ?? ''}-2026-\\d{4}$`))
    expect(await typesOf(record.id)).toEqual(['statement-record.recorded'])
    expect((await viewOf(record)).record).toEqual(record)
  })

  it('makes one record of one form, and refuses the form that says something else by now', async () => {
    const input = { ...typedStatementRecord(organization, 'activity'), formKey: newId() }
    const first = valueOf(await recordStatementRecord(treasurer(), input))
    expect(valueOf(await recordStatementRecord(treasurer(), input)).id).toBe(first.id)
    expect(refusalOf(await recordStatementRecord(treasurer(), { ...input, title: 'Another speech' }))).toMatchObject({ reason: 'conflict', key: 'madeBefore' })
  })

  it('is refused for a viewer, and a campaign, which is money, for a secretary', async () => {
    const activity = { ...typedStatementRecord(organization, 'activity'), formKey: newId() }
    expect(refusalOf(await recordStatementRecord(organization.actorAs('viewer'), activity)).reason).toBe('not-allowed')
    expect((await recordStatementRecord(secretary(), activity)).ok).toBe(true)
    expect(refusalOf(await recordStatementRecord(secretary(), { ...typedStatementRecord(organization, 'campaign'), formKey: newId() })).reason).toBe('not-allowed')
    expect(refusalOf(await recordStatementRecord(organization.actorAs('secretary', organization.otherChapter.id), { ...activity, formKey: newId() })).reason).toBe('not-found')
  })

  it('takes no principal of another organization', async () => {
    const other = await anOrganization()
    const input = { ...typedStatementRecord(organization, 'material'), principalId: other.principalId, formKey: newId() }
    expect(refusalOf(await recordStatementRecord(treasurer(), input)).fields).toEqual({ principalId: { key: 'choiceUnknown' } })
  })
})

describe('a correction', () => {
  it('writes a new revision with its reason, and shows two people what each of them has', async () => {
    const record = await aStatementRecord(organization, 'activity')
    const { chapterId: _chapter, ...typed } = { ...typedStatementRecord(organization, 'activity'), title: 'Student and work visas', reason: 'The title was cut.' }
    const corrected = valueOf(await correctStatementRecord(treasurer(), { ...placeOf(record), typed }))
    expect(corrected).toMatchObject({ title: 'Student and work visas', revision: 2, number: record.number })
    const late = { ...typed, title: 'Third title', facts: { ...typed.facts, place: 'City hall' } }
    expect(refusalOf(await correctStatementRecord(treasurer(), { ...placeOf(record), typed: late }))).toMatchObject({
      reason: 'conflict', currentRevision: 2,
      conflicts: [{ field: 'title', theirs: 'Student and work visas', yours: 'Third title' }, { field: 'place', before: 'Library', theirs: 'Library', yours: 'City hall' }],
    })
  })

  it('never makes one kind of another', async () => {
    const record = await aStatementRecord(organization, 'activity')
    const { chapterId: _chapter, ...typed } = { ...typedStatementRecord(organization, 'material'), reason: 'No.' }
    expect(refusalOf(await correctStatementRecord(treasurer(), { ...placeOf(record), typed })).reason).toBe('not-found')
  })
})

describe('a void', () => {
  it('keeps the number, says why, and is not done twice', async () => {
    const record = await aStatementRecord(organization, 'material')
    expect(valueOf(await voidStatementRecord(treasurer(), { ...placeOf(record), reason: 'Entered twice.' }))).toMatchObject({ state: 'voided', number: record.number })
    expect(refusalOf(await voidStatementRecord(treasurer(), { ...placeOf(record), revision: 2, reason: 'Again.' })).reason).toBe('already-voided')
  })

  it('of a campaign is not for a secretary; of one’s own entry it is an undo for ten minutes', async () => {
    const campaign = await aStatementRecord(organization, 'campaign')
    expect(refusalOf(await voidStatementRecord(secretary(), { ...placeOf(campaign), reason: 'No.' })).reason).toBe('not-allowed')
    const actor = treasurer()
    const own = valueOf(await recordStatementRecord(actor, { ...typedStatementRecord(organization, 'campaign'), formKey: newId() }))
    expect(refusalOf(await undoStatementRecord(treasurer(), placeOf(own))).key).toBe('undoTooLate')
    expect(valueOf(await undoStatementRecord(actor, placeOf(own))).stateReason).toBe('entered-by-mistake')
  })
})

describe('the 48 hours of a material', () => {
  const label = { labelText: '', labelLanguage: 'English' }
  const filed = async (filedOn: string, filedTime: string) => {
    const { facts } = typedStatementRecord(organization, 'material')
    const names = { registrant: 'Free Zephyria', principal: 'Principal' }
    return aStatementRecord(organization, 'material', { facts: { ...facts, ...label, labelText: labelTextFor(names), filedOn, filedTime } })
  }
  const deadlineOf = async ({ id }: StatementRecord) => {
    const deadlines = valueOf(await listDeadlines(treasurer(), { chapterId: organization.chapter.id, today: testToday }))
    return deadlines.find(({ copy }) => copy?.materialId === id)
  }

  it('count from the first copy in the chapter’s own time, through days and nights, and stand on the deadlines page', async () => {
    const open = await filed('', '')
    // Chicago went to summer time on March 8, 2026: 10:00 is 15:00 UTC.
    expect(open.happenedAt).toBe('2026-03-10T15:00:00.000Z')
    expect(await deadlineOf(open)).toMatchObject({ kind: 'fara-materials', dueAt: '2026-03-12T15:00:00.000Z', dueOn: '2026-03-12', state: 'late', rules: ['fara.informational-materials-due'] })
  })

  it('are kept or not by the hour of the filing', async () => {
    expect(await deadlineOf(await filed('2026-03-12', '10:00'))).toMatchObject({ state: 'done', filedOn: '2026-03-12' })
    expect(await deadlineOf(await filed('2026-03-12', '10:01'))).toMatchObject({ state: 'done-late' })
  })

  it('end with the record alone: a filing beside it is refused, and a void material is owed nothing', async () => {
    const open = await filed('', '')
    const key = (await deadlineOf(open))?.key ?? ''
    const answer = { filedOn: testToday, confirmationNumber: '', lateReason: 'Late.', extendedTo: null, extensionProof: '', note: '' }
    const filing = { ...answer, chapterId: organization.chapter.id, today: testToday, key, formKey: newId(), revision: null, reason: '' }
    expect(refusalOf(await recordFiling(organization.administrator, filing)).key).toBe('filedAtMaterial')
    valueOf(await voidStatementRecord(treasurer(), { ...placeOf(open), reason: 'Never sent.' }))
    expect(await deadlineOf(open)).toBeUndefined()
  })

  it('give a finding once they have passed, with the label’s gaps', async () => {
    const checksOf = async (record: StatementRecord) => (await viewOf(record)).findings.map(({ check }) => check)
    expect(await checksOf(await aStatementRecord(organization, 'material'))).toEqual(['FARA-05', 'FARA-06'])
    expect(await checksOf(await filed('2026-03-11', '09:00'))).toEqual(['FARA-06'])
  })

  it('are refused for a copy filed before the first one left', async () => {
    const { facts } = typedStatementRecord(organization, 'material')
    const input = { ...typedStatementRecord(organization, 'material'), facts: { ...facts, filedOn: '2026-03-10', filedTime: '09:59' }, formKey: newId() }
    expect(refusalOf(await recordStatementRecord(treasurer(), input)).fields).toEqual({ filedOn: { key: 'periodOrder' } })
  })
})

describe('the list', () => {
  it('is narrowed by kind, text and need, and shows a secretary no campaign', async () => {
    const unfiled = await aStatementRecord(organization, 'material', { title: 'Unheard-of leaflet' })
    const campaign = await aStatementRecord(organization, 'campaign', { title: 'Unheard-of campaign' })
    const idsOf = async (actor = treasurer(), more: Partial<StatementFilter> = {}) => valueOf(await listStatementRecords(actor, everything({ text: 'unheard-of', ...more }), null)).rows.map(({ id }) => id)
    expect(await idsOf()).toEqual(expect.arrayContaining([unfiled.id, campaign.id]))
    expect(await idsOf(treasurer(), { kind: 'campaign' })).toEqual([campaign.id])
    expect(await idsOf(treasurer(), { need: 'filing' })).toEqual([unfiled.id])
    expect(await idsOf(treasurer(), { need: 'exhibit' })).toEqual([campaign.id])
    expect(await idsOf(secretary())).toEqual([unfiled.id])
    expect(refusalOf(await getStatementRecord(secretary(), placeOf(campaign))).reason).toBe('not-found')
  })
})

describe('a form', () => {
  it('is filled again from the record, and a duplicate leaves out what belongs to one sending', async () => {
    const view = await viewOf(await aStatementRecord(organization, 'material'))
    const values = statementFormValues(view)
    const typed = valueOfSchema({ ...values, kind: 'material' })
    expect(typed).toMatchObject({ title: view.record.title, happenedOn: view.record.happenedOn, facts: view.record.facts })
    expect(Object.keys(statementDuplicateValues(view))).not.toEqual(expect.arrayContaining(['happenedOn']))
    expect(statementDuplicateValues(view)['channel']).toBe('Press releases')
  })

  function valueOfSchema(values: Readonly<Record<string, string>>) {
    return statementRecordSchema({ today: testToday }).parse(values)
  }
})
