import { instant } from '@/lib/domain/instant'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import { columnOf, differingColumns, follow, instantCell, type Told } from '@/lib/domain/journal/verify/fold'

const id = '01900000-0000-7000-8000-000000000001'

function entry(facts: Partial<JournalEntry> & { readonly revision?: number } = {}): JournalEntry {
  const { revision = 1, ...rest } = facts
  return {
    v: 1, index: 7, at: instant('2026-11-25T10:42:00.500Z'), actor: { kind: 'user', userId: 'u', name: 'Amina' }, type: 'person.recorded', subject: { kind: 'person', id, revision },
    before: null, after: { office: '', tags: ['donor'], amount: 5 }, reason: null, salt: '0'.repeat(32), ...rest,
  }
}

const first = follow(null, entry()).told

describe('following the entries of a record', () => {
  it('remembers who began it, and the last state', () => {
    expect(first).toEqual({ kind: 'person', id, revision: 1, index: 7, first: { at: '2026-11-25T10:42:00.500Z', userId: 'u' }, last: { at: '2026-11-25T10:42:00.500Z' }, after: entry().after })
  })

  it.each([
    ['goes on with the next revision', entry({ revision: 2, index: 8, before: { amount: 5 }, after: { amount: 6 } }), null],
    ['names a revision that is missing', entry({ revision: 3, index: 8 }), 'deleted'],
    ['names a revision that is told twice', entry({ revision: 1, index: 8 }), 'inserted'],
    ['names an old value that was never there', entry({ revision: 2, index: 8, before: { amount: 4 } }), 'edited'],
    ['names an old list that was never there', entry({ revision: 2, index: 8, before: { tags: [] } }), 'edited'],
  ] as const)('%s', (_what, next, change) => {
    expect(follow(first, next).broken?.change ?? null).toBe(change)
  })

  it('passes over an act that changes no row', () => {
    expect(follow(first, entry({ type: 'person.unmasked', index: 9 }))).toEqual({ told: first, broken: null })
  })

  it('begins with revision 1', () => {
    expect(follow(null, entry({ revision: 2 })).broken?.change).toBe('deleted')
  })
})

describe('comparing a row with what is told', () => {
  const columns = [columnOf('person', 'id', 'uuid'), columnOf('person', 'office', 'text'), columnOf('person', 'tags', '_text'), columnOf('person', 'amount', 'int8'), columnOf('person', 'entered_at', 'timestamptz'), columnOf('person', 'journal_index', 'int8')]
  const right = [id, null, '["donor"]', '5', '2026-11-25 10:42:00.5+00', '7']
  const differing = (told: Told, cells: readonly (string | null)[]) => differingColumns(columns, told, cells)

  it('finds nothing in the row that was written', () => {
    expect(differing(first, right)).toEqual([])
  })

  it.each(columns.map(({ name }, place) => ({ name, place })))('names $name when it is another, or nothing', ({ name, place }) => {
    expect(differing(first, right.with(place, name === 'tags' ? '["payee"]' : 'x'))).toEqual([name])
    expect(differing(first, right.with(place, place === 1 ? '' : null))).toEqual([name])
  })

  it('writes instants as the database does', () => {
    expect(['2026-11-25T10:42:00.000Z', '2026-11-25T10:42:30.100Z', '2026-11-25T10:40:00.123Z'].map(instantCell)).toEqual(['2026-11-25 10:42:00+00', '2026-11-25 10:42:30.1+00', '2026-11-25 10:40:00.123+00'])
  })

  it('compares JSON by its meaning, not by its spaces and order', () => {
    const told = { ...first, after: { splits: [{ b: 1, a: 2 }] } }
    expect(differingColumns([columnOf('expenditure', 'splits', 'jsonb')], told, ['[{"a": 2, "b": 1}]'])).toEqual([])
    expect(differingColumns([columnOf('expenditure', 'splits', 'jsonb')], told, ['[{"a": 2, "b": 3}]'])).toEqual(['splits'])
  })

  it('takes a role\'s end from the entry that ended it', () => {
    const ended = { ...first, after: { ended: true } }
    expect(differingColumns([columnOf('membership', 'ended_at', 'timestamptz')], ended, ['2026-11-25 10:42:00.5+00'])).toEqual([])
    expect(differingColumns([columnOf('membership', 'ended_at', 'timestamptz')], { ...first, after: { ended: false } }, ['2026-11-25 10:42:00.5+00'])).toEqual(['ended_at'])
  })
})
