/**
 * Money checks that no single record can answer: they look at a whole year, or at the totals of a report. Each is a pure question; what it says
 * comes from the catalogue (money.md), how much is too much from the thresholds in force on the last day of the period.
 */
import { gapsIn } from '../../audit/population/gaps'
import type { CalendarDate } from '../../calendar-date'
import type { TaxKind } from '../../organization'
import { sumCents, type Cents } from '../../money'
import type { Finding, MendingPlace, RecordReference } from '../../reports/report-document'
import { checkRule, finding, isAsked } from '../check-catalogue'
import { lobbyingAllowance } from '../lobbying-allowance'
import type { RuleSet } from '../rule-sets'
import { exceedsOn, noneInForceSentence, thresholdOn } from '../thresholds'

/** Money of the calendar year, through the last day of the period, to one payee or recipient. */
export type YearOfParty = { readonly personId: string; readonly isOrganization: boolean; readonly cents: Cents; readonly records: readonly RecordReference[] }

/** `prefix` is what stands before the last part of each number: `CHI-R-2026-`. */
export type ReceiptSeries = { readonly prefix: string; readonly sequences: readonly number[] }

/** What a report reads beyond its period, for the checks of a whole year. */
export type ReportYear = {
  /** The last day of the period. */
  readonly on: CalendarDate
  readonly taxKind: TaxKind
  /** Whether a chapter of the report is in Illinois. */
  readonly inIllinois: boolean
  /** Services paid to individuals, not by card or network. */
  readonly services: readonly YearOfParty[]
  /** Money sent abroad, less what came back. */
  readonly abroad: readonly YearOfParty[]
  /** What each donor gave. */
  readonly donors: readonly { readonly personId: string; readonly cents: Cents }[]
  /** What all gave to chapters in Illinois in their fiscal year. */
  readonly fiscalYearCents: Cents
  /** The numbers of the receipts of each series, a chapter and a year, in order. */
  readonly receiptSeries: readonly ReceiptSeries[]
  /** Accounts abroad with the highest balance that a statement of the calendar year shows. */
  readonly foreignAccounts: readonly { readonly record: RecordReference; readonly highestCents: Cents }[]
  /** The rule sets that are on for the chapters of the report. */
  readonly ruleSets: readonly RuleSet[]
  /** Payouts of the period that are not the sum of their parts, as they are called. */
  readonly untiedPayouts: readonly string[]
  /** Payments of the calendar year, and what of them was lobbying. */
  readonly spending: { readonly lobbyingCents: Cents; readonly exemptCents: Cents }
}

export type ReportMoney = ReportYear & {
  /** Records in the lines that make the totals of receipts and disbursements. */
  readonly counted: readonly RecordReference[]
  /** Promises of the period, by id. */
  readonly pledgeIds: readonly string[]
}

type Hit = { readonly sentence?: string; readonly records: readonly RecordReference[]; readonly mendedAt?: MendingPlace }
type ReportCheck = { readonly id: string; readonly find: (money: ReportMoney) => readonly Hit[] }

const gapsNamed = 5
const atPerson = (id: string): MendingPlace => ({ place: 'people', id })

/** Schedule F of Form 990: the total, one organization, or all individuals together (parts I, II and III). */
function scheduleF({ on, taxKind, abroad }: ReportMoney): readonly Hit[] {
  if (taxKind === '527') return []
  const total = sumCents(abroad.map(({ cents }) => cents))
  const individuals = sumCents(abroad.filter(({ isOrganization }) => !isOrganization).map(({ cents }) => cents))
  const passed = exceedsOn('irc.schF.partI', total, on) || exceedsOn('irc.schF.partIII', individuals, on) || abroad.some(({ isOrganization, cents }) => isOrganization && exceedsOn('irc.schF.partII', cents, on))
  return passed ? [{ records: abroad.flatMap(({ records }) => records) }] : []
}

/** Audit above the higher line, review above the lower one (225 ILCS 460/4); neither where no figure is in force. */
function illinois(id: 'org.il.audit' | 'org.il.review'): ReportCheck['find'] {
  return ({ on, inIllinois, fiscalYearCents }) => {
    if (!inIllinois) return []
    if (thresholdOn('il.audit', on) === null) return id === 'org.il.audit' ? [{ sentence: noneInForceSentence('il.audit', on), records: [] }] : []
    const audit = exceedsOn('il.audit', fiscalYearCents, on)
    return (id === 'org.il.audit' ? audit : !audit && exceedsOn('il.review', fiscalYearCents, on)) ? [{ records: [] }] : []
  }
}

/** Gives the first numbers of a series that are missing between 1 and the last, or used twice. */
function receiptGaps({ prefix, sequences }: ReceiptSeries): readonly Hit[] {
  const { ranges, repeated, missingCount } = gapsIn(sequences, { first: 1 })
  const wrongCount = missingCount + repeated.length
  if (wrongCount === 0) return []
  const missing = ranges.flatMap(([from, through]) => Array.from({ length: Math.min(through - from + 1, gapsNamed) }, (_, place) => from + place))
  const named = [...missing, ...repeated].sort((left, right) => left - right).slice(0, gapsNamed).map((sequence) => `${prefix}${String(sequence).padStart(4, '0')}`)
  return [{ sentence: `A receipt number is missing or used twice: ${named.join(', ')}${wrongCount > gapsNamed ? ` and ${wrongCount - gapsNamed} more` : ''}.`, records: [] }]
}

/** FinCEN 114 adds the highest value of each account in the calendar year. */
function foreignAccountReport({ on, foreignAccounts }: ReportMoney): readonly Hit[] {
  const together = sumCents(foreignAccounts.map(({ highestCents }) => highestCents))
  return exceedsOn('bsa.fbar', together, on) ? [{ records: foreignAccounts.map(({ record }) => record) }] : []
}

/** Whether a charity's lobbying of the year so far passes the share of the 501(h) amount from which a treasurer should look at it. */
function isNearLobbyingLimit({ on, taxKind, spending: { lobbyingCents, exemptCents } }: ReportMoney): boolean {
  const share = thresholdOn('check.501h.share', on)
  return taxKind === '501c3' && share !== null && lobbyingCents * 100 > lobbyingAllowance(exemptCents, on).lobbyingCents * share.amount
}

function isCounted(kind: RecordReference['kind'], ids: readonly string[] | null): ReportCheck['find'] {
  return ({ counted }) => {
    const wrong = counted.filter((record) => record.kind === kind && (ids === null || ids.includes(record.id)))
    return wrong.length === 0 ? [] : [{ records: wrong }]
  }
}

/** Every money check of the catalogue that a report asks and no single record. */
export const reportMoneyChecks: readonly ReportCheck[] = [
  {
    id: 'don.527.over200',
    find: ({ on, taxKind, donors }) => (taxKind !== '527' ? [] : donors.filter(({ cents }) => exceedsOn('irc.8872.contributor', cents, on)).map(({ personId }) => ({ records: [], mendedAt: atPerson(personId) }))),
  },
  { id: 'don.pledge.counted', find: (money) => isCounted('donation', money.pledgeIds)(money) },
  { id: 'trf.chapter.counted', find: isCounted('transfer', null) },
  { id: 'exp.foreign.schF', find: scheduleF },
  {
    id: 'exp.1099',
    find: ({ on, services }) => services.filter(({ cents }) => exceedsOn('irc.1099nec', cents, on)).map(({ personId, records }) => ({ records, mendedAt: atPerson(personId) })),
  },
  { id: 'gap.receipt', find: ({ receiptSeries }) => receiptSeries.flatMap(receiptGaps) },
  { id: 'acct.foreign.fbar', find: foreignAccountReport },
  { id: 'exp.lobby.501h', find: (money) => (isNearLobbyingLimit(money) ? [{ records: [] }] : []) },
  { id: 'don.payout.tie', find: ({ untiedPayouts }) => untiedPayouts.map((name) => ({ sentence: `${name}: ${checkRule('don.payout.tie').sentence}`, records: [] })) },
  { id: 'org.il.audit', find: illinois('org.il.audit') },
  { id: 'org.il.review', find: illinois('org.il.review') },
]

/** Gives what the checks of a whole report find, in the order of the checks; each finding names its records and where it is mended. */
export function reportMoneyFindings(money: ReportMoney): readonly Finding[] {
  return reportMoneyChecks.filter(({ id }) => isAsked(id, money.ruleSets)).flatMap(({ id, find }) =>
    find(money).map(({ sentence, records, mendedAt }) => ({ ...finding(id, records, sentence), mendedAt: mendedAt ?? { place: 'report', id: 'quarterly-disclosure' } })),
  )
}
