import { correctChecklistItem } from '@/lib/data/checklist-items/correct'
import { defineChecklistItem } from '@/lib/data/checklist-items/define'
import { getOwnItem } from '@/lib/data/checklist-items/get'
import { withdrawChecklistItem } from '@/lib/data/checklist-items/withdraw'
import { attestChecklistAnswer } from '@/lib/data/checklists/attest'
import { checklistForPeriod } from '@/lib/data/checklists/for-period'
import { readAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { historyOfRecord } from '@/lib/data/journal/history'
import { draftReport } from '@/lib/data/reports/draft'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { ChecklistEntry } from '@/lib/domain/checklists/assemble'
import { quarter } from '@/lib/domain/reporting-period'
import { aDonation } from '@/tests/factories/donation'
import { anEvidence } from '@/tests/factories/evidence'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { disclosureOf } from '@/tests/factories/reports'
import { anOwnItem, aSourceDocument, bylaws, itemOf } from '@/tests/factories/source-documents'
import { useDatabase } from '../database'

useDatabase()

async function entriesOf({ administrator, chapter }: TestOrganization, chapterId = chapter.id, period = quarter(2026, 1)): Promise<readonly ChecklistEntry[]> {
  return valueOf(await checklistForPeriod(administrator, chapterId, period)).entries.filter(({ item }) => item.source.document !== null)
}

const cashRule = 'Cash is counted by two people.'

describe('an item drawn from a document', () => {
  it('stands in the checklist with question, passage, version and hash, and its making in the journal', async () => {
    const organization = await anOrganization()
    const document = await aSourceDocument(organization)
    const own = await anOwnItem(organization, {}, document)
    const [entry] = await entriesOf(organization)
    expect(entry).toMatchObject({ applies: true, state: 'not-due', answer: 'none-yet', computed: null, item: { id: 'OWN-1', group: 'drawn from: BYLAWS', recurrence: 'quarterly', since: '2026-03-15' } })
    expect(entry?.item.source).toMatchObject({ section: 'BYLAWS, ARTICLE II MONEY, Section 1', quote: cashRule, document: { version: 1, sha256: document.sha256, sectionIndex: 3, from: 0, through: cashRule.length } })
    const [made] = valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id: own.id }))
    expect(made).toMatchObject({ type: 'checklist-item.defined', subject: { revision: 1 } })
  })

  it('is answered, rests on evidence and stands in the report as an item of the catalogue does', async () => {
    const organization = await anOrganization()
    await anOwnItem(organization)
    const { administrator, chapter } = organization
    const on = calendarDate('2026-03-05')
    const answer = { chapterId: chapter.id, itemId: 'OWN-1', on, answer: 'partly', note: 'One box was missed', exceptedUntil: null, revision: null } as const
    valueOf(await attestChecklistAnswer(administrator, { ...answer, formKey: newId() }))
    await anEvidence(organization, { itemId: 'OWN-1', on })
    expect((await entriesOf(organization))[0]).toMatchObject({ state: 'answered', answer: 'partly', attested: { note: 'One box was missed' }, evidence: [{ state: 'requested' }] })
    const key = disclosureOf(organization)
    const report = valueOf(await draftReport(administrator, key.form, { ...key, period: quarter(2026, 1) }))
    expect(JSON.stringify(report)).toContain('Was all cash counted by two people?')
    expect(JSON.stringify(report)).toContain('BYLAWS, BYLAWS, ARTICLE II MONEY, Section 1 (not law)')
  })

  it('asks the records what an item of the catalogue asks, for its own period', async () => {
    const organization = await anOrganization()
    const document = await aSourceDocument(organization)
    await anOwnItem(organization, { query: 'FUN-07', recurrence: 'quarterly' }, document)
    await anOwnItem(organization, { query: 'FUN-07', recurrence: 'yearly' }, document)
    await aDonation(organization, { receivedOn: calendarDate('2026-03-02'), campaign: 'Flood aid' })
    await aDonation(organization, { receivedOn: calendarDate('2026-01-20'), campaign: '' })
    const inSecond = await entriesOf(organization, organization.chapter.id, quarter(2026, 2))
    expect(inSecond.map(({ period, computed }) => [period.from, period.through, computed?.answer])).toEqual([['2026-04-01', '2026-06-30', 'not-applicable'], ['2026-01-01', '2026-12-31', 'no']])
    expect(inSecond[1]?.computed?.recordCount).toBe(1)
    const answer = { chapterId: organization.chapter.id, itemId: 'OWN-1', on: calendarDate('2026-03-05'), note: '', exceptedUntil: null, revision: null, formKey: newId() }
    expect(refusalOf(await attestChecklistAnswer(organization.administrator, { ...answer, answer: 'yes' })).fields).toEqual({ answer: { key: 'choiceUnknown' } })
  })

  it('is not asked of a period that had ended before it was made, nor of another chapter', async () => {
    const organization = await anOrganization()
    await anOwnItem(organization)
    expect((await entriesOf(organization, organization.chapter.id, quarter(2025, 4)))[0]?.applies).toBe(false)
    expect(await entriesOf(organization, organization.otherChapter.id)).toEqual([])
  })

  it('of a document of the whole organization is asked of every chapter, each with its own answer', async () => {
    const organization = await anOrganization()
    const document = await aSourceDocument(organization, { chapterId: null })
    await anOwnItem(organization, {}, document)
    const of = async (chapterId: string) => (await entriesOf(organization, chapterId)).map(({ item, answer }) => [item.id, answer])
    const answer = { itemId: 'OWN-1', on: calendarDate('2026-03-05'), answer: 'yes', note: '', exceptedUntil: null, revision: null, formKey: newId() } as const
    valueOf(await attestChecklistAnswer(organization.administrator, { ...answer, chapterId: organization.chapter.id }))
    expect([await of(organization.chapter.id), await of(organization.otherChapter.id)]).toEqual([[['OWN-1', 'yes']], [['OWN-1', 'none-yet']]])
    const ofChapter = organization.actorAs('administrator')
    expect(refusalOf(await defineChecklistItem(ofChapter, itemOf(organization, document))).reason).toBe('not-found')
    expect(valueOf(await getOwnItem(ofChapter, { chapterId: organization.chapter.id, id: (await readAs(ofChapter, (tx) => tx.checklistItem.findFirstOrThrow())).id })).own.code).toBe('OWN-1')
  })

  it('rests on a newer version once somebody confirms what became of its passage', async () => {
    const organization = await anOrganization()
    const document = await aSourceDocument(organization)
    const own = await anOwnItem(organization, {}, document)
    const { administrator, chapter } = organization
    const newer = await aSourceDocument(organization, { seriesId: document.seriesId, text: bylaws.replace('by two people', 'by two people who are no relatives') })
    const view = valueOf(await getOwnItem(administrator, { chapterId: chapter.id, id: own.id }))
    expect(view.comparison).toMatchObject({ standing: 'changed', found: { quote: 'Cash is counted by two people who are no relatives.' } })
    expect((await entriesOf(organization))[0]?.item.source.quote).toBe(cashRule)
    const corrected = valueOf(await correctChecklistItem(administrator, { ...itemOf(organization, newer), id: own.id, revision: 1 }))
    expect(corrected).toMatchObject({ code: 'OWN-1', revision: 2, item: { since: '2026-03-15', source: { quote: 'Cash is counted by two people who are no relatives.', document: { version: 2, sha256: newer.sha256 } } } })
    expect(valueOf(await getOwnItem(administrator, { chapterId: chapter.id, id: own.id })).comparison).toBeNull()
    expect(refusalOf(await correctChecklistItem(administrator, { ...itemOf(organization, newer, { question: 'Another?' }), id: own.id, revision: 1 })).reason).toBe('conflict')
  })

  it('is withdrawn with a reason: it leaves the checklist, stays in the journal and is not corrected any more', async () => {
    const organization = await anOrganization()
    const document = await aSourceDocument(organization)
    const own = await anOwnItem(organization, {}, document)
    const { administrator, chapter } = organization
    const place = { chapterId: chapter.id, id: own.id, revision: 1 }
    valueOf(await withdrawChecklistItem(administrator, { ...place, reason: 'The rule was repealed' }))
    expect(valueOf(await withdrawChecklistItem(administrator, { ...place, reason: 'Twice' }))).toMatchObject({ state: 'withdrawn', stateReason: 'The rule was repealed', revision: 2 })
    expect(await entriesOf(organization)).toEqual([])
    expect(refusalOf(await correctChecklistItem(administrator, { ...itemOf(organization, document), ...place, revision: 2 })).key).toBe('itemWithdrawn')
    expect(valueOf(await historyOfRecord(administrator, { chapterId: chapter.id, id: own.id })).map(({ type, reason }) => [type, reason])).toEqual([['checklist-item.defined', null], ['checklist-item.withdrawn', 'The rule was repealed']])
  })
})

describe('making an item', () => {
  it('twice with one form makes one, and codes follow each other', async () => {
    const organization = await anOrganization()
    const document = await aSourceDocument(organization)
    const input = itemOf(organization, document)
    const made = await Promise.all([defineChecklistItem(organization.administrator, input), defineChecklistItem(organization.administrator, input)])
    expect(new Set(made.map((each) => valueOf(each).id)).size).toBe(1)
    expect((await anOwnItem(organization, {}, document)).code).toBe('OWN-2')
  })

  it.each([[{ last: 9 }, { last: { key: 'passageUnknown' } }], [{ first: 2, last: 1 }, { last: { key: 'passageUnknown' } }], [{ query: 'ADH-01' }, { query: { key: 'choiceUnknown' } }], [{ query: 'LAW-12' }, { query: { key: 'choiceUnknown' } }]])('refuses %j', async (more, fields) => {
    const organization = await anOrganization()
    expect(refusalOf(await defineChecklistItem(organization.administrator, itemOf(organization, await aSourceDocument(organization), more))).fields).toEqual(fields)
  })

  it('is for administrators and reviewers of the chapter', async () => {
    const organization = await anOrganization()
    const input = itemOf(organization, await aSourceDocument(organization))
    for (const role of ['treasurer', 'secretary', 'viewer'] as const) expect(refusalOf(await defineChecklistItem(organization.actorAs(role), input)).reason).toBe('not-allowed')
    expect(refusalOf(await defineChecklistItem(organization.actorAs('administrator', organization.otherChapter.id), input)).reason).toBe('not-found')
    expect((await defineChecklistItem(organization.actorAs('reviewer'), input)).ok).toBe(true)
  })
})
