/** What stands beside a line that a check draws: the record, what was read beside it, and whether the check fires. */
import type { Check } from '@/lib/domain/rules/check'

export type Border<Facts, Context> = readonly [says: string, check: string, fires: boolean, facts: Partial<Facts>, context?: Partial<Context>]

type Borders<Facts, Context> = {
  readonly checks: readonly Check<Facts, Context>[]
  readonly record: (facts: Partial<Facts>) => Facts
  readonly beside: (context: Partial<Context>) => Context
  readonly borders: readonly Border<Facts, Context>[]
}

/** Asks each check on both sides of its lines. */
export function itHoldsTheBorders<Facts, Context>({ checks, record, beside, borders }: Borders<Facts, Context>): void {
  it.each(borders.map((border) => [`${border[0]}: ${border[1]} ${border[2] ? 'fires' : 'is quiet'}`, border] as const))('%s', (_name, [, check, fires, facts, context = {}]) => {
    const found = checks.find(({ id }) => id === check)
    if (found === undefined) throw new Error(`No check is called ${check}`)
    expect(found.fires(record(facts), beside(context))).toBe(fires)
  })

  it('leaves no check out', () => {
    const named = (wanted: boolean) => new Set(borders.filter(([, , fires]) => fires === wanted).map(([, check]) => check))
    expect(checks.map(({ id }) => id).filter((id) => !named(true).has(id) || !named(false).has(id))).toEqual([])
  })
}
