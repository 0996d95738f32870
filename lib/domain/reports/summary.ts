/** The summary: what was there, what came and went, what is there; each figure with its arithmetic in words. */
import type { CalendarDate } from '../calendar-date'
import { addCents, formatCents, negateCents, subtractCents, sumCents, zeroCents, type Cents } from '../money'
import { houseRules, itemizationFamily } from './disclosure-rules'
import type { PeriodFacts, ReceiptGroup } from './period-facts'
import type { ReportSummaryLine } from './report-document'
import type { ScheduleA } from './schedule-a'
import type { ScheduleB } from './schedule-b'
import type { ScheduleD } from './schedule-d'

/** Tells whether a receipt changes no account: a gift in kind, property, or crypto that was not sold (money.md section 6). */
export function isWithoutCash({ kind, method }: Pick<ReceiptGroup, 'kind' | 'method'>): boolean {
  return kind === 'in_kind' || method === 'property' || method === 'crypto'
}

type Period = { readonly from: CalendarDate; readonly through: CalendarDate }

function openingLines(
  { bankAccounts, before }: PeriodFacts,
  { from, through }: Period,
): { readonly opening: ReportSummaryLine; readonly added: Cents } {
  const accounts = sumCents(bankAccounts.filter(({ openedOn }) => openedOn <= from).map(({ openingBalanceCents }) => openingBalanceCents))
  const added = sumCents(
    bankAccounts.filter(({ openedOn }) => openedOn > from && openedOn <= through).map(({ openingBalanceCents }) => openingBalanceCents),
  )
  const { receiptsCents, disbursementsCents, sentAbroadCents, transfersInCents, transfersOutCents } = before
  const moved = sumCents([
    receiptsCents,
    negateCents(disbursementsCents),
    negateCents(sentAbroadCents),
    transfersInCents,
    negateCents(transfersOutCents),
  ])
  const opening: ReportSummaryLine = {
    id: 'opening',
    label: 'Opening balance',
    items: ['opening'],
    rules: [houseRules.opening.id],
    amountCents: addCents(accounts, moved),
    arithmetic:
      `Opening balances of the accounts ${formatCents(accounts)} + received before the period ${formatCents(receiptsCents)} - paid ${formatCents(disbursementsCents)}` +
      ` - sent abroad ${formatCents(sentAbroadCents)} + from other chapters ${formatCents(transfersInCents)} - to other chapters ${formatCents(transfersOutCents)}`,
  }
  return { opening, added }
}

/** Gives the summary; `closing` is opening + in - out - abroad + transfers. */
export function summaryOf(facts: PeriodFacts, period: Period, a: ScheduleA, b: ScheduleB, d: ScheduleD): readonly ReportSummaryLine[] {
  const { opening, added } = openingLines(facts, period)
  const inKind = sumCents(facts.receiptGroups.filter(isWithoutCash).map(({ amountCents }) => amountCents))
  const cashIn = subtractCents(a.totalCents, inKind)
  const closing = sumCents([
    opening.amountCents,
    added,
    cashIn,
    negateCents(b.totalCents),
    negateCents(d.abroadCents),
    d.transfersInCents,
    negateCents(d.transfersOutCents),
  ])
  const accountsAdded: readonly ReportSummaryLine[] =
    added === zeroCents
      ? []
      : [
          {
            id: 'accounts-added',
            label: 'Opening balances of accounts added in the period',
            amountCents: added,
            items: [],
            rules: [houseRules.opening.id],
            arithmetic: 'Bank accounts whose first day is in the period',
          },
        ]
  return [
    opening,
    ...accountsAdded,
    {
      id: 'receipts',
      label: 'Receipts',
      amountCents: a.totalCents,
      items: ['receipts'],
      arithmetic: 'Schedule A',
      rules: [itemizationFamily, houseRules.foreignPrincipal.id, houseRules.counts.id],
    },
    {
      id: 'in-kind',
      label: 'Of these without cash (in kind, property, crypto)',
      amountCents: inKind,
      items: ['receipts'],
      arithmetic: 'Part of Schedule A that changes no account',
      rules: [houseRules.inKind.id],
    },
    {
      id: 'cash-in',
      label: 'Received in money',
      amountCents: cashIn,
      items: ['receipts', 'in-kind'],
      arithmetic: `Receipts ${formatCents(a.totalCents)} - without cash ${formatCents(inKind)}`,
      rules: [houseRules.inKind.id],
    },
    {
      id: 'disbursements',
      label: 'Disbursements',
      amountCents: b.totalCents,
      items: ['disbursements'],
      arithmetic: 'Schedule B without memos',
      rules: [houseRules.disbursements.id, houseRules.counts.id],
    },
    {
      id: 'abroad',
      label: 'Sent abroad',
      amountCents: d.abroadCents,
      items: ['sent-abroad'],
      arithmetic: 'Schedule D',
      rules: [houseRules.abroad.id, houseRules.counts.id],
    },
    {
      id: 'transfers-in',
      label: 'From other chapters',
      amountCents: d.transfersInCents,
      items: ['chapter-transfers'],
      arithmetic: 'Schedule D, received',
      rules: [houseRules.pairs.id],
    },
    {
      id: 'transfers-out',
      label: 'To other chapters',
      amountCents: d.transfersOutCents,
      items: ['chapter-transfers'],
      arithmetic: 'Schedule D, sent',
      rules: [houseRules.pairs.id],
    },
    {
      id: 'closing',
      label: 'Closing balance',
      amountCents: closing,
      rules: [houseRules.closing.id],
      items: ['opening', 'cash-in', 'disbursements', 'abroad', 'transfers-in', 'transfers-out'],
      arithmetic:
        `Opening ${formatCents(opening.amountCents)}${added === zeroCents ? '' : ` + accounts added ${formatCents(added)}`} + received in money ${formatCents(cashIn)}` +
        ` - disbursements ${formatCents(b.totalCents)} - sent abroad ${formatCents(d.abroadCents)} + from other chapters ${formatCents(d.transfersInCents)}` +
        ` - to other chapters ${formatCents(d.transfersOutCents)} = ${formatCents(closing)}`,
    },
  ]
}
