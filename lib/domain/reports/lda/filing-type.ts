/** The code that a filing carries (rules/data/lda-filing-types.json): quarter, amendment, termination and "no activity" in two or three signs. */
import table from '../../rules/data/lda-filing-types.json'

export type FilingKind = { readonly isAmendment: boolean; readonly isTermination: boolean; readonly isNoActivity: boolean }

export type FilingCode = { readonly code: string; readonly name: string; readonly period: string | null; readonly periodName: string | null }

function periodName(value: string | null): string | null {
  return table.filing_periods.find((period) => period.value === value)?.name ?? null
}

const quarters = ['first_quarter', 'second_quarter', 'third_quarter', 'fourth_quarter'] as const

/** Gives the code of a quarterly report; throws on a quarter that there is not. */
export function quarterlyCode(quarter: number, kind: FilingKind): FilingCode {
  const found = table.items.find(
    (item) =>
      item.form === 'LD-2' && item.filing_period === quarters[quarter - 1] && item.amendment === kind.isAmendment &&
      item.termination === kind.isTermination && item.no_activity === kind.isNoActivity,
  )
  if (found === undefined) throw new Error(`There is no quarter ${quarter}`)
  return { code: found.value, name: found.name, period: found.filing_period, periodName: periodName(found.filing_period) }
}

/** Gives the code of a contribution report for a half-year (1 or 2). */
export function contributionsCode(half: number, isAmendment: boolean): FilingCode {
  const code = `${half === 1 ? 'M' : 'Y'}${isAmendment ? 'A' : half === 1 ? 'M' : 'Y'}`
  const period = half === 1 ? 'mid_year' : 'year_end'
  const name = table.contribution_report_filing_types.find(({ value }) => value === code)?.name ?? code
  return { code, name, period, periodName: periodName(period) }
}

/** Gives the code of a registration. */
export function registrationCode(isAmendment: boolean): FilingCode {
  const code = isAmendment ? 'RA' : 'RR'
  return { code, name: table.items.find(({ value }) => value === code)?.name ?? code, period: null, periodName: null }
}
