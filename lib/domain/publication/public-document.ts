/**
 * A public version in the shape of every report, so that the same renderers make files of it. It says what the public version says and nothing
 * more: no ids of records, no rules, no findings; amounts are those of the public version.
 */
import { sumCents, zeroCents, type Cents } from '../money'
import type { ColumnKind, ReportCell, ReportColumn, ReportDocument, ReportItem, ReportLine, ReportParty } from '../reports/report-document'
import type { PublicParty, PublicReport } from './public-report'

type Row = { readonly id: string; readonly cells: readonly ReportCell[]; readonly amountCents: Cents | null }

function columns(...all: readonly (readonly [string, string, ColumnKind])[]): readonly ReportColumn[] {
  return all.map(([id, label, kind]) => ({ id, label, kind }))
}

function lineOf({ id, cells, amountCents }: Row): ReportLine {
  return { id, kind: 'detail', cells, amountCents, records: [], rules: [] }
}

type Part = { readonly id: string; readonly title: string; readonly text?: string; readonly columns: readonly ReportColumn[]; readonly rows: readonly Row[]; readonly isSum?: boolean }

function itemOf({ id, title, text, columns: shown, rows, isSum = false }: Part): ReportItem {
  const totalCents = isSum ? sumCents(rows.map(({ amountCents }) => amountCents ?? zeroCents)) : null
  return { id, title, schedule: null, parent: null, answer: rows.length === 0 ? 'none' : 'yes', text: text ?? null, columns: shown, lines: rows.map(lineOf), totalCents }
}

const money = columns(['number', 'Number', 'record'], ['date', 'Date', 'date'], ['to', 'To', 'text'], ['what', 'What for', 'text'], ['purpose', 'Purpose', 'text'], ['amount', 'Amount', 'amount'])
const shares = columns(['who', 'Given by', 'text'], ['donors', 'Donors, at least', 'number'], ['rule', 'A line of its own by', 'text'], ['amount', 'Amount', 'amount'])
const raised = columns(['purpose', 'Purpose', 'text'], ['donors', 'Donors, at least', 'number'], ['amount', 'Amount', 'amount'])
const sums = columns(['purpose', 'Purpose', 'text'], ['spent', 'Spent', 'amount'], ['abroad', 'Sent abroad', 'amount'])
const met = columns(['number', 'Number', 'record'], ['date', 'Date', 'date'], ['official', 'Official and institution', 'text'], ['how', 'Form and place', 'text'], ['for', 'On behalf of', 'text'], ['who', 'Who took part', 'text'], ['topics', 'Topics and what was asked', 'text'], ['materials', 'Materials given', 'text'])

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ')
}

function partiesOf(all: readonly PublicParty[]): readonly ReportParty[] {
  return all.map(({ name, details }) => ({ id: name, name, details: details === '' ? [] : [details] }))
}

/** What was raised by purpose; where no purpose may be told apart it says so, so that nobody reads that nothing was raised. */
function raisedItem({ raisedFor, gifts }: PublicReport): readonly ReportItem[] {
  if (raisedFor.length === 0 && gifts.length === 0) return []
  if (raisedFor.length === 0) return [{ ...itemOf({ id: 'raised-for', title: 'Raised, by purpose', text: 'Not told apart: it would rest on fewer than five donors for a purpose.', columns: [], rows: [] }), answer: null }]
  return [itemOf({
    id: 'raised-for', title: 'Raised, by purpose', columns: raised, isSum: true,
    rows: raisedFor.map(({ purposes: names, donors, amountCents }) => ({ id: names.join('; '), cells: [names.join('; '), donors, amountCents], amountCents })),
  })]
}

/** Only a disclosure report has lines in public; of another form the summary alone is told, and no list of it stands here as empty. */
function itemsOf(report: PublicReport): readonly ReportItem[] {
  const { form, gifts, notShown, payments, transfers, purposes, contacts } = report
  if (form !== 'quarterly-disclosure') return []
  return [
    itemOf({
      id: 'gifts', title: 'Given', text: ['No line rests on fewer than five donors unless a rule requires it.', ...notShown].join(' '), columns: shares,
      rows: gifts.map(({ id, who, donors, amountCents, requiredBy }) => ({ id, cells: [who, donors, requiredBy, amountCents], amountCents })),
    }),
    ...raisedItem(report),
    itemOf({
      id: 'purposes', title: 'Spent and sent abroad, by purpose', columns: sums,
      rows: purposes.map(({ purpose, spentCents, sentAbroadCents }) => ({ id: purpose, cells: [purpose, spentCents, sentAbroadCents], amountCents: null })),
    }),
    itemOf({
      id: 'payments', title: 'Spent', columns: money, isSum: true,
      rows: payments.map(({ id, on, to, what, category, purpose, amountCents }) => ({ id, cells: [id, on, to, joined(what, category), purpose, amountCents], amountCents })),
    }),
    itemOf({
      id: 'transfers', title: 'Sent abroad', columns: money, isSum: true,
      rows: transfers.map(({ id, on, to, what, country, channel, purpose, amountCents }) => ({ id, cells: [id, on, joined(to, country), joined(what, channel), purpose, amountCents], amountCents })),
    }),
    itemOf({
      id: 'contacts', title: 'Contacts', columns: met,
      rows: contacts.map(({ id, on, official, institution, form, place, beneficiary, attendees, topics, issue, asked, materials }) => (
        { id, cells: [id, on, joined(official, institution), joined(form, place), beneficiary, attendees, joined(topics, issue, asked), materials], amountCents: null }
      )),
    }),
  ]
}

/** Gives a public version as a report document. Its registrations stand as details of the registrant; of the seal it tells the hashes. */
export function publicDocument(report: PublicReport): ReportDocument {
  const { form, edition, id, version, title, organization, chapters, period, seal, registrations, principals, figures, summary, licence } = report
  const registrant = { id: '', name: organization, details: registrations.map(({ name, details }) => joined(name, details)) }
  return {
    form, edition, title: `${title}: public version of ${id}`, organization: { id: '', name: organization, details: [] }, chapters: chapters.map((name) => ({ id: name, name, details: [] })), registrant,
    principals: partiesOf(principals), period, asOf: { journalSize: seal.journalSize, at: seal.sealedAt }, rules: [], items: itemsOf(report),
    summary: figures.flatMap(({ id: figure, label, amountCents }) => (amountCents === null ? [] : [{ id: figure, label, amountCents, items: [], arithmetic: '', rules: [] }])),
    findings: [], leftOut: [],
    notices: [
      ...(summary === '' ? [] : [summary]), `Version ${String(version)} of ${id}, sealed ${seal.sealedAt.slice(0, 10)}. SHA-256 of the sealed text: ${seal.textHash}. Root over its lines: ${seal.lineRoot}.`,
      ...(report.amends === null ? [] : [`This version amends ${report.amends.earlier.join(', ')}: ${report.amends.reason}`]),
      `Licence: ${licence}. This report shows what was recorded, sealed and published. It is not legal advice.`,
    ],
  }
}
