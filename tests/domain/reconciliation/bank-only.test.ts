import { calendarDate as day } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { bankOnlyReceipts } from '@/lib/domain/reconciliation/bank-only'

type Asked = Parameters<typeof bankOnlyReceipts>
type Account = Asked[0][number]
type Statement = Asked[1][number]

const period = { from: day('2026-01-01'), through: day('2026-03-31') }

function account(parts: Partial<Account> = {}): Account {
  return { id: 'one', openedOn: day('2020-01-01'), closedOn: null, ...parts }
}

function statement(from: string, through: string, carried: Statement['carried'] = [], bankAccountId = 'one'): Statement {
  return { bankAccountId, periodFrom: day(from), periodThrough: day(through), carried }
}

function line(lineId: string | null, dollars: number): Statement['carried'][number] {
  return { lineId, name: 'A line', amountCents: cents(dollars * 100), reason: 'Nobody knows yet' }
}

const months = [statement('2026-01-01', '2026-01-31'), statement('2026-02-01', '2026-02-28'), statement('2026-03-01', '2026-03-31')]

describe('what the bank has and the books have not', () => {
  it.each([
    ['no account', [], months, null],
    ['no statement', [account()], [], null],
    ['every month', [account()], months, 0],
    ['a statement that goes beyond both ends', [account()], [statement('2025-12-15', '2026-04-14')], 0],
    ['a first month without a statement', [account()], months.slice(1), null],
    ['a last month without a statement', [account()], months.slice(0, 2), null],
    ['a month between without a statement', [account()], [...months.slice(0, 1), ...months.slice(2)], null],
    ['an account that was opened in the second month', [account({ openedOn: day('2026-02-01') })], months.slice(1), 0],
    ['an account that was opened a day before the first statement', [account({ openedOn: day('2026-01-31') })], months.slice(1), null],
    ['an account that was closed in the first month', [account({ closedOn: day('2026-01-31') })], months.slice(0, 1), 0],
    ['an account that was closed before the period', [account({ closedOn: day('2025-12-31') })], [], null],
    ['a second account without statements', [account(), account({ id: 'two' })], months, null],
    ['a second account that was opened later', [account(), account({ id: 'two', openedOn: day('2026-04-01') })], months, 0],
  ] as const)('is asked only where statements cover the period: %s', (_what, accounts, statements, found) => {
    expect(bankOnlyReceipts(accounts, statements, period)).toBe(found)
  })

  it('is what came in, of the last statement in the period, and was not carried before it', () => {
    const before = statement('2025-12-01', '2025-12-31', [line('old', 500)])
    const last = statement('2026-03-01', '2026-03-31', [line('old', 500), line('new', 120), line('out', -80), line(null, 40)])
    const next = statement('2026-04-01', '2026-04-30', [line('later', 9)])
    expect(bankOnlyReceipts([account()], [before, ...months.slice(0, 2), last, next], period)).toBe(12_000)
  })
})
