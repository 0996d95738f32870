import { newId } from '@/lib/data/database/uuid'
import { recordProfileEntry } from '@/lib/data/profile/record'
import { draftReport } from '@/lib/data/reports/draft'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { ProfileKind } from '@/lib/domain/profile/profile'
import { emptyRegistration } from '@/lib/domain/registration'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import type { ReportForm } from '@/lib/domain/reports/forms'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { quarter } from '@/lib/domain/reporting-period'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { useDatabase } from '../database'

useDatabase()

const period = quarter(2026, 1)
const registration = { ...emptyRegistration, regime: 'FARA' as const, number: '7001', registeredOn: calendarDate('2025-08-20') }

async function anEntry({ administrator, principalId }: TestOrganization, kind: ProfileKind, name: string | null, facts: Readonly<Record<string, string>>): Promise<void> {
  const person = name === null ? null : { typed: name, id: '', newKind: 'individual' as const, newSortName: '', newOtherScript: '' }
  valueOf(await recordProfileEntry(administrator, {
    formKey: newId(), kind, person, facts, principalId: kind === 'officer' ? null : principalId, fromOn: calendarDate('2025-09-01'), untilOn: null, mistaken: false, reason: '',
  }))
}

async function registered(): Promise<TestOrganization> {
  const organization = await anOrganization({ registrations: [registration], profile: { addressLines: '1 Lake Street', city: 'Chicago', state: 'IL' } })
  await anEntry(organization, 'officer', 'Rukhsana Malik', { position: 'President', body: 'officer' })
  await anEntry(organization, 'service', 'Amina Kareem', { position: 'Speaker', services: 'Spoke at rallies', clerical: 'no', compensation: 'None' })
  await anEntry(organization, 'service', 'Typist', { position: 'Clerk', services: 'Types', clerical: 'yes' })
  await anEntry(organization, 'agreement', null, { title: 'Letters of 2025', form: 'correspondence', nature: 'Public events', activities: 'Rallies', political: 'yes', politicalMeans: 'Speeches' })
  return organization
}

async function draft({ administrator, chapter }: TestOrganization, form: ReportForm, asked = period): Promise<ReportDocument> {
  return valueOf(await draftReport(administrator, form, { chapterId: chapter.id, period: asked }))
}

/** What each item says, by its place in the form. */
function told({ items }: ReportDocument): Readonly<Record<string, string>> {
  return Object.fromEntries(items.map(({ schedule, title, text, lines }) => [schedule ?? title, lines.length > 0 ? lines.map(({ cells }) => cells.join(' | ')).join('; ') : (text ?? '')]))
}

describe('a FARA form prepared from the profile', () => {
  it('answers each item from what is recorded, and names every other one as missing with the place that mends it', async () => {
    const organization = await registered()
    const statement = await draft(organization, 'fara-nsd1')
    expect(told(statement)).toMatchObject({
      'Item 2': '7001', 'Item 3': '1 Lake Street, Chicago, IL', 'Item 5': expect.stringMatching(/^Rukhsana Malik \|.*\| President \| 2025-09-01 \| $/), 'Item 6': expect.stringMatching(/^Amina Kareem \|.*\| Speaker \| Spoke at rallies$/),
      'Item 4': 'Not applicable: the registrant is an organization.', 'Item 8': 'Not prepared here: it is answered in the agency’s form, and no record was read for it.',
    })
    expect(statement.items).toHaveLength(16)
    const missing = statement.items.filter(({ answer }) => answer === null).length
    expect(statement.findings.filter(({ check }) => check === 'NSD-1-missing')).toHaveLength(missing)
    expect(statement.items.flatMap(({ lines }) => lines.flatMap(({ records }) => records.map(({ kind }) => kind)))).toEqual(['officer', 'short-form', 'principal', 'agreement'])
    const exhibit = await draft(organization, 'fara-nsd4')
    expect(told(exhibit)).toMatchObject({
      'Item 4': 'Not applicable: the agreement has another form.', 'Item 5': 'Exchange of correspondence. Letters of 2025', 'Item 7': '2025-09-01', 'Item 8': 'Public events', 'Item 10': 'Yes. Speeches',
    })
    const amendment = await draft(organization, 'fara-nsd5', quarter(2025, 3))
    expect(told(amendment)['Item 5']?.split('; ').map((line) => line.replace(/ \| $/, ''))).toEqual(['A new agreement | Letters of 2025 | 2025-09-01', 'A new officer | President | 2025-09-01', 'A person who began to serve a principal | Speaker | 2025-09-01'])
    const short = await draft(organization, 'fara-nsd6')
    expect(told(short)).toMatchObject({ 'Item 1': 'Amina Kareem', 'Item 9': 'Speaker', 'Item 11': 'Spoke at rallies', 'Item 14': 'None' })
    expect(short.items.map(({ title }) => title)).not.toContain('Typist')
  })

  it('is the same text each time, carries the line on legal advice and the mark to be confirmed, and says where nobody is recorded', async () => {
    const organization = await anOrganization()
    for (const form of ['fara-nsd1', 'fara-nsd3', 'fara-nsd4', 'fara-nsd5', 'fara-nsd6'] as const) {
      const document = await draft(organization, form)
      expect(canonicalText(await draft(organization, form))).toBe(canonicalText(document))
      expect(document.notices.join(' ')).toContain('not legal advice')
      expect(document.rules.every(({ toBeConfirmed }) => toBeConfirmed)).toBe(true)
      expect(new Set(document.items.map(({ id }) => id)).size).toBe(document.items.length)
    }
    expect(told(await draft(organization, 'fara-nsd6'))).toEqual({ 'Short Form Registration Statement': 'No person who serves a principal, more than clerically, is recorded in the period: there is nobody for whom this form would be made.' })
    const other = await anOrganization()
    expect(refusalOf(await draftReport(other.administrator, 'fara-nsd3', { chapterId: organization.chapter.id, period })).reason).toBe('not-found')
  })
})
