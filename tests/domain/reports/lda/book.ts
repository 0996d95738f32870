/** A plain book for the forms of the Act; a test changes what it is about. */
import { instant } from '@/lib/domain/instant'
import { organizationDefaults, type Organization } from '@/lib/domain/organization'
import type { Registration } from '@/lib/domain/registration'
import type { KeptAnswers } from '@/lib/domain/reports/answers'
import type { BookRecords } from '@/lib/domain/reports/lda/book-records'
import { day } from './facts'

export const origin = {
  id: 'r', number: 'CHI-2026-0001', numberYear: 2026, numberSequence: 1, revision: 1, state: 'recorded', stateReason: '', enteredBy: null, enteredAt: instant('2026-05-05T12:00:00.000Z'), enteredOn: day('2026-05-05'),
  importBatchId: null, importRow: null, importKey: null,
} as const

export function aRegistered(parts: Partial<Registration> = {}): Registration {
  return { id: 'l', revision: 1, regime: 'LDA', number: '401105999-12', jurisdiction: '', becameAgentOn: null, registeredOn: day('2026-01-05'), expiresOn: null, endedOn: null, assignedPeriodEnds: [], coveredChapterIds: [], approvers: [], followFrom: null, note: '', ...parts }
}

const organization: Organization = { ...organizationDefaults, id: 'org', revision: 1, name: 'Friends', legalName: '', addressLines: '12 Elm Street\nSuite 4', city: 'Houston', state: 'TX', postalCode: '77002-1234' }

export function aBook(parts: Partial<BookRecords> = {}): BookRecords {
  return {
    about: null, clients: [], receipts: [],
    asOf: { journalSize: 1, at: null }, organization, registrations: [aRegistered()], principals: [], contacts: [], expenditures: [], withPapers: new Set(), payees: new Map(), people: [],
    entries: [], timeAndGifts: [], given: new Map(), answers: new Map(), version: null, ...parts,
  }
}

/** Confirmed answers: yes or no, or words. */
export function answered(said: Readonly<Record<string, boolean | string>>): KeptAnswers {
  return new Map(Object.entries(said).map(([question, value]) => [question, { question, choice: typeof value === 'string' ? null : value ? 'yes' : 'no', text: typeof value === 'string' ? value : '', prefilled: false }]))
}
