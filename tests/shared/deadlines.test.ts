/** Every vector of the shared domain data that this capability computes; skipped where that data is absent. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { calendarDate, weekdayNames, weekdayOf, type CalendarDate } from '@/lib/domain/calendar-date'
import {
  faraChangeNoticeDue,
  faraDeficiencyResponse,
  faraFinalStatementDue,
  faraInitialLookback,
  faraMaterialsDue,
  faraRecordsKeepUntil,
  faraRegistrationDue,
  faraSupplementalDue,
  ldaContributionsDue,
  ldaQuarterlyDue,
  type FixedDueDate,
} from '@/lib/domain/due-date'
import { holidayOn } from '@/lib/domain/business-day'
import { instant } from '@/lib/domain/instant'
import { faraFeeDollars } from '@/lib/domain/rules/deadlines'
import { faraLiteralAnniversary, faraPeriod, faraPeriodEnd, halfYearOf, quarterOf } from '@/lib/domain/reporting-period'

const shared = path.resolve(__dirname, '../../../shared')
const folder = path.join(shared, 'domain/data')
const present = existsSync(`${folder}/fara-deadlines.json`)
const day = calendarDate

type Vector = {
  id: string
  rule: string
  input: { periodIndex: number; [name: string]: string | number }
  expected: Record<string, unknown>
}
type Row = { form: string; covers_to?: string; nominal_due: string; due: string; conflicts_with_rule?: boolean; label: string }

function read(name: string): Partial<Record<string, never[]>> {
  return present ? JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) : {}
}

function given(input: Vector['input'], name: string): CalendarDate {
  return day(String(input[name]))
}

function asExpected({ due, fileBy, holiday }: FixedDueDate): Record<string, unknown> {
  return { due, weekday: weekdayNames[weekdayOf(due)], fileBy: fileBy ?? undefined, holiday: holiday ?? undefined }
}

const compute: Record<string, (input: Vector['input']) => Record<string, unknown>> = {
  'period-end.month-end': (input) => ({ periodEnd: faraPeriodEnd(given(input, 'registrationDate'), input.periodIndex) }),
  'period-end.literal-anniversary': (input) => ({ periodEnd: faraLiteralAnniversary(given(input, 'registrationDate'), input.periodIndex) }),
  'period-start': (input) => ({ periodStart: faraPeriod(given(input, 'registrationDate'), input.periodIndex).from }),
  'supplemental-due': (input) => asExpected(faraSupplementalDue(given(input, 'periodEnd'))),
  'final-statement-due': (input) => asExpected(faraFinalStatementDue(given(input, 'obligationEnded'))),
  'registration-due': (input) => asExpected(faraRegistrationDue(given(input, 'becameAgent'))),
  'change-notice-due': (input) => asExpected(faraChangeNoticeDue(given(input, 'changeOccurred'))),
  'deficiency-response-due': (input) => faraDeficiencyResponse(given(input, 'noticeReceived')),
  'initial-lookback': (input) => ({ from: faraInitialLookback(given(input, 'obligationDate')) }),
  'records-keep-until': (input) => ({ keepUntil: faraRecordsKeepUntil(given(input, 'agencyTerminated')) }),
  'informational-materials-due': (input) => ({ due: faraMaterialsDue(instantOf(input['transmittalBegan'])) }),
  fee: ({ form, foreignPrincipals, addsForeignPrincipals }) => ({
    usd: faraFeeDollars({ form: String(form), principals: Number(foreignPrincipals ?? 0), added: Number(addsForeignPrincipals ?? 0) }),
  }),
}

function instantOf(text: unknown) {
  return instant(new Date(String(text)).toISOString())
}

/** Instants are compared as such: the vectors write them in the zone of New York. */
function inUtc(expected: Record<string, unknown>): Record<string, unknown> {
  const { due } = expected
  return typeof due === 'string' && due.includes('T') ? { ...expected, due: instantOf(due) } : expected
}

const vectors: Vector[] = read('fara-deadlines.json')['vectors'] ?? []
const lda = read('lda-deadlines.json')
const rows: Row[] = [...(lda['deadlines'] ?? []), ...(lda['read_test_vectors'] ?? [])].filter(
  (row: Row) => row.conflicts_with_rule !== true,
)
const none: Vector[] = [{ id: 'absent', rule: '', input: { periodIndex: 1 }, expected: {} }]

const whenPresent = present ? describe : describe.skip

whenPresent('the FARA vectors', () => {
  it.each(vectors.length > 0 ? vectors : none)('$id $rule', ({ rule, input, expected }: Vector) => {
    const { form: _form, ...dates } = inUtc(expected)
    const actual = compute[rule]?.(input) ?? {}
    expect(actual).toMatchObject(dates)
    if (!('fileBy' in expected)) expect(actual['fileBy']).toBeUndefined()
  })

  it('are all 68, and none is left out', () => {
    expect(vectors).toHaveLength(68)
    expect(vectors.filter(({ rule }) => !Object.hasOwn(compute, rule))).toEqual([])
  })
})

whenPresent('the LDA rows', () => {
  it('move as computed and as read', () => {
    expect(rows).toHaveLength(33)
    for (const { form, nominal_due: nominal, due, label } of rows) {
      const before = day(nominal.replace(/-\d\d$/, '-01'))
      const ended = day(before)
      const periodEnd = form === 'LD-2' ? quarterOf(day(`${previousMonth(ended)}-01`)) : halfYearOf(day(`${previousMonth(ended)}-01`))
      const actual = form === 'LD-2' ? ldaQuarterlyDue(periodEnd) : ldaContributionsDue(periodEnd)
      expect({ label, nominal: actual.nominalDue, due: actual.due }).toEqual({ label, nominal, due })
    }
  })
})

function previousMonth(first: string): string {
  const [year = 0, month = 0] = first.split('-').map(Number)
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

whenPresent('the federal holidays of 2020 to 2035', () => {
  it('are the same days', () => {
    const lines = readFileSync(path.join(shared, 'data/holidays/us-federal-holidays-2020-2035.csv'), 'utf8').trim().split('\n').slice(1)
    for (const line of lines) {
      const [date = '', name = ''] = line.split(',', 2)
      expect(`${date} ${holidayOn(day(date)) ?? ''}`).toContain(`${date} ${name.replaceAll('"', '').split(',')[0] ?? ''}`)
    }
    expect(lines.length).toBeGreaterThan(170)
  })
})
