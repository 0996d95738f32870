import fc from 'fast-check'
import { inNumberOrder, numberOrder, sortedBy } from '@/lib/domain/reports/lines'

const numbers = fc.oneof(
  fc.tuple(fc.constantFrom('CHI-D', 'HOU-D', 'C2-D', 'C10-D', 'CHI'), fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 1, max: 20_000 }))
    .map(([prefix, year, sequence]) => `${prefix}-${String(year)}-${String(sequence).padStart(4, '0')}`),
  fc.constantFrom('', 'without a number', '17'),
)

describe('records in the order of their numbers', () => {
  it('stand as the texts of the numbers and ids say, in whatever order they come', () => {
    fc.assert(fc.property(fc.array(fc.record({ number: numbers, id: fc.constantFrom('a', 'b', 'c') })), (rows) => {
      expect(inNumberOrder(rows)).toEqual(sortedBy(rows, (row) => [numberOrder(row), row.id]))
    }))
  })

  it('go on after 9,999, and by the first parts of their numbers', () => {
    const rows = ['CHI-D-2026-10000', 'HOU-D-2025-0001', 'CHI-D-2026-9999', 'CHI-D-2025-0002'].map((number) => ({ number, id: number }))
    expect(inNumberOrder(rows).map(({ number }) => number)).toEqual(['CHI-D-2025-0002', 'CHI-D-2026-9999', 'CHI-D-2026-10000', 'HOU-D-2025-0001'])
  })
})
