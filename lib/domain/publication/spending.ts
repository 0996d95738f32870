/** What was spent and sent abroad: the lines of Schedules B and D, without what would tell of a single gift or name a person. */
import { addCents, sumCents, zeroCents, type Cents } from '../money'
import type { ReportDocument, ReportItem, ReportLine } from '../reports/report-document'
import { expenditureKindWords, purposeWords } from '../reports/words'
import { cellDay, cellText, cutAtFirst, detailsOf, itemNamed, linePath } from './cells'
import type { Withhold } from './hidden-names'
import type { PublicPayment, PublicPurpose, PublicTransfer } from './public-report'

export type Spending = {
  readonly payments: readonly PublicPayment[]
  readonly transfers: readonly PublicTransfer[]
  readonly purposes: readonly PublicPurpose[]
}

export type SpendingSight = {
  /** Takes hidden names out of a text. */
  readonly withhold: Withhold
  /** Records whose payee or recipient is an individual: they are not named. */
  readonly toPerson: ReadonlySet<string>
}

const person = 'A person'
const fees = 'Fees'

function nameOf(item: ReportItem, line: ReportLine, column: string, { toPerson, withhold }: SpendingSight): string {
  return line.records.some(({ id }) => toPerson.has(id)) ? person : withhold(cellText(item, line, column))
}

function amountOf({ amountCents }: ReportLine): Cents {
  return amountCents ?? zeroCents
}

/** A processor takes its fee of one gift and names it by that: all bank and processors' fees are one line. */
function isFee(item: ReportItem, line: ReportLine): boolean {
  return cellText(item, line, 'category') === 'Bank fees' || cellText(item, line, 'bought').startsWith(expenditureKindWords.processor_fee)
}

function paymentOf(item: ReportItem, line: ReportLine, sight: SpendingSight): PublicPayment {
  return {
    id: cellText(item, line, 'number'), on: cellDay(item, line, 'paid'), to: nameOf(item, line, 'payee', sight), what: sight.withhold(cellText(item, line, 'bought')),
    category: cellText(item, line, 'category'), purpose: cellText(item, line, 'purpose'), principal: cellText(item, line, 'principal'), amountCents: amountOf(line), from: [linePath(item, line)],
  }
}

function paymentsOf(document: ReportDocument, sight: SpendingSight): readonly PublicPayment[] {
  const item = itemNamed(document, 'disbursements')
  if (item === null) return []
  const lines = detailsOf(item)
  const ofFees = lines.filter((line) => isFee(item, line))
  const shown = lines.filter((line) => !isFee(item, line)).map((line) => paymentOf(item, line, sight))
  if (ofFees.length === 0) return shown
  const total = sumCents(ofFees.map(amountOf))
  return [...shown, { id: 'fees', on: null, to: 'Banks and processors', what: 'All bank and processors’ fees', category: 'Bank fees', purpose: fees, principal: '', amountCents: total, from: [`items/${item.id}`] }]
}

function transfersOf(document: ReportDocument, sight: SpendingSight): readonly PublicTransfer[] {
  const item = itemNamed(document, 'sent-abroad')
  return item === null ? [] : detailsOf(item).map((line) => {
    const [purpose, what] = cutAtFirst(cellText(item, line, 'purpose'))
    return {
      id: cellText(item, line, 'number'), on: cellDay(item, line, 'sent'), to: nameOf(item, line, 'recipient', sight), what: sight.withhold(what), purpose, country: cellText(item, line, 'country'),
      channel: cellText(item, line, 'channel'), principal: cellText(item, line, 'principal'), amountCents: amountOf(line), from: [linePath(item, line)],
    }
  })
}

const known: readonly string[] = [...Object.values(purposeWords), fees]

/** A payment for several purposes is not taken apart: what stands in the sealed line is one amount. */
function purposeOf(purpose: string): string {
  return known.includes(purpose) ? purpose : 'Several purposes'
}

function purposesOf(payments: readonly PublicPayment[], transfers: readonly PublicTransfer[]): readonly PublicPurpose[] {
  const sums = new Map<string, PublicPurpose>()
  const add = (name: string, part: 'spentCents' | 'sentAbroadCents', amount: Cents): void => {
    const purpose = purposeOf(name)
    const earlier = sums.get(purpose) ?? { purpose, spentCents: zeroCents, sentAbroadCents: zeroCents }
    sums.set(purpose, { ...earlier, [part]: addCents(earlier[part], amount) })
  }
  for (const { purpose, amountCents } of payments) add(purpose, 'spentCents', amountCents)
  for (const { purpose, amountCents } of transfers) add(purpose, 'sentAbroadCents', amountCents)
  return [...sums.values()].toSorted((left, right) => (left.purpose < right.purpose ? -1 : 1))
}

/** Gives the spending of a disclosure report. Refunds received are negative, as in the report. */
export function publicSpending(document: ReportDocument, sight: SpendingSight): Spending {
  const [payments, transfers] = [paymentsOf(document, sight), transfersOf(document, sight)]
  return { payments, transfers, purposes: purposesOf(payments, transfers) }
}
