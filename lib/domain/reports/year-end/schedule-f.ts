/** Schedule F of Form 990: money abroad by country, by foreign organization, and to foreign individuals. */
import type { Expenditure } from '../../expenditure'
import { addCents, cents, sumCents, zeroCents, type Cents } from '../../money'
import { countryName } from '../lda/places'
import type { Transfer } from '../../transfer'
import { groupedBy, itemOf, lineOf, nameOf, referenceTo, sortedBy, totalOf } from '../lines'
import type { RecordReference, ReportItem } from '../report-document'
import { disbursedCents } from '../schedule-b'
import { lawItem, lawLine } from './law-lines'
import type { Year } from './year-end-facts'

/** Money that left for abroad, or came back from it: of a transfer or of a payment that is used abroad. */
type Abroad = { readonly country: string; readonly personId: string | null; readonly isGrant: boolean; readonly cents: Cents; readonly record: RecordReference }

const nameOfCountry = (country: string) => countryName(country) ?? country
const isForeign = (country: string) => country !== '' && country !== 'US'

function ofTransfer(row: Transfer): Abroad {
  return { country: row.country, personId: row.recipientId, isGrant: true, cents: row.direction === 'in' ? cents(-row.amountCents) : row.amountCents, record: referenceTo('transfer', row) }
}

function ofPayment(row: Expenditure): Abroad {
  return { country: row.countryOfUse, personId: row.payeeId, isGrant: row.category === 'grant', cents: disbursedCents(row), record: referenceTo('expenditure', row) }
}

/** Gives all money that went abroad in the year. */
function abroadOf({ sentAbroad, payments }: Year): readonly Abroad[] {
  return [...sentAbroad.map(ofTransfer), ...payments.filter(({ countryOfUse }) => isForeign(countryOfUse)).map(ofPayment)].filter((each) => each.cents !== 0)
}

const total = (rows: readonly { readonly cents: Cents }[]) => sumCents(rows.map((row) => row.cents))

function byCountry(year: Year, abroad: readonly Abroad[]): ReportItem {
  const received = year.receipts.filter(({ sourceCountry }) => isForeign(sourceCountry))
  const spent = groupedBy(abroad, ({ country }) => country)
  const from = groupedBy(received, ({ sourceCountry }) => sourceCountry)
  const lines = sortedBy([...new Set([...spent.keys(), ...from.keys()])], (country) => [nameOfCountry(country), country]).map((country) => {
    const [out, gifts] = [spent.get(country) ?? [], from.get(country) ?? []]
    const receivedCents = sumCents(gifts.map(({ amountCents }) => amountCents))
    const sum = addCents(total(out), receivedCents)
    return lineOf('detail', country === '' ? 'not-recorded' : country, [country === '' ? 'Not recorded' : nameOfCountry(country), total(out), receivedCents, sum], {
      amountCents: sum, records: [...out.map(({ record }) => record), ...gifts.map((row) => referenceTo('donation', row))], rules: ['irc.schF.partI'],
    })
  })
  return itemOf('schedule-f-1', 'Part I, by country', {
    schedule: 'Schedule F', lines, totalCents: totalOf(lines), text: 'Money sent abroad, payments for use abroad, and receipts from abroad. Investments abroad are not in these books.',
    columns: [
      { id: 'country', label: 'Country', kind: 'text' }, { id: 'spent', label: 'Spent and sent', kind: 'amount' }, { id: 'received', label: 'Received', kind: 'amount' }, { id: 'amount', label: 'Together', kind: 'amount' },
    ],
  })
}

function recipientItem(year: Year, id: string, title: string, rows: readonly Abroad[], rule: string): ReportItem {
  const lines = [...groupedBy(rows, ({ personId }) => personId ?? '')].map(([personId, own]) =>
    lineOf('detail', personId === '' ? 'not-recorded' : personId, [nameOf(year.people, personId), [...new Set(own.map(({ country }) => nameOfCountry(country)))].sort().join(', '), own.length, total(own)], {
      amountCents: total(own), records: own.map(({ record }) => record), rules: [rule],
    })).toSorted((left, right) => (right.amountCents ?? zeroCents) - (left.amountCents ?? zeroCents) || (left.id < right.id ? -1 : 1))
  return itemOf(id, title, {
    schedule: 'Schedule F', lines, totalCents: totalOf(lines),
    columns: [{ id: 'recipient', label: 'Recipient', kind: 'text' }, { id: 'country', label: 'Country', kind: 'text' }, { id: 'count', label: 'Entries', kind: 'number' }, { id: 'amount', label: 'Amount', kind: 'amount' }],
  })
}

/** Gives Schedule F: its lines of the law, Part I by country, Part II by organization, Part III by individual. */
export function scheduleFItems(year: Year): readonly ReportItem[] {
  const abroad = abroadOf(year)
  const granted = abroad.filter(({ isGrant }) => isGrant)
  const isIndividual = ({ personId }: Abroad) => personId !== null && year.people.get(personId)?.kind === 'individual'
  const [individuals, organizations] = [granted.filter(isIndividual), granted.filter((row) => !isIndividual(row))]
  const first = byCountry(year, abroad)
  const second = recipientItem(year, 'schedule-f-2', 'Part II, grants to organizations and governments', organizations, 'irc.schF.partII')
  const third = recipientItem(year, 'schedule-f-3', 'Part III, grants to individuals', individuals, 'irc.schF.partIII')
  const largest = second.lines[0]
  return [
    lawItem('schedule-f-lines', 'Lines of Schedule F', [
      lawLine('irc.schF.partI', first.totalCents ?? zeroCents, year.on), lawLine('irc.schF.partII', largest?.amountCents ?? zeroCents, year.on, largest?.records), lawLine('irc.schF.partIII', third.totalCents ?? zeroCents, year.on),
    ], { schedule: 'Schedule F', text: 'Part I is held against what went out and came in together; Part II against the largest recipient. A grant to a U.S. organization that passes it on abroad is not told apart in these books.' }),
    first, second, third,
  ]
}
