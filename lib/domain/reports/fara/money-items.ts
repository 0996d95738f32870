/** Part IV of the statement: money received and disbursed, things of value, political contributions (items 14 and 15). */
import { formatCents, sumCents, zeroCents, type Cents } from '../../money'
import { needsOwnDate } from '../../needs'
import { searchKey } from '../../search-key'
import { nsd2Item } from '../../rules/fara-nsd2'
import { counted, groupedBy, joined, lineOf, numberOrder, sortedBy, totalOf } from '../lines'
import type { ReportItem, ReportLine } from '../report-document'
import type { FaraContribution, FaraFacts, FaraMoney, FaraThing } from './facts'
import { askedItem, formItem, formLine, recordsItem, type FormContext } from './form-items'
import { accountRule } from './money-records'
import { principalName } from './served'

const needsPurpose = 'Needs information: its purpose.'

function moneyLine(item: string, facts: FaraFacts, row: FaraMoney): ReportLine {
  const day = row.hasOwnDate ? row.on : null
  const purpose = joined([row.purpose.trim() === '' ? needsPurpose : row.purpose, day === null ? needsOwnDate : ''], ' ')
  const cells = [principalName(facts, row.principalId), day, row.party === '' ? 'Not recorded' : row.party, purpose, row.amountCents]
  const line = formLine(item, row.record.number, cells, row.record)
  return { ...line, amountCents: row.amountCents, rules: [...line.rules, accountRule.id] }
}

/** Lines by principal with a subtotal each, in order of days; what has no day comes first. */
function account(item: string, facts: FaraFacts, rows: readonly FaraMoney[]): readonly ReportLine[] {
  const names = new Map(facts.principals.map(({ id, name }) => [id, searchKey(name)]))
  const ordered = sortedBy(rows, ({ principalId, on, hasOwnDate, record }) => {
    const id = principalId ?? ''
    return [names.get(id) ?? '', id, hasOwnDate && on !== null ? on : '', numberOrder(record), record.id]
  })
  return [...groupedBy(ordered, ({ principalId }) => principalId ?? '')].flatMap(([id, own]) => {
    const lines = own.map((row) => moneyLine(item, facts, row))
    const cells = [`Subtotal ${principalName(facts, id)}`, null, null, null, totalOf(lines)]
    return [...lines, lineOf('subtotal', `subtotal-${id}`, cells, { rules: [nsd2Item(item).rule.id] })]
  })
}

function aside(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${counted(count, one, many)} of the period name no foreign principal and serve a general purpose: they are no part of this account and stand in the books.`
}

function accountItem(item: string, context: FormContext, rows: readonly FaraMoney[], text: string): ReportItem {
  const { facts } = context
  const lines = account(item, facts, rows)
  const undated = rows.filter(({ hasOwnDate }) => !hasOwnDate).length
  const unclear = undated === 0 ? '' : `${counted(undated, 'line has', 'lines have')} no date of its own and counts in the total.`
  return formItem(item, { lines, totalCents: totalOf(lines), text: joined([unclear, text], ' ') || null })
}

/** An account without a line is a no, which the form asks to explain. */
function explained(item: ReportItem, context: FormContext, name: string): ReportItem {
  const { answer, text } = askedItem(name, context)
  return { ...item, answer: answer === 'yes' ? 'none' : answer, text: joined([item.text ?? '', text ?? ''], ' ') }
}

function receiptItem(context: FormContext): ReportItem {
  const { receipts, otherReceipts } = context.facts
  const item = accountItem('14(a)', context, receipts, aside(otherReceipts, 'receipt', 'receipts'))
  return receipts.length > 0 ? item : explained(item, context, '14(a)')
}

function disbursementItems(context: FormContext): readonly ReportItem[] {
  const { disbursements, transmitted, otherDisbursements } = context.facts
  const paid = accountItem('15(a)(1)', context, disbursements, aside(otherDisbursements, 'payment', 'payments'))
  const sent = accountItem('15(a)(2)', context, transmitted, '')
  return [disbursements.length + transmitted.length > 0 ? paid : explained(paid, context, '15(a)(1)'), sent]
}

/** Money collected in a campaign for a principal, by campaign: the lines stand in 14(a) and are not added again. */
function campaignItem(context: FormContext): ReportItem {
  const { facts } = context
  const rows = facts.receipts.filter(({ campaign, principalId }) => campaign !== '' && principalId !== null)
  if (rows.length === 0) return formItem('14(b)', { answer: 'none' })
  const groups = groupedBy(sortedBy(rows, ({ campaign, principalId }) => [campaign, principalId ?? '']), ({ campaign, principalId }) => `${campaign}\u0000${principalId ?? ''}`)
  const lines = [...groups].flatMap(([key, own]) => {
    const [first] = own
    if (first === undefined) return []
    const amountCents = sumCents(own.map((row) => row.amountCents))
    const cells = [principalName(facts, first.principalId), first.campaign, own.length, amountCents]
    return [lineOf('note', key.replace('\u0000', '-'), cells, { records: own.map(({ record }) => record), rules: [nsd2Item('14(b)').rule.id] })]
  })
  const { answer, text } = facts.exhibitDOn === null ? askedItem('14(b)', context) : { answer: 'yes' as const, text: `Yes. Exhibit D was filed on ${facts.exhibitDOn}.` }
  return formItem('14(b)', {
    lines, answer, text: joined([text ?? '', 'The same money stands in item 14(a).'], ' '),
    columns: [
      { id: 'foreign_principal', label: 'Foreign principal', kind: 'text' },
      { id: 'campaign', label: 'Campaign', kind: 'text' },
      { id: 'count', label: 'Receipts', kind: 'number' },
      { id: 'amount', label: 'Amount', kind: 'amount' },
    ],
  })
}

function inDays<Row extends { readonly on: string; readonly record: { readonly number: string; readonly id: string } }>(rows: readonly Row[]): readonly Row[] {
  return sortedBy(rows, ({ on, record }) => [on, numberOrder(record), record.id])
}

function receivedThing(facts: FaraFacts, row: FaraThing): ReportLine {
  return formLine('14(c)', row.record.number, [principalName(facts, row.principalId), row.on, row.thing, row.purpose], row.record)
}

function givenThing(facts: FaraFacts, row: FaraThing): ReportLine {
  return formLine('15(b)', row.record.number, [row.on, row.party, principalName(facts, row.principalId), row.thing, row.purpose], row.record)
}

function contribution(row: FaraContribution): ReportLine {
  const amount = row.amountCents === null ? row.thing : formatCents(row.amountCents)
  return formLine('15(c)', row.record.number, [row.on, amount, row.recipient, row.location], row.record)
}

/** What a short form tells is not told here again. */
function contributionLines({ contributions }: FaraFacts): readonly ReportLine[] | null {
  return contributions === null ? null : inDays(contributions.filter(({ toldIn }) => toldIn !== 'short-form')).map(contribution)
}

/** Gives items 14 and 15. */
export function moneyItems(context: FormContext): readonly ReportItem[] {
  const { facts } = context
  return [
    receiptItem(context),
    campaignItem(context),
    recordsItem('14(c)', facts.thingsReceived === null ? null : inDays(facts.thingsReceived).map((row) => receivedThing(facts, row)), context),
    ...disbursementItems(context),
    recordsItem('15(b)', facts.thingsGiven === null ? null : inDays(facts.thingsGiven).map((row) => givenThing(facts, row)), context),
    recordsItem('15(c)', contributionLines(facts), context),
  ]
}

/** Gives the total of an account item; zero where the form has none. */
export function accountTotal(items: readonly ReportItem[], item: string): Cents {
  return items.find(({ id }) => id === nsd2Item(item).id)?.totalCents ?? zeroCents
}
