/** Schedule G of Form 990: paid fundraisers, and fundraising events with what they brought and cost. */
import { subtractCents, sumCents, zeroCents } from '../../money'
import { searchKey } from '../../search-key'
import { groupedBy, itemOf, lineOf, referenceTo, sortedBy, totalOf } from '../lines'
import type { ReportItem } from '../report-document'
import { disbursedCents } from '../schedule-b'
import { contributionCents } from './contributions'
import { lawItem, lawLine } from './law-lines'
import { paymentColumns, paymentLine } from './payments'
import type { Year } from './year-end-facts'

const mentions = /fund ?rais/

function fundraisersItem(year: Year): ReportItem {
  const named = year.payments.filter(({ purposeText, activity }) => mentions.test(searchKey(`${purposeText} ${activity}`)))
  const lines = named.map((payment) => paymentLine(payment, disbursedCents(payment), year.people, ['irc.schG.profundraiser']))
  return itemOf('schedule-g-1', 'Part I, payments that mention fundraising', {
    schedule: 'Schedule G', columns: paymentColumns, lines, totalCents: totalOf(lines),
    text: 'The books have no kind of their own for professional fundraisers. Payments whose words mention fundraising are listed; somebody decides which of them are fees.',
  })
}

function eventsItem(year: Year): ReportItem {
  const events = groupedBy(year.receipts.filter(({ eventName }) => eventName !== ''), ({ eventName }) => searchKey(eventName))
  const costs = groupedBy(year.payments.filter(({ activity }) => activity !== ''), ({ activity }) => searchKey(activity))
  const lines = sortedBy([...events], ([key]) => [key]).map(([key, rows]) => {
    const paid = costs.get(key) ?? []
    const gross = sumCents(rows.map(({ amountCents }) => amountCents))
    const contributions = sumCents(rows.map(contributionCents))
    return lineOf('detail', key === '' ? 'event' : key, [rows[0]?.eventName ?? '', rows.length, contributions, subtractCents(gross, contributions), sumCents([zeroCents, ...paid.map(disbursedCents)]), gross], {
      amountCents: gross, records: [...rows.map((row) => referenceTo('donation', row)), ...paid.map((row) => referenceTo('expenditure', row))], rules: ['irc.schG.events'],
    })
  })
  return itemOf('schedule-g-2', 'Part II, events', {
    schedule: 'Schedule G', lines, totalCents: totalOf(lines), text: 'Receipts that name an event, and payments whose activity is the event. Collections for worship or dues nights may be no fundraising events: somebody decides.',
    columns: [
      { id: 'event', label: 'Event', kind: 'text' }, { id: 'count', label: 'Entries', kind: 'number' }, { id: 'contribution', label: 'Contributions', kind: 'amount' },
      { id: 'income', label: 'Gross income', kind: 'amount' }, { id: 'cost', label: 'Paid for it', kind: 'amount' }, { id: 'amount', label: 'Gross receipts', kind: 'amount' },
    ],
  })
}

/** Gives Schedule G: its lines of the law, payments that mention fundraising, and events. */
export function scheduleGItems(year: Year): readonly ReportItem[] {
  const [fundraisers, events] = [fundraisersItem(year), eventsItem(year)]
  const lines = [lawLine('irc.schG.profundraiser', fundraisers.totalCents ?? zeroCents, year.on), lawLine('irc.schG.events', events.totalCents ?? zeroCents, year.on)]
  return [lawItem('schedule-g-lines', 'Lines of Schedule G', lines, { schedule: 'Schedule G' }), fundraisers, events]
}
