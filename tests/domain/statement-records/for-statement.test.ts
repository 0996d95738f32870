import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { statementFacts } from '@/lib/domain/statement-records/for-statement'
import type { StatementRecord } from '@/lib/domain/statement-records/statement-record'

const period = { from: calendarDate('2026-03-01'), through: calendarDate('2026-08-31') }

function record(kind: StatementRecord['kind'], parts: Partial<StatementRecord> = {}): StatementRecord {
  return {
    kind, id: `id-${kind}`, chapterId: 'chicago', number: 'CHI-F-2026-0001', numberYear: 2026, numberSequence: 1, title: 'Flood relief', happenedOn: calendarDate('2026-02-01'), happenedAt: null, filedAt: null,
    personId: null, principalId: 'party', valueCents: null, facts: {}, state: 'recorded', stateReason: '', enteredBy: null, enteredAt: instant('2026-02-01T10:00:00.000Z'),
    enteredOn: calendarDate('2026-02-01'), importBatchId: null, importRow: null, importKey: null, revision: 1, ...parts,
  }
}

const exhibitOf = (...campaigns: readonly Readonly<Record<string, string>>[]) => statementFacts(campaigns.map((facts) => record('campaign', { facts })), [], period).exhibitDOn

describe('Exhibit D', () => {
  it('is on file once every campaign of the period has its account, on the newest of their days', () => {
    expect(exhibitOf()).toBeNull()
    expect(exhibitOf({ exhibitDFiledOn: '2026-09-10' })).toBe('2026-09-10')
    expect(exhibitOf({ exhibitDFiledOn: '2026-09-10' }, { exhibitDFiledOn: '2026-09-02' })).toBe('2026-09-10')
    expect(exhibitOf({ exhibitDFiledOn: '2026-09-10' }, { exhibitDFiledOn: '' })).toBeNull()
  })

  it('is not asked of a campaign that had ended, or is void', () => {
    expect(exhibitOf({ exhibitDFiledOn: '2026-09-10' }, { exhibitDFiledOn: '', endedOn: '2026-02-28' })).toBe('2026-09-10')
    expect(exhibitOf({ exhibitDFiledOn: '2026-09-10' }, { exhibitDFiledOn: '', endedOn: '2026-03-01' })).toBeNull()
    expect(statementFacts([record('campaign', { facts: { exhibitDFiledOn: '2026-09-10' }, state: 'voided', stateReason: 'entered-by-mistake' })], [], period)).toMatchObject({
      exhibitDOn: null, leftOut: [{ reason: 'Void: Entered by mistake' }],
    })
  })
})

describe('what is recorded', () => {
  it('is told with the names of the directory; where nothing is, the statement asks', () => {
    const speech = record('activity', { personId: 'amal', facts: { form: 'speech', political: 'yes', behalf: 'own' } })
    const told = statementFacts([speech], [{ id: 'amal', name: 'Amal Haddad', nameOtherScript: null, kind: 'individual', addressText: null, employer: '', occupation: '' }], period)
    expect(told.activities).toEqual([expect.objectContaining({ speaker: 'Amal Haddad', kind: 'speech', isPolitical: true, isOwnBehalf: true })])
    expect(told).toMatchObject({ materials: null, thingsGiven: null, thingsReceived: [] })
  })
})
