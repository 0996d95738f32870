import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import type { ApproverRole } from '@/lib/domain/reports/approvers'
import { buildQuarterlyDisclosure } from '@/lib/domain/reports/quarterly-disclosure'
import type { Finding } from '@/lib/domain/reports/report-document'
import { registrantOf } from '@/lib/domain/reports/report-head'
import {
  contentHash, findingKey, isExplained, isFrozen, isReadyToApprove, isReadyToSeal, mayBecome, missingApprovals, reportStates, sealBlockers, type Approval, type FindingNote, type SealFacts,
} from '@/lib/domain/reports/report-life'
import { quarter } from '@/lib/domain/reporting-period'
import { factsOf } from './golden-facts'
import { goldenFile, readTable } from './golden-file'

const q4 = quarter(2025, 4)
const facts = factsOf(readTable(goldenFile('nil-quarter', 'records.txt')), q4)
const document = { ...buildQuarterlyDisclosure(facts, q4, registrantOf(facts)), findings: [] }
const at = instant('2026-01-10T10:00:00.000Z')

const approval = (userId: string, ...roles: readonly ApproverRole[]): Approval => ({ userId, name: userId, roles, at, evaluatedAt: at, contentHash: 'hash' })
const finding = (severity: Finding['severity'], sentence = 'A sentence.'): Finding => ({ check: 'check', severity, sentence, citation: 'law', toBeConfirmed: false, records: [] })
const note = (parts: Partial<FindingNote> = {}): FindingNote => ({ check: 'check', sentence: 'A sentence.', note: 'Because', name: 'Amina', at, prefilled: false, ...parts })

function blockersOf(parts: Partial<SealFacts> = {}) {
  return sealBlockers({ document, notes: [], standing: [], required: [], today: calendarDate('2026-01-01'), ...parts })
}

describe('the life of a report', () => {
  it('goes from draft to approved, sealed, filed and amended, and back only before the seal', () => {
    const ways = reportStates.flatMap((from) => reportStates.filter((to) => mayBecome(from, to)).map((to) => `${from} ${to}`))
    expect(ways).toEqual(['draft draft', 'draft approved', 'approved draft', 'approved approved', 'approved sealed', 'sealed filed', 'sealed amended', 'filed filed', 'filed amended'])
  })

  it('freezes the text with the seal', () => {
    expect(reportStates.filter(isFrozen)).toEqual(['sealed', 'filed', 'amended'])
  })

  it('says the same whichever entry of the journal was the newest, and another thing where a word is another', () => {
    expect(contentHash({ ...document, asOf: { journalSize: 999, at } })).toBe(contentHash(document))
    expect(contentHash({ ...document, title: 'Another' })).not.toBe(contentHash(document))
    expect(contentHash(document)).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('approvals', () => {
  it('are missing for each role until another person gave each', () => {
    expect(missingApprovals(['treasurer', 'reviewer'], [])).toEqual(['treasurer', 'reviewer'])
    expect(missingApprovals(['treasurer', 'reviewer'], [approval('amina', 'treasurer', 'reviewer')])).toHaveLength(1)
    expect(missingApprovals(['treasurer', 'reviewer'], [approval('amina', 'treasurer', 'reviewer'), approval('bilal', 'treasurer')])).toEqual([])
    expect(missingApprovals(['treasurer', 'reviewer'], [approval('amina', 'treasurer'), approval('bilal', 'treasurer')])).toEqual(['reviewer'])
    expect(missingApprovals([], [])).toEqual([])
  })

  it('are given out so that as few as possible are missing', () => {
    const standing = [approval('amina', 'treasurer', 'reviewer', 'administrator'), approval('bilal', 'treasurer'), approval('cyrus', 'reviewer', 'treasurer')]
    expect(missingApprovals(['treasurer', 'reviewer', 'administrator'], standing)).toEqual([])
  })
})

describe('a note', () => {
  it('explains the finding with the same words, unless it was only taken over', () => {
    expect(isExplained([note()], finding('warn'))).toBe(true)
    expect([note({ prefilled: true }), note({ sentence: 'Another.' }), note({ check: 'other' })].some((each) => isExplained([each], finding('warn')))).toBe(false)
  })

  it('is named by the check and the words of its finding', () => {
    expect(findingKey(finding('warn'))).toMatch(/^[0-9a-f]{16}$/)
    expect(new Set([finding('warn'), finding('warn', 'Another.'), { ...finding('warn'), check: 'other' }].map(findingKey)).size).toBe(3)
  })
})

describe('what blocks a seal', () => {
  it.each([['2025-12-30', true], ['2025-12-31', true], ['2026-01-01', false]])('is the period itself on %s: %s', (today, isOpen) => {
    expect(blockersOf({ today: calendarDate(today) }).periodOpen).toBe(isOpen)
  })

  it('is no period of a registration, which is due on any day', () => {
    expect(blockersOf({ document: { ...document, form: 'lda-ld1' }, today: calendarDate('2025-10-01') }).periodOpen).toBe(false)
  })

  it.each([['stop', 1, 0], ['error', 1, 0], ['warn', 0, 1], ['info', 0, 0]] as const)('is a finding of severity %s: %i that block, %i that ask for a note', (severity, blocking, unexplained) => {
    const found = blockersOf({ document: { ...document, findings: [finding(severity)] } })
    expect([found.blocking.length, found.unexplained.length]).toEqual([blocking, unexplained])
    expect(isReadyToApprove(found)).toBe(blocking + unexplained === 0)
    expect(blockersOf({ document: { ...document, findings: [finding(severity)] }, notes: [note()] }).unexplained).toEqual([])
  })

  it('is an approval that is missing, for the seal alone', () => {
    const waiting = blockersOf({ required: ['treasurer'] })
    expect([waiting.missing, isReadyToApprove(waiting), isReadyToSeal(waiting)]).toEqual([['treasurer'], true, false])
    expect(isReadyToSeal(blockersOf({ required: ['treasurer'], standing: [approval('amina', 'treasurer')] }))).toBe(true)
    expect(isReadyToSeal(blockersOf({ today: calendarDate('2025-12-31') }))).toBe(false)
  })
})
