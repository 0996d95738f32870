import fc from 'fast-check'
import { addBusinessDays, businessDayOnOrBefore, holidayOn, isBusinessDay } from '@/lib/domain/business-day'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import {
  faraChangeNoticeDue,
  faraDeficiencyResponse,
  faraFinalStatementDue,
  faraInitialLookback,
  faraRecordsKeepUntil,
  faraRegistrationDue,
  faraSupplementalDue,
  ldaContributionsDue,
  ldaQuarterlyDue,
  ldaRegistrationDue,
} from '@/lib/domain/due-date'
import {
  calendarYear,
  calendarYearOf,
  dateRange,
  faraLiteralAnniversary,
  faraPeriod,
  faraPeriodEnd,
  faraPeriodOf,
  faraPeriodsThrough,
  faraStatementPeriods,
  halfYear,
  halfYearOf,
  monthsIn,
  nextPeriod,
  parsePeriod,
  periodLabel,
  periodName,
  previousPeriod,
  quarter,
  quarterOf,
  type ReportingPeriod,
} from '@/lib/domain/reporting-period'
import { deadlineAsReportRule, faraFeeDollars, factorsOf } from '@/lib/domain/rules/deadlines'

const day = calendarDate

function parsed(id: string): ReportingPeriod {
  const period = parsePeriod(id)
  if (!period.ok) throw new Error(`${id} is no period`)
  return period.value
}

describe('periods', () => {
  it.each([
    ['2025-Q4', '2025-10-01', '2025-12-31', 'October 1 to December 31, 2025'],
    ['2024-Q1', '2024-01-01', '2024-03-31', 'January 1 to March 31, 2024'],
    ['2025-H1', '2025-01-01', '2025-06-30', 'January 1 to June 30, 2025'],
    ['2025-H2', '2025-07-01', '2025-12-31', 'July 1 to December 31, 2025'],
    ['2025', '2025-01-01', '2025-12-31', 'January 1 to December 31, 2025'],
    ['2025-03-01..2025-08-31', '2025-03-01', '2025-08-31', 'March 1 to August 31, 2025'],
    ['2025-12-01..2026-05-31', '2025-12-01', '2026-05-31', 'December 1, 2025 to May 31, 2026'],
  ])('%s is %s through %s: %s', (id, from, through, label) => {
    const period = parsed(id)
    expect(period).toMatchObject({ id, from, through })
    expect(periodLabel(period)).toBe(label)
    expect(periodName(period)).toBe(id.includes('..') ? label : `${id}, ${label}`)
  })

  it.each([
    '2025-Q5',
    '2025-H3',
    '2025-Q0',
    '25-Q1',
    'Q4 2025',
    '2025-08-31..2025-03-01',
    '2025-02-30..2025-03-01',
    '2025-01-01..2025-01-02..2025-01-03',
    '',
  ])('refuses %j', (id) => {
    expect(parsePeriod(id)).toMatchObject({ ok: false, refusal: { reason: 'invalid', key: 'periodUnclear' } })
  })

  it('knows the period of a day', () => {
    expect(quarterOf(day('2025-12-31'))).toEqual(quarter(2025, 4))
    expect(quarterOf(day('2026-01-01'))).toEqual(quarter(2026, 1))
    expect(halfYearOf(day('2026-06-30'))).toEqual(halfYear(2026, 1))
    expect(halfYearOf(day('2026-07-01'))).toEqual(halfYear(2026, 2))
    expect(calendarYearOf(day('2026-07-01'))).toEqual(calendarYear(2026))
  })

  it.each([
    ['2025-Q1', '2024-Q4', '2025-Q2'],
    ['2025-H1', '2024-H2', '2025-H2'],
    ['2025', '2024', '2026'],
    ['2025-03-01..2025-08-31', '2024-09-01..2025-02-28', '2025-09-01..2026-02-28'],
    ['2025-01-10..2025-01-19', '2024-12-31..2025-01-09', '2025-01-20..2025-01-29'],
  ])('%s follows %s and is followed by %s', (id, before, after) => {
    expect(previousPeriod(parsed(id)).id).toBe(before)
    expect(nextPeriod(parsed(id)).id).toBe(after)
  })

  it('lists the months of a period', () => {
    expect(monthsIn(parsed('2025-Q4'))).toEqual(['2025-10', '2025-11', '2025-12'])
    expect(monthsIn(parsed('2025-12-15..2026-02-01'))).toEqual(['2025-12', '2026-01', '2026-02'])
  })

  it('refuses a span that ends before it begins', () => {
    expect(() => dateRange(day('2025-02-01'), day('2025-01-31'))).toThrow('before it begins')
  })
})

describe('FARA six-month periods', () => {
  it.each([
    ['2011-08-22', 1, '2012-02-29'],
    ['2012-10-05', 1, '2013-04-30'],
    ['1997-05-30', 31, '2012-11-30'],
    ['2026-08-31', 2, '2027-08-31'],
    ['2026-12-31', 1, '2027-06-30'],
  ])('registered %s, period %d ends %s', (registered, number, end) => {
    expect(faraPeriodEnd(day(registered), number)).toBe(end)
  })

  it('tile without gap or overlap, also where the FARA Unit assigned another end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.boolean(), (offset, assigned) => {
        const registered = addDays(day('1990-01-01'), offset)
        const ends = assigned ? [addDays(faraPeriodEnd(registered, 2), -5)] : []
        expect(faraPeriod(registered, 1, ends).from).toBe(registered)
        for (let number = 1; number < 5; number += 1) {
          expect(faraPeriod(registered, number + 1, ends).from).toBe(addDays(faraPeriod(registered, number, ends).through, 1))
        }
      }),
    )
  })

  // Registration 5910 of the sample: registered in March, yet its periods end in December and June.
  it.each([
    ['a shorter period', ['2012-12-31'], ['2012-09-30', '2012-12-31', '2013-06-30', '2013-12-31']],
    ['a longer period', ['2012-10-31'], ['2012-03-31', '2012-10-31', '2013-04-30', '2013-10-31']],
    ['one other end and back again', ['2012-08-31', '2013-03-31'], ['2012-03-31', '2012-08-31', '2013-03-31', '2013-09-30']],
    ['no other end', [], ['2012-03-31', '2012-09-30', '2013-03-31', '2013-09-30']],
  ])('end where the FARA Unit assigned %s, and count on from there', (_, assigned, ends) => {
    const periods = faraPeriodsThrough(day('2008-03-27'), day('2013-12-31'), assigned.map(day))
    expect(periods.map(({ through }) => through)).toEqual(expect.arrayContaining(ends))
    expect(faraPeriodOf(day('2008-03-27'), day(ends[3] ?? ''), assigned.map(day))?.through).toBe(ends[3])
  })

  it.each([
    ['no end', null, '2027-03-01', ['2026-08-14..2027-02-28', '2027-03-01..2027-08-31']],
    ['an end within the second', '2027-04-10', '2027-12-31', ['2026-08-14..2027-02-28', '2027-03-01..2027-04-10']],
    ['an end within the second that lies ahead', '2027-04-10', '2027-03-05', ['2026-08-14..2027-02-28', '2027-03-01..2027-04-10']],
    ['an end on the last day of the first', '2027-02-28', '2027-12-31', ['2026-08-14..2027-02-28']],
    ['an end on the first day of the second', '2027-03-01', '2027-12-31', ['2026-08-14..2027-02-28', '2027-03-01..2027-03-01']],
    ['an end on the first day of all', '2026-08-14', '2027-12-31', ['2026-08-14..2026-08-14']],
  ])('are those of the statements, and the final one ends with the obligation: %s', (_, endedOn, through, ids) => {
    const calendar = { registeredOn: day('2026-08-14'), endedOn: endedOn === null ? null : day(endedOn), assignedPeriodEnds: [] }
    expect(faraStatementPeriods(calendar, day(through)).map(({ id }) => id)).toEqual(ids)
  })

  it('are found by a day', () => {
    expect(faraPeriodOf(day('2026-08-14'), day('2026-08-13'))).toBeNull()
    expect(faraPeriodOf(day('2026-08-14'), day('2027-02-28'))?.id).toBe('2026-08-14..2027-02-28')
    expect(faraPeriodOf(day('2026-08-14'), day('2027-03-01'))?.id).toBe('2027-03-01..2027-08-31')
    expect(faraLiteralAnniversary(day('2026-08-31'), 1)).toBe('2027-02-28')
  })
})

describe('FARA due dates are never moved; the business day before is named beside them', () => {
  it.each([
    ['2026-12-31', '2027-01-30', '2027-01-29'],
    ['2026-10-31', '2026-11-30', null],
    ['2024-01-31', '2024-03-01', null],
  ])('a period that ends %s is due %s, file by %s', (end, due, fileBy) => {
    expect(faraSupplementalDue(day(end))).toMatchObject({ due, fileBy })
  })

  it('names the holiday on which a registration falls due', () => {
    expect(faraRegistrationDue(day('2026-12-22'))).toEqual({ due: '2027-01-01', fileBy: '2026-12-31', holiday: "New Year's Day" })
    expect(faraChangeNoticeDue(day('2026-03-25'))).toEqual({ due: '2026-04-04', fileBy: '2026-04-03', holiday: null })
    expect(faraFinalStatementDue(day('2026-07-15'))).toMatchObject({ due: '2026-08-14', fileBy: null })
  })

  it('counts deficiency notice, look-back and retention', () => {
    expect(faraDeficiencyResponse(day('2026-05-01'))).toEqual({ lastSafeDay: '2026-05-10', unlawfulFrom: '2026-05-11' })
    expect(faraInitialLookback(day('2026-06-15'))).toBe('2026-04-16')
    expect(faraRecordsKeepUntil(day('2026-07-15'))).toBe('2029-07-15')
    expect(faraRecordsKeepUntil(day('2028-02-29'))).toBe('2031-03-01')
  })

  it('knows the fee a principal, and gives none for a form that it does not know', () => {
    expect(faraFeeDollars({ form: 'NSD-2', principals: 3 })).toBe(915)
    expect(faraFeeDollars({ form: 'NSD-6', principals: 4 })).toBe(0)
    expect(faraFeeDollars({ form: 'NSD-5', principals: 0, added: 1 })).toBe(305)
    expect(() => faraFeeDollars({ form: 'NSD-99', principals: 1 })).toThrow('NSD-99')
  })
})

describe('LDA due dates move to the next business day', () => {
  it.each([
    [2024, 4, '2025-01-20', '2025-01-21', ['2025-01-20 is Birthday of Martin Luther King, Jr. and Inauguration Day']],
    [2025, 1, '2025-04-20', '2025-04-21', ['2025-04-20 is a Sunday']],
    [2025, 4, '2026-01-20', '2026-01-20', []],
    [2023, 4, '2024-01-20', '2024-01-22', ['2024-01-20 is a Saturday', '2024-01-21 is a Sunday']],
    [
      2012,
      4,
      '2013-01-20',
      '2013-01-22',
      ['2013-01-20 is a Sunday', '2013-01-21 is Birthday of Martin Luther King, Jr. and Inauguration Day'],
    ],
  ])('LD-2 of %d quarter %d: %s becomes %s', (year, number, nominalDue, due, reasons) => {
    expect(ldaQuarterlyDue(quarter(year, number))).toEqual({ nominalDue, due, reasons })
  })

  it('LD-203 and LD-1', () => {
    expect(ldaContributionsDue(halfYear(2026, 2))).toMatchObject({ nominalDue: '2027-01-30', due: '2027-02-01' })
    expect(ldaContributionsDue(halfYear(2026, 1))).toMatchObject({ nominalDue: '2026-07-30', due: '2026-07-30' })
    expect(ldaRegistrationDue(day('2026-01-01'))).toMatchObject({ nominalDue: '2026-02-15', due: '2026-02-17' })
  })
})

describe('business days', () => {
  it.each([
    ['2021-12-31', "New Year's Day"],
    ['2026-07-03', 'Independence Day'],
    ['2026-11-26', 'Thanksgiving Day'],
    ['2029-01-20', 'Inauguration Day'],
    ['2013-01-21', 'Birthday of Martin Luther King, Jr. and Inauguration Day'],
    ['2026-11-25', null],
    ['2027-01-20', null],
  ])('%s: %s', (date, name) => {
    expect(holidayOn(day(date))).toBe(name)
  })

  it('skips weekends and holidays when counting', () => {
    expect(addBusinessDays(day('2026-11-25'), 1)).toBe('2026-11-27')
    expect(addBusinessDays(day('2026-11-25'), 10)).toBe('2026-12-10')
    expect(businessDayOnOrBefore(day('2026-11-26'))).toBe('2026-11-25')
    expect(isBusinessDay(day('2026-11-28'))).toBe(false)
  })
})

it('prints a deadline with its source, and marks what was not read', () => {
  expect(deadlineAsReportRule('fara.supplemental-due')).toMatchObject({
    citation: '22 U.S.C. 612(b); NSD-2 instruction 7',
    toBeConfirmed: false,
  })
  expect(deadlineAsReportRule('fara.weekends').toBeConfirmed).toBe(true)
  expect(() => factorsOf('fara.none')).toThrow('no deadline rule')
})
