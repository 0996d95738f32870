import fc from 'fast-check'
import { instant } from '@/lib/domain/instant'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { AuditFacts } from '@/lib/domain/reports/audit-facts'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import { buildDonationAudit } from '@/lib/domain/reports/donation-audit'
import { buildQuarterlyDisclosure } from '@/lib/domain/reports/quarterly-disclosure'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { quarter } from '@/lib/domain/reporting-period'
import { asText } from './as-text'
import { auditFactsOf, factsOf } from './golden-facts'
import { goldenFile, readTable } from './golden-file'
import { asWhole, expectGolden } from './golden-text'

const q4 = quarter(2025, 4)
const records = readTable(goldenFile('audit-2025-q4', 'records.txt'))

const correction: JournalEntry = {
  v: 1, index: 41, at: instant('2025-12-02T15:00:00.000Z'), type: 'donation.corrected', actor: { kind: 'user', userId: 'u', name: 'Amina Kareem' },
  subject: { kind: 'donation', id: 'id-CHI-D-2025-0002', revision: 2 }, before: { amountCents: 25_000, donorId: 'id-bilal-aziz' }, after: { amountCents: 26_000, donorId: 'id-amina-khan' },
  reason: 'Typed the wrong check', salt: '00000000000000000000000000000000',
}

const facts: AuditFacts = auditFactsOf(records, q4, {
  gaps: [{ chapterId: 'chapter-chicago', prefix: 'CHI', year: 2025, from: 6, through: 7 }],
  changes: [correction],
  findings: [{ check: 'don.receipt.250', severity: 'warn', sentence: 'A gift of 250 dollars or more needs a written acknowledgement.', citation: '26 U.S.C. 170(f)(8)', toBeConfirmed: false,
    records: [{ kind: 'donation', number: 'CHI-D-2025-0002', id: 'id-CHI-D-2025-0002', revision: 2 }] }],
  audit: {
    id: 'audit', auditorName: 'Ruth Auditor', scope: 'all donations', endsOn: calendarDate('2026-06-30'),
    marks: [
      { donationId: 'id-CHI-D-2025-0001', donationRevision: 1, result: 'pass', note: '', notedName: 'Ruth Auditor', resolution: '', resolvedName: '' },
      { donationId: 'id-CHI-D-2025-0002', donationRevision: 1, result: 'exception', note: 'No copy of the check', notedName: 'Ruth Auditor', resolution: 'Copy found', resolvedName: 'Amina Kareem' },
    ],
  },
})

function auditOf(from: AuditFacts) {
  return buildDonationAudit(from, q4, registrantOf(from))
}

describe('the donation audit', () => {
  it('gives the audit as it stands beside its records', () => {
    expectGolden(asText(auditOf(facts)), 'audit-2025-q4', 'expected.txt')
    expectGolden(asWhole(auditOf(facts)), 'audit-2025-q4', 'behind.txt')
  })

  it('ties to Schedule A of the same period to the cent', () => {
    const audit = auditOf(facts)
    const report = buildQuarterlyDisclosure(factsOf(records, q4), q4, registrantOf(facts))
    const receipts = report.summary.find(({ id }) => id === 'receipts')?.amountCents
    expect(audit.summary.map(({ id, amountCents }) => [id, amountCents])).toEqual([['population', receipts], ['schedule-a', receipts], ['difference', 0]])
  })

  it('ties each month, counted on its own, to the totals of Schedule A', () => {
    const months = auditOf(facts).items.find(({ id }) => id === 'tie-by-month')
    expect(months?.lines.map(({ cells }) => cells)).toEqual([
      ['2025-10', 3, 34_000, 34_000, 0],
      ['2025-11', 2, 2_250, 2_250, 0],
      ['2025-12', 1, -2_000, -2_000, 0],
    ])
    expect(months?.totalCents).toBe(auditOf(facts).summary[0]?.amountCents)
  })

  it('is not made when donations and totals differ by a cent', () => {
    const [first, ...others] = facts.receiptGroups
    if (first === undefined) throw new Error('The records have receipts')
    expect(() => auditOf({ ...facts, receiptGroups: [{ ...first, amountCents: cents(first.amountCents + 1) }, ...others] })).toThrow('do not add up')
  })

  it('gives the same text for the donations in any order', () => {
    const expected = canonicalText(auditOf(facts))
    const shuffled = fc.shuffledSubarray([...facts.donations], { minLength: facts.donations.length, maxLength: facts.donations.length })
    fc.assert(fc.property(shuffled, (donations) => canonicalText(auditOf({ ...facts, donations })) === expected), { numRuns: 30 })
  })

  it('lists an entry as late from the day after the setting allows', () => {
    const late = auditOf(facts).items.find(({ id }) => id === 'late-entries')
    expect(late?.lines.map(({ cells }) => [cells[0], cells[3]])).toEqual([['CHI-D-2025-0004', 31]])
  })
})
