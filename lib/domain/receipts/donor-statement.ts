/**
 * A statement for donors: what was raised, spent and sent abroad in a period, and for what, read from the text of a sealed report and from
 * nothing else. 1. The amounts are those of its summary. 2. What they were for is the purpose that each line of Schedules B and D names; a
 * payment for several purposes names each with its part; gifts for a purpose for which fewer than five gave stand together with others. 3. A line whose purpose cannot be read counts as general.
 */
import type { CalendarDate } from '../calendar-date'
import { addCents, parseAmount, subtractCents, sumCents, zeroCents, type Cents } from '../money'
import { raisedByPurpose } from '../publication/raised-by-purpose'
import { purposes, type Purpose } from '../record'
import type { ReportDocument, ReportItem, ReportLine } from '../reports/report-document'
import { purposeWords } from '../reports/words'

export type PurposePart = { readonly purpose: Purpose; readonly amountCents: Cents }

export type RaisedPart = { readonly purposes: readonly Purpose[]; readonly amountCents: Cents }

export type DonorStatement = {
  readonly period: { readonly from: CalendarDate; readonly through: CalendarDate }
  readonly raisedCents: Cents
  /** By purpose; purposes for which few gave stand together, and none where too few gave at all. They come to what was raised. */
  readonly raisedFor: readonly RaisedPart[]
  readonly spentCents: Cents
  readonly sentCents: Cents
  /** By purpose, the largest first; parts of nothing are left out. They come to the amount above. */
  readonly spentFor: readonly PurposePart[]
  readonly sentFor: readonly PurposePart[]
}

function purposeIn(text: string): Purpose {
  return purposes.find((purpose) => text.startsWith(purposeWords[purpose])) ?? 'general'
}

/** The parts of a line: one, or of a payment for several purposes each with its amount as it is written. */
function partsOf({ columns }: ReportItem, { cells, amountCents }: ReportLine): readonly PurposePart[] {
  const text = String(cells[columns.findIndex(({ id }) => id === 'purpose')] ?? '')
  const whole = amountCents ?? zeroCents
  const split = text.split('; ').flatMap((part) => {
    const [, amount = ''] = / (-?\$[\d,]+\.\d\d)$/.exec(part) ?? []
    const read = parseAmount(amount.replace('$', ''), 'any')
    return amount === '' || !read.ok ? [] : [{ purpose: purposeIn(part), amountCents: read.value }]
  })
  return split.length > 1 && sumCents(split.map((part) => part.amountCents)) === whole ? split : [{ purpose: purposeIn(text), amountCents: whole }]
}

function byPurpose(document: ReportDocument, itemId: string, total: Cents): readonly PurposePart[] {
  const item = document.items.find(({ id }) => id === itemId)
  const parts = item === undefined ? [] : item.lines.filter(({ kind }) => kind === 'detail').flatMap((line) => partsOf(item, line))
  const sums = purposes.map((purpose) => ({ purpose, amountCents: sumCents(parts.filter((part) => part.purpose === purpose).map(({ amountCents }) => amountCents)) }))
  const left = subtractCents(total, sumCents(sums.map(({ amountCents }) => amountCents)))
  return sums
    .map((part) => (part.purpose === 'general' ? { ...part, amountCents: addCents(part.amountCents, left) } : part))
    .filter(({ amountCents }) => amountCents !== zeroCents)
    .toSorted((one, other) => other.amountCents - one.amountCents)
}

/** Gives the statement of a sealed quarterly disclosure. Amounts in cents. */
export function donorStatement(document: ReportDocument): DonorStatement {
  const figure = (id: string): Cents => document.summary.find((line) => line.id === id)?.amountCents ?? zeroCents
  const [spentCents, sentCents] = [figure('disbursements'), figure('abroad')]
  const { from, through } = document.period
  return {
    period: { from, through }, raisedCents: figure('receipts'), spentCents, sentCents,
    raisedFor: raisedByPurpose(document, 0).map(({ purposes: names, amountCents }) => ({ purposes: names.map(purposeIn), amountCents })).toSorted((one, other) => other.amountCents - one.amountCents),
    spentFor: byPurpose(document, 'disbursements', spentCents), sentFor: byPurpose(document, 'sent-abroad', sentCents),
  }
}
