import { calendarDate } from '@/lib/domain/calendar-date'
import { hitDecisionProblems, isUrgent, resultOfHits, whatBecomes, type HitDecision } from '@/lib/domain/screening/hit'
import { reportClock } from '@/lib/domain/screening/report-clock'
import { isListOld, listRefusal } from '@/lib/domain/screening/screening-list'

describe('a hit', () => {
  it.each([[949_999, false], [950_000, true], [1_000_000, true]])('with %d millionths is urgent: %s', (score, urgent) => {
    expect(isUrgent({ score })).toBe(urgent)
  })

  it.each<[readonly HitDecision[], string]>([
    [[], 'no-match'], [['false-hit'], 'match-cleared'], [['false-hit', 'open'], 'possible-match'], [['open', 'confirmed', 'false-hit'], 'true-match'],
  ])('among %j says of the person %s', (decisions, result) => {
    expect(resultOfHits(decisions.map((decision) => ({ decision })))).toBe(result)
  })

  const earlier = (decision: HitDecision) => ({ decision, listed: '{"name":"A"}', personMark: 'mark' })
  it.each([
    ['nobody found before', { listed: '{"name":"A"}', personMark: 'mark' }, null, 'new'],
    ['cleared, and nothing changed', { listed: '{"name":"A"}', personMark: 'mark' }, earlier('false-hit'), 'as-it-was'],
    ['cleared, and the entry changed', { listed: '{"name":"B"}', personMark: 'mark' }, earlier('false-hit'), 'open-again'],
    ['cleared, and the person changed', { listed: '{"name":"A"}', personMark: 'other' }, earlier('false-hit'), 'open-again'],
    ['open, and the entry changed', { listed: '{"name":"B"}', personMark: 'mark' }, earlier('open'), 'open-again'],
    ['confirmed, and both changed', { listed: '{"name":"B"}', personMark: 'other' }, earlier('confirmed'), 'as-it-was'],
  ] as const)('that was %s becomes %#', (_, found, before, becomes) => {
    expect(whatBecomes({ entryNumber: '101', ...found }, before)).toBe(becomes)
  })

  it.each([
    ['confirmed', [], true], ['confirmed', ['kind'], true], ['confirmed', ['birth'], false], ['confirmed', ['kind', 'ofac-asked'], false], ['false-hit', [], false], ['false-hit', ['kind'], false],
  ] as const)('decided as %s after comparing %j is refused: %s', (decision, compared, refused) => {
    expect(hitDecisionProblems({ decision, compared, decisionNote: 'Reason' })).toEqual(refused ? { compared: { key: 'nameAlone' } } : {})
  })
})

describe('a list', () => {
  const last = { publishedOn: calendarDate('2026-03-01'), entryCount: 1000, queueFrom: 900_000 }
  const coming = { publishedOn: calendarDate('2026-03-02'), entryCount: 1000, queueFrom: 900_000, reason: '' }
  it.each([
    ['the first one', {}, null, null],
    ['of the same day', { publishedOn: calendarDate('2026-03-01') }, last, null],
    ['of the day before', { publishedOn: calendarDate('2026-02-28') }, last, 'listOlder'],
    ['of the day before, with a reason', { publishedOn: calendarDate('2026-02-28'), reason: 'Really' }, last, 'listOlder'],
    ['with nine tenths of the entries', { entryCount: 900 }, last, null],
    ['with one entry less', { entryCount: 899 }, last, 'listShrunk'],
    ['with one entry less, with a reason', { entryCount: 899, reason: 'Delisted' }, last, null],
    ['that asks for a higher score', { queueFrom: 900_001 }, last, 'listThresholdRaised'],
    ['that asks for a higher score, with a reason', { queueFrom: 950_000, reason: 'Too many' }, last, null],
    ['the first one, which asks for a higher score', { queueFrom: 920_000 }, null, 'listThresholdRaised'],
    ['that keeps a higher score', { queueFrom: 950_000 }, { ...last, queueFrom: 950_000 }, null],
    ['that asks for the usual score after a lower one', {}, { ...last, queueFrom: 800_000 }, null],
    ['that asks for a lower score', { queueFrom: 800_000 }, last, null],
  ] as const)('%s: what speaks against it is %#', (_, more, before, key) => {
    expect(listRefusal({ ...coming, ...more }, before)).toBe(key)
  })

  it.each([['2026-03-08', false], ['2026-03-09', true]])('of March 1 is old on %s: %s', (today, old) => {
    expect(isListOld({ publishedOn: calendarDate('2026-03-01') }, calendarDate(today))).toBe(old)
  })
})

describe('the clock of a confirmed match', () => {
  it('counts from the day of the decision and names nobody', () => {
    expect(reportClock('900001', calendarDate('2026-03-02'))).toEqual({
      kind: 'ofac-report', chapterId: null, title: 'Match with entry 900001 of the sanctions list', happenedOn: '2026-03-02', happenedAt: null, dueOn: null, mistaken: false,
      note: expect.stringContaining('to be confirmed with counsel'),
    })
  })
})
