import { checklistForPeriod } from '@/lib/data/checklists/for-period'
import { calendarDate } from '@/lib/domain/calendar-date'
import { emptyRegistration } from '@/lib/domain/registration'
import { quarter } from '@/lib/domain/reporting-period'
import type { StatementRecord } from '@/lib/domain/statement-records/statement-record'
import { anAttachment } from '@/tests/factories/attachment'
import { anOrganization, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aStatementRecord, typedStatementRecord } from '@/tests/factories/statement-records'
import { useDatabase } from '../database'

useDatabase()

const registeredOn = calendarDate('2025-09-20')

function founded(): Promise<TestOrganization> {
  return anOrganization({ registrations: [{ ...emptyRegistration, regime: 'FARA', number: '7001', becameAgentOn: registeredOn, registeredOn }] })
}

function material(organization: TestOrganization, facts: Readonly<Record<string, string>>): Promise<StatementRecord> {
  const typed = typedStatementRecord(organization, 'material')
  return aStatementRecord(organization, 'material', { facts: { ...typed.facts, ...facts } })
}

/** What the checklist of the quarter answers to the three items, with the records that it names. */
async function answers({ administrator, chapter }: TestOrganization) {
  const { entries } = valueOf(await checklistForPeriod(administrator, chapter.id, quarter(2026, 1)))
  return ['FUN-09', 'FUN-10', 'FUN-11'].map((id) => {
    const computed = entries.find(({ item }) => item.id === id)?.computed
    return [computed?.answer, computed?.records.map(({ number }) => number)]
  })
}

describe('the checklist items of informational materials', () => {
  it('say that none is recorded, which a person confirms', async () => {
    expect(await answers(await founded())).toEqual([['yes', []], ['not-applicable', []], ['yes', []]])
  })

  it('pass where a copy is kept and filed in time and the label stands in the language of the material', async () => {
    const organization = await founded()
    const { id } = await material(organization, { filedOn: '2026-03-12', filedTime: '10:00', labelText: 'Distributed by …', labelLanguage: 'English' })
    await anAttachment(organization, { kind: 'statement-record', id })
    expect(await answers(organization)).toEqual([['yes', []], ['yes', []], ['yes', []]])
  })

  it('name the materials without copy, filed late or not at all, and without a label', async () => {
    const organization = await founded()
    const open = await material(organization, { labelText: 'Distribué par …', labelLanguage: 'French' })
    const late = await material(organization, { filedOn: '2026-03-12', filedTime: '10:01', labelText: 'Distributed by …', labelLanguage: 'English' })
    expect(await answers(organization)).toEqual([['no', [open.number, late.number]], ['no', [open.number, late.number]], ['no', [open.number]]])
  })
})
