/**
 * From a sealed report to its public version. It begins empty: only what is named here is let through, so that a new item of a form stays
 * closed until somebody decides. Opening and closing balances are left out, because with them a period whose receipts are not shown could be
 * worked out; so are receipts by month, notes, findings and the checklist.
 */
import { canonicalText } from '../journal/entry'
import type { JsonObject } from '../journal/json'
import type { ReportDocument, ReportItem, ReportLine } from '../reports/report-document'
import type { SealedReport } from '../reports/sealed-report'
import { cellText, detailsOf, itemNamed } from './cells'
import { publicContacts } from './contacts'
import { donorsMin, mergeSmallGroups, type MergedGroups } from './donor-groups'
import type { Overlap } from './overlap'
import { donorGroups } from './gifts'
import { withholding, type Withhold } from './hidden-names'
import { openLicence, type DonorNameRule } from './publication'
import { raisedByPurpose, type RaisedFor } from './raised-by-purpose'
import type { PublicFigure, PublicGift, PublicParty, PublicReport } from './public-report'
import { publicSpending } from './spending'

export type PublicSight = {
  readonly donorNames: DonorNameRule
  /** What was done, in plain words. */
  readonly summary: string
  /** Names, other scripts and mails of people who are withheld, and their ids. */
  readonly withheldNames: readonly string[]
  readonly withheldIds: ReadonlySet<string>
  /** Names, other scripts and mails of donors whom this report does not name. */
  readonly donorNamesHidden: readonly string[]
  /** Expenditures and transfers to an individual. */
  readonly toPerson: ReadonlySet<string>
  readonly overlap: Overlap
}

const disclosureFigures = [
  { id: 'raised', label: 'Raised', line: 'receipts' },
  { id: 'spent', label: 'Spent', line: 'disbursements' },
  { id: 'sent-abroad', label: 'Sent abroad', line: 'abroad' },
] as const

function figuresOf({ form, summary }: ReportDocument, receiptsHidden: boolean): readonly PublicFigure[] {
  const chosen = form === 'quarterly-disclosure' ? disclosureFigures : summary.map(({ id, label }) => ({ id, label, line: id }))
  return chosen.flatMap(({ id, label, line }) => {
    const found = summary.find((each) => each.id === line)
    if (found === undefined) return []
    return [{ id, label, amountCents: receiptsHidden && id === 'raised' ? null : found.amountCents, from: [`summary/${line}`] }]
  })
}

function parties(document: ReportDocument, id: string, name: string, details: readonly string[]): readonly PublicParty[] {
  const item = itemNamed(document, id)
  if (item === null) return []
  const told = (shown: ReportItem, line: ReportLine): string => details.map((column) => cellText(shown, line, column)).filter((text) => text !== '').join(', ')
  return detailsOf(item).map((line) => ({ name: cellText(item, line, name), details: told(item, line) }))
}

/** Who is named by choice is named without who is withheld: a trust may carry a donor's name. */
function giftsOf({ groups }: MergedGroups, number: string, people: Withhold): readonly PublicGift[] {
  return groups.map(({ who, donors, amountCents, from, named }, place) => ({ id: `${number}/gifts/${String(place + 1)}`, who: named?.by === 'choice' ? people(who) : who, donors, amountCents, from, requiredBy: named?.rule ?? null }))
}

function notShownOf(hidden: boolean, told: boolean): readonly string[] {
  if (told) return [`What was raised is not shown: taken together with the reports that are public already it would tell of fewer than ${String(donorsMin)} donors.`]
  return hidden ? [`What was raised is not shown: it rests on fewer than ${String(donorsMin)} donors.`] : []
}

/** Beside another public report of the same gifts nothing but one total is shown: purposes could be taken from purposes. */
function raisedOf(document: ReportDocument, { groups, hidden }: MergedGroups, { overlap }: PublicSight): readonly RaisedFor[] {
  return hidden || overlap !== 'none' ? [] : raisedByPurpose(document, groups.filter(({ named }) => named?.by === 'choice').length)
}

/** The groups of donors of a report, as they may be shown. */
export function shownGroups(document: ReportDocument, { donorNames, withheldIds, overlap }: PublicSight): MergedGroups {
  const merged = mergeSmallGroups(donorGroups(document, { rule: donorNames, isWithheld: (id) => withheldIds.has(id) }), overlap !== 'none')
  if (overlap !== 'hidden') return merged
  return { ...merged, groups: merged.groups.filter(({ named }) => named?.by === 'law'), hidden: true }
}

/** Gives the public version of a sealed report. The same text, seal and sight give the same version. */
export function publicReport(document: ReportDocument, sealed: SealedReport, sight: PublicSight): PublicReport {
  const groups = shownGroups(document, sight)
  const people = withholding(sight.withheldNames)
  const donors = withholding(sight.donorNamesHidden, 2)
  const texts = (text: string): string => donors(people(text))
  const { textHash, lineRoot, lineCount, journalSize, checkpoint, sealedAt, number, version, form, edition } = sealed
  return {
    v: 1, licence: openLicence.id, id: number, version, form, edition, title: document.title, organization: document.registrant.name, chapters: document.chapters.map(({ name }) => name),
    period: { from: document.period.from, through: document.period.through, label: document.period.label },
    seal: { sealedAt, textHash, lineRoot, lineCount, journalSize, checkpoint },
    summary: texts(sight.summary),
    amends: document.amends === undefined ? null : { reason: texts(document.amends.reason), earlier: document.amends.earlier.map((earlier) => earlier.number) },
    principals: parties(document, 'principals', 'principal', ['principal_kind', 'country', 'aim']).map((party) => ({ ...party, details: texts(party.details) })),
    registrations: parties(document, 'registrant', 'regime', ['registration', 'jurisdiction', 'registered', 'ended']),
    figures: figuresOf(document, groups.hidden), raisedFor: raisedOf(document, groups, sight),
    gifts: giftsOf(groups, number, people), ...publicSpending(document, { withhold: texts, toPerson: sight.toPerson }),
    contacts: publicContacts(document, { people, texts }), notShown: notShownOf(groups.hidden, sight.overlap === 'hidden'),
  }
}

/** Gives the one text of a public version (RFC 8785): what is hashed, stored and handed out as JSON. */
export function publicText(report: PublicReport): string {
  const json: JsonObject = { ...report }
  return canonicalText(json)
}
