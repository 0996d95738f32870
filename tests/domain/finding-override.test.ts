import { calendarDate } from '@/lib/domain/calendar-date'
import { asSetAside, isLookedAt, mayBeSetAside, overrideKey, type FindingOverride } from '@/lib/domain/finding-override'
import { instant } from '@/lib/domain/instant'
import { recordStates } from '@/lib/domain/record'
import { severities, type Finding } from '@/lib/domain/reports/report-document'

const self = { kind: 'donation', number: 'CHI-D-2026-0001', id: 'gift', revision: 2 } as const
const finding = (facts: Partial<Finding> = {}): Finding => ({ check: 'don.box.count', severity: 'warn', sentence: 'Count twice.', citation: null, toBeConfirmed: false, records: [self], ...facts })
const override: FindingOverride = {
  id: 'o', chapterId: 'c', recordKind: 'donation', recordId: 'gift', number: self.number, recordRevision: 2, checkId: 'don.box.count', severity: 'warn', reason: 'The second counter was ill.', overriddenBy: 'u', overriddenName: 'Tariq',
  overriddenAt: instant('2026-05-04T12:00:00.000Z'), overriddenOn: calendarDate('2026-05-04'), revision: 1,
}
const kept = new Map([[overrideKey(override), override]])

describe('setting a finding aside', () => {
  it('is for what must be fixed or explained, never for what the law stops, and not needed for what informs', () => {
    expect(severities.filter((severity) => mayBeSetAside({ severity }))).toEqual(['error', 'warn'])
  })

  it('lets the finding inform, with who set it aside, when, why, and how grave it was', () => {
    expect(asSetAside(finding(), kept)).toEqual({ ...finding(), severity: 'info', note: 'It had to be explained; set aside by Tariq on May 4, 2026: The second counter was ill.' })
    const grave = new Map([[overrideKey({ ...override, severity: 'error' }), override]])
    expect(asSetAside(finding({ severity: 'error' }), grave)).toMatchObject({ severity: 'info', note: expect.stringContaining('It had to be fixed') })
  })

  it.each([
    ['another check', finding({ check: 'dup.exact' })],
    ['a later revision of the record: it is asked anew', finding({ records: [{ ...self, revision: 3 }] })],
    ['another record', finding({ records: [{ ...self, id: 'other' }] })],
    ['a finding about no record', finding({ records: [] })],
    ['what the law stops', finding({ severity: 'stop' })],
    ['the same check where it is graver now, for example with a later gift', finding({ severity: 'error' })],
  ])('does not reach %s', (_what, other) => {
    expect(asSetAside(other, kept)).toBe(other)
  })

  it('is about what stands in reports', () => {
    expect(recordStates.filter(isLookedAt)).toEqual(['recorded', 'held'])
  })
})
