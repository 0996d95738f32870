import { render, screen } from '@testing-library/react'
import { CampaignAccountPart } from '@/components/statement-records/campaign-account'
import { StatementForm } from '@/components/statement-records/statement-form'
import { StatementHistory, StatementSummary } from '@/components/statement-records/statement-record'
import type { StatementView } from '@/lib/data/statement-records/get'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import { cents } from '@/lib/domain/money'
import { statementKinds, statementShapes } from '@/lib/domain/statement-records/statement-record'
import { openForm } from '@/lib/form-state'
import { InWords } from './words'

const facts = {
  happenedTime: '10:00', channel: 'Press releases', address: '', groups: 'Newspapers\nEditors', language: 'English', labelText: '', labelLanguage: '', filedOn: '', filedTime: '', confirmationNumber: '', note: '',
}
const material: StatementView = {
  record: {
    id: 'one', kind: 'material', chapterId: 'chicago', number: 'CHI-M-2026-0001', numberYear: 2026, numberSequence: 1, title: 'Leaflet on visas', happenedOn: calendarDate('2026-03-10'),
    happenedAt: instant('2026-03-10T15:00:00.000Z'), filedAt: null, personId: null, principalId: 'party', valueCents: null, facts, state: 'recorded', stateReason: '', enteredBy: null,
    enteredAt: instant('2026-03-10T16:00:00.000Z'), enteredOn: calendarDate('2026-03-10'), importBatchId: null, importRow: null, importKey: null, revision: 1,
  },
  personName: null, principalName: 'Party of the Homeland', registrantName: 'Free Zephyria', findings: [],
}

function filed(at: string): StatementView {
  return { ...material, record: { ...material.record, filedAt: instant(at) } }
}

describe('the page of an informational material', () => {
  const textOf = (view: StatementView) => render(<StatementSummary view={view} timeZone="UTC" />, { wrapper: InWords }).container.textContent

  it('says by when its copy is due, and after the filing whether it came in time', () => {
    expect(textOf(material)).toContain('A copy is to be filed with the Department of Justice by Mar 12, 2026, 3:00 PM: 48 hours after it was first sent (22 U.S.C. 614(a)).')
    expect(textOf(filed('2026-03-12T15:00:00.000Z'))).toContain('The copy was filed within 48 hours')
    expect(textOf(filed('2026-03-12T15:00:00.001Z'))).toContain('The copy was filed after the 48 hours')
  })

  it('shows the agency’s words and leaves out what was never said', () => {
    const text = textOf(material)
    expect(text).toContain('Newspapers; Editors')
    expect(text).not.toContain('Confirmation number')
  })
})

describe('the account of a campaign', () => {
  const account = { gifts: 2, givers: 1, things: 0, receivedCents: cents(42_050), sent: [{ id: 't', number: 'CHI-T-2026-0001', on: calendarDate('2026-03-10'), recipient: 'Relief Trust', amountCents: cents(40_000) }] }
  const textOf = (given: typeof account) => render(<CampaignAccountPart account={given} chapter="chicago" />, { wrapper: InWords }).container.textContent

  it('says what came in, what was sent to whom, and what is left', () => {
    const text = textOf(account)
    for (const part of ['$420.50', 'from 2 gifts of 1 giver', '$400.00', '$20.50', 'CHI-T-2026-0001', 'Relief Trust']) expect(text).toContain(part)
    expect(text).not.toContain('not in the sums')
  })

  it('names gifts that are no money apart, and says when nothing was sent', () => {
    const text = textOf({ ...account, things: 3, sent: [] })
    for (const part of ['3, not in the sums', 'No money sent abroad is earmarked for this campaign.']) expect(text).toContain(part)
  })
})

describe('the history of a record', () => {
  it('names each field as the form does, and what happened when by day and hour', () => {
    const entry: JournalEntry = {
      v: 1, at: instant('2026-03-10T16:00:00.000Z'), actor: { kind: 'user', userId: null, name: 'Amina Kareem' }, salt: '0'.repeat(32), index: 7, type: 'statement-record.recorded',
      subject: { kind: 'statement-record', id: 'one', revision: 1 }, reason: null, before: null, after: { kind: 'material', title: 'Leaflet on visas', happenedOn: '2026-03-10', happenedAt: '2026-03-10T15:00:00.000Z', facts },
    }
    render(<StatementHistory view={material} entries={[entry]} names={new Map()} timeZone="UTC" />, { wrapper: InWords })
    const text = document.body.textContent
    for (const part of ['Amina Kareem recorded CHI-M-2026-0001', 'Time first sent', '10:00', 'Groups reached (item 20)', 'Newspapers; Editors']) expect(text).toContain(part)
    expect(text).not.toContain('2026-03-10T15')
  })
})

describe('the form', () => {
  const formOf = (kind: (typeof statementKinds)[number], correction = false) => render(
    <StatementForm
      kind={kind} correction={correction} save="Save" principals={[{ value: 'party', label: 'Party of the Homeland' }]} wordings={['Distributed by Free Zephyria on behalf of the Party.']} action={(state) => Promise.resolve(state)}
      initial={openForm()} formKey="key" today={calendarDate('2026-03-15')} chapter="chicago" title="Title" heading="Heading"
    />, { wrapper: InWords },
  )

  it.each(statementKinds)('of a %s has every field of its kind', (kind) => {
    const { container } = formOf(kind)
    for (const { name, type } of statementShapes[kind].fields) expect(container.querySelector(`[name="${name}${type === 'choices' ? '[]' : ''}"]`)).not.toBeNull()
    expect(container.querySelector('[name="person"]') !== null).toBe(statementShapes[kind].person !== 'none')
    expect(container.querySelector('[name="reason"]')).toBeNull()
  })

  it('shows the conspicuous statement where its text is asked, and a reason for a correction alone', () => {
    const { container } = formOf('material', true)
    expect(screen.getByText('Distributed by Free Zephyria on behalf of the Party.')).toBeTruthy()
    expect(container.querySelector('[name="reason"]')).not.toBeNull()
  })
})
