import { unsigned, type Audit } from '@/lib/domain/audit/engagement'
import type { ItemMark } from '@/lib/domain/audit/evaluation/sample-result'
import type { AuditSample } from '@/lib/domain/audit/sample'
import { drawSample, type SamplePlan } from '@/lib/domain/audit/sampling/plan'
import { populationTotals } from '@/lib/domain/audit/sampling/population'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import { cents } from '@/lib/domain/money'
import type { TestSheet, WorkpaperFacts } from '@/lib/domain/reports/workpapers/facts'
import { quarter } from '@/lib/domain/reporting-period'
import { aPlan, aPopulation, seed } from '../audit/a-draw'
import { aGift } from '../audit/population/gift'
import { factsOf } from './golden-facts'
import { goldenFile, readTable } from './golden-file'

export const at = instant('2026-04-10T17:00:00.000Z')
const q1 = quarter(2026, 1)
const { people: _people, ...head } = factsOf(readTable(goldenFile('audit-2025-q4', 'records.txt')), q1)
/** What the samples of the made-up audit are drawn from. */
export const population = aPopulation(300)

const audit: Audit = {
  ...unsigned, id: 'audit', chapterId: 'chapter-chicago', periodFrom: q1.from, periodThrough: q1.through, endsOn: calendarDate('2026-12-31'), auditorName: 'Vera Auditor', scope: 'Donations', tolerableCents: cents(500_000),
  expectedCents: cents(50_000), riskPercent: 5, revision: 1,
}

/** A sample of it under a plan. */
export function aSample(number: string, plan: SamplePlan, of: Partial<AuditSample> = {}): AuditSample {
  const draw = drawSample(population, plan, seed)
  if (typeof draw === 'string') throw new Error(draw)
  const { count, totalCents, hash } = populationTotals(population)
  return {
    id: number, chapterId: audit.chapterId, auditId: audit.id, number, purpose: 'Occurrence', plan, seed, source: { kind: 'checkpoint', number: '', journalSize: 40, hash: 'ab12' }, populationCount: count,
    populationCents: totalCents, populationHash: hash, draw, state: 'drawn', stateReason: '', drawnName: 'Vera Auditor', drawnAt: at, revision: 1, ...of,
  }
}

function aSheet(donationId: string, mark: Partial<ItemMark>): TestSheet {
  return { donationId, donationRevision: 1, result: 'pass', attributes: ['exists'], auditedCents: null, note: '', notedName: 'Vera Auditor', notedAt: at, resolution: '', resolvedName: '', resolvedAt: null, ...mark }
}

/** Three records at random. */
export const sample = aSample('S-1', aPlan({ method: 'random', size: 3 }))
/** The three records that its first sample took. */
export const [first, second, third] = sample.draw.items
export const records = sample.draw.items.map(({ id, number, revision, amountCents }, place) => ({
  id, number, revision, amountCents, receivedOn: calendarDate('2026-02-01'), source: place === 0 ? { fileHash: 'f'.repeat(64), row: 7 } : null, files: place === 1 ? ['e'.repeat(64)] : [],
}))
const change: JournalEntry = {
  v: 1, index: 30, at, actor: { kind: 'user', userId: 'user', name: 'Tariq Treasurer' }, type: 'donation.corrected', subject: { kind: 'donation', id: first?.id ?? '', revision: 2 },
  before: { amountCents: 1000, payerName: 'Amina Khan' }, after: { amountCents: 2000, payerName: 'Amina K.', number: first?.number ?? '' }, reason: 'Misread', salt: '0'.repeat(32),
}

/** An audit with two samples, a finding, a changed record and two donors. */
export const facts: WorkpaperFacts = {
  audit, population, samples: [sample, aSample('S-2', aPlan({ method: 'attribute', riskPercent: 10 }), { state: 'withdrawn', stateReason: 'Planned anew' })],
  sheets: [aSheet(first?.id ?? '', {}), aSheet(second?.id ?? '', { result: 'exception', auditedCents: cents(100) }), aSheet(third?.id ?? '', { result: 'cannot-test' })], records,
  points: [{
    id: 'point', chapterId: audit.chapterId, auditId: audit.id, donationId: second?.id ?? null, kind: 'finding', number: 'F-1', told: 'No slip.', cause: 'None kept', effect: 'None proved', recommendation: 'Keep them',
    dueOn: null, raisedName: 'Vera Auditor', raisedAt: at, answer: 'It was found.', answeredName: 'Tariq Treasurer', answeredAt: at, closing: '', closedName: '', closedAt: null, revision: 2,
  }],
  changes: [change],
  tests: {
    ...head, people: [], donations: ['Amina Khan', 'Bilal Aziz'].map((payerName, place) => aGift({ payerName, donorId: `donor-000${String(place)}`, donorKey: payerName.toLowerCase(), donorAddress: 'same' })), neighbours: null,
    series: [], enteredNames: new Map(), changedAfterSeal: [], firstGiftOn: new Map(), paidDonors: null,
  },
  lists: [], hits: [{ decision: 'open' }], sealed: [],
}
