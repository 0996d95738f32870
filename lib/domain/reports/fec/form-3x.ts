/** The two columns of Form 3X, this period and the year to date, from the transactions; memos are not added. */
import type { CalendarDate } from '../../calendar-date'
import { addCents, subtractCents, sumCents, zeroCents, type Cents } from '../../money'
import { money, type FecValue } from './fec-record'
import type { FecTransaction } from './fec-facts'

export type Column = { readonly openingCents: Cents; readonly transactions: readonly FecTransaction[] }

/** One line of the form, with the names of its two fields. */
export type Form3XLine = { readonly id: string; readonly label: string; readonly period: Cents; readonly year: Cents; readonly fields: readonly [string | null, string | null] }

type Figures = Readonly<Record<'opening' | 'ai' | 'aii' | 'b' | 'c' | 'twelve' | 'fifteen' | 'seventeen' | 'operating' | 'affiliates' | 'contributed' | 'refunds' | 'partyRefunds' | 'other', Cents>>

function figuresOf({ openingCents, transactions }: Column): Figures {
  const of = (line: string) => sumCents([zeroCents, ...transactions.filter((each) => each.line === line && !each.memo).map(({ cents }) => cents)])
  return {
    opening: openingCents, ai: of('SA11AI'), aii: of('SA11AII'), b: of('SA11B'), c: of('SA11C'), twelve: of('SA12'), fifteen: of('SA15'), seventeen: of('SA17'),
    operating: of('SB21B'), affiliates: of('SB22'), contributed: of('SB23'), refunds: of('SB28A'), partyRefunds: of('SB28B'), other: of('SB29'),
  }
}

const individuals = ({ ai, aii }: Figures) => addCents(ai, aii)
const contributions = (figures: Figures) => sumCents([individuals(figures), figures.b, figures.c])
const receipts = (figures: Figures) => sumCents([contributions(figures), figures.twelve, figures.fifteen, figures.seventeen])
const returned = ({ refunds, partyRefunds }: Figures) => addCents(refunds, partyRefunds)
const disbursements = (figures: Figures) => sumCents([figures.operating, figures.affiliates, figures.contributed, returned(figures), figures.other])
const subtotal = (figures: Figures) => addCents(figures.opening, receipts(figures))

type Row = readonly [string, string, (figures: Figures) => Cents, string | null, string | null]

const both = (id: string, label: string, of: (figures: Figures) => Cents, field: string): Row => [id, label, of, `${field}_period`, `${field}_ytd`]

const rows: readonly Row[] = [
  ['6', 'Cash on hand at the beginning', ({ opening }) => opening, 'L6b_cash_on_hand_beginning_period', 'L6a_cash_on_hand_jan_1_ytd'],
  both('6c', 'Total receipts', receipts, 'L6c_total_receipts'), both('6d', 'Subtotal', subtotal, 'L6d_subtotal'), both('7', 'Total disbursements', disbursements, 'L7_total_disbursements'),
  ['8', 'Cash on hand at the end', (figures) => subtractCents(subtotal(figures), disbursements(figures)), 'L8_cash_on_hand_at_close_period', 'L8_cash_on_hand_close_ytd'],
  both('11ai', 'Contributions of individuals and others, itemized', ({ ai }) => ai, 'L11ai_itemized'), both('11aii', 'Unitemized', ({ aii }) => aii, 'L11aii_unitemized'),
  both('11aiii', 'Total of individuals and others', individuals, 'L11aiii_total'), both('11b', 'Political party committees', ({ b }) => b, 'L11b_political_party_committees'),
  both('11c', 'Other political committees', ({ c }) => c, 'L11c_other_political_committees_pacs'), both('11d', 'Total contributions', contributions, 'L11d_total_contributions'),
  both('12', 'Transfers from affiliated committees', ({ twelve }) => twelve, 'L12_transfers_from_affiliated_other_party_cmtes'),
  both('15', 'Offsets to operating expenditures', ({ fifteen }) => fifteen, 'L15_offsets_to_operating_expenditures_refunds'),
  both('17', 'Other federal receipts', ({ seventeen }) => seventeen, 'L17_other_federal_receipts_dividends'), both('19', 'Total receipts', receipts, 'L19_total_receipts'), both('20', 'Total federal receipts', receipts, 'L20_total_federal_receipts'),
  both('21b', 'Operating expenditures', ({ operating }) => operating, 'L21b_other_federal_operating_expenditures'), both('21c', 'Total operating expenditures', ({ operating }) => operating, 'L21c_total_operating_expenditures'),
  both('22', 'Transfers to affiliated committees', ({ affiliates }) => affiliates, 'L22_transfers_to_affiliated_other_party_cmtes'),
  both('23', 'Contributions to candidates and other committees', ({ contributed }) => contributed, 'L23_contributions_to_federal_candidates_cmtes'), both('28a', 'Refunds to individuals and others', ({ refunds }) => refunds, 'L28a_individuals_persons'),
  both('28b', 'Refunds to party committees', ({ partyRefunds }) => partyRefunds, 'L28b_political_party_committees'), both('28d', 'Total refunds', returned, 'L28d_total_contributions_refunds'),
  both('29', 'Other disbursements', ({ other }) => other, 'L29_other_disbursements'), both('31', 'Total disbursements', disbursements, 'L31_total_disbursements'), both('32', 'Total federal disbursements', disbursements, 'L32_total_federal_disbursements'),
  both('33', 'Total contributions', contributions, 'L33_total_contributions'), both('34', 'Total refunds of contributions', returned, 'L34_total_contribution_refunds'),
  both('35', 'Net contributions', (figures) => subtractCents(contributions(figures), returned(figures)), 'L35_net_contributions'),
  both('36', 'Total federal operating expenditures', ({ operating }) => operating, 'L36_total_federal_operating_expenditures'), both('37', 'Offsets to operating expenditures', ({ fifteen }) => fifteen, 'L37_offsets_to_operating_expenditures'),
  both('38', 'Net operating expenditures', ({ operating, fifteen }) => subtractCents(operating, fifteen), 'L38_net_operating_expenditures'),
]

/** Gives the lines of the form that these books can fill, in its order. */
export function form3XLines(period: Column, year: Column): readonly Form3XLine[] {
  const [ofPeriod, ofYear] = [figuresOf(period), figuresOf(year)]
  return rows.map(([id, label, of, periodField, yearField]) => ({ id, label, period: of(ofPeriod), year: of(ofYear), fields: [periodField, yearField] }))
}

/** Gives the fields of the form's figures; lines that these books never have are nothing, debts are not known. */
export function form3XFields(lines: readonly Form3XLine[], names: readonly string[]): Readonly<Record<string, FecValue>> {
  const filled = new Map(lines.flatMap(({ fields: [ofPeriod, ofYear], period, year }) => [[ofPeriod, period] as const, [ofYear, year] as const]))
  const unknown = ['L9_debts_to_period', 'L10_debts_by_period', 'L6a_year_for_above_ytd']
  return Object.fromEntries(names.filter((name) => /^L\d/.test(name) && !unknown.includes(name)).map((name) => [name, money(filled.get(name) ?? zeroCents)]))
}

/** The code of the report that a period makes: quarterly, mid-year, year-end or monthly; null where no regular report has that period. */
export function reportCode({ from, through }: { readonly from: CalendarDate; readonly through: CalendarDate }): string | null {
  const span = `${from.slice(5)} ${through.slice(5)}`
  const quarters: Readonly<Record<string, string>> = { '01-01 03-31': 'Q1', '04-01 06-30': 'Q2', '07-01 09-30': 'Q3', '10-01 12-31': 'YE', '01-01 06-30': 'MY', '07-01 12-31': 'YE', '12-01 12-31': 'YE' }
  const month = from.slice(0, 7) === through.slice(0, 7) && from.endsWith('-01') && Number(through.slice(8)) >= 28 ? `M${String(Number(from.slice(5, 7)) + 1)}` : null
  return from.slice(0, 4) !== through.slice(0, 4) ? null : (quarters[span] ?? month)
}
