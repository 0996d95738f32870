import { render, screen } from '@testing-library/react'
import { ProfileRecord } from '@/components/profile/profile-record'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import { unsigned } from '@/lib/domain/profile/profile'
import { InWords } from './words'

const facts = { position: 'President', body: 'officer' }
const entry = {
  ...unsigned, id: 'one', kind: 'officer' as const, personId: 'amina', personName: 'Amina Kareem', principalId: null, principalName: '',
  fromOn: calendarDate('2024-10-01'), untilOn: null, mistaken: false, facts, revision: 2,
}

const written = {
  v: 1, at: instant('2026-03-01T10:00:00.000Z'), actor: { kind: 'user', userId: null, name: 'Amina Kareem' }, salt: '0'.repeat(32), index: 7,
} as const

const recorded: JournalEntry = {
  ...written, type: 'profile-entry.recorded', subject: { kind: 'profile-entry', id: 'one', revision: 1 }, reason: null,
  before: null, after: { kind: 'officer', personId: 'amina', fromOn: '2024-10-01', mistaken: false, facts },
}

const corrected: JournalEntry = {
  ...written, index: 8, type: 'profile-entry.corrected', subject: { kind: 'profile-entry', id: 'one', revision: 2 }, reason: 'She leads the board.',
  before: { facts }, after: { kind: 'officer', personId: 'amina', fromOn: '2024-10-01', mistaken: false, facts: { ...facts, position: 'Chair', body: 'director' } },
}


describe('the history of an entry of the registration profile', () => {
  beforeEach(() => {
    render(<ProfileRecord entry={entry} heading="Amina Kareem, President" entries={[recorded, corrected]} names={new Map([['amina', 'Amina Kareem']])} timeZone="UTC" />, { wrapper: InWords })
  })

  it('names each answer as the form asks for it, in words', () => {
    const text = document.body.textContent
    for (const part of ['Position', 'As what', 'Officer', 'Director or member of the board']) expect(text).toContain(part)
    expect(text).not.toMatch(/Answers|mistake|officer, President/)
  })

  it('tells of a correction only the answers that changed', () => {
    const tables = screen.getAllByRole('table')
    const last = [...(tables.at(-1)?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent.replace(/\s+/g, ' '))
    expect(last).toHaveLength(2)
    expect(last.join()).toContain('President')
    expect(last.join()).toContain('Chair')
  })
})
