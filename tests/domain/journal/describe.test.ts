import { instant } from '@/lib/domain/instant'
import { describeEntry } from '@/lib/domain/journal/describe'
import type { JournalEntry } from '@/lib/domain/journal/entry'

const entry: JournalEntry = {
  v: 1, index: 0, at: instant('2026-03-15T17:00:00.000Z'), actor: { kind: 'user', userId: null, name: 'Amina Kareem' }, type: 'donation.recorded',
  subject: { kind: 'donation', id: '00000000-0000-7000-8000-000000000000', revision: 1 }, before: null, after: null, reason: null, salt: '0'.repeat(32),
}

describe('the sentence of an entry', () => {
  it.each([
    ['donation.recorded', 'donation', { number: 'CHI-D-2026-0001' }, 'Amina Kareem recorded donation CHI-D-2026-0001.'],
    ['membership.granted', 'membership', { role: 'treasurer' }, 'Amina Kareem gave the role of treasurer.'],
    ['audit.opened', 'audit', { auditorName: 'Nils Audit' }, 'Amina Kareem opened the audit Nils Audit.'],
    ['person.recorded', 'person', { nameCipher: 'AAAA' }, 'Amina Kareem added a person to the directory.'],
  ] as const)('of %s names the record as people know it', (type, kind, after, sentence) => {
    expect(describeEntry({ ...entry, type, subject: { ...entry.subject, kind }, after })).toBe(sentence)
  })
})
