/** Who gave, as groups of a sealed disclosure report: Schedule A without any line that tells of one donor, unless a rule requires it. */
import { sumCents, zeroCents, type Cents } from '../money'
import { itemizationFamily } from '../reports/disclosure-rules'
import type { ReportDocument, ReportItem, ReportLine } from '../reports/report-document'
import { cellText, detailsOf, itemNamed } from './cells'
import type { DonorGroup } from './donor-groups'
import type { DonorNameRule } from './publication'

/** Why what a foreign principal gave is a line of its own. */
export const principalRule = '22 U.S.C. 612(a)(5)'

/** A donor of Schedule A with the gifts that are listed singly. */
type ListedDonor = { readonly donorId: string; readonly year: string; readonly name: string; readonly amountCents: Cents }

function sumOf(lines: readonly ReportLine[]): Cents {
  return sumCents(lines.map(({ amountCents }) => amountCents ?? zeroCents))
}

/** A donor's gifts stand above the subtotal that names the donor. */
function listedDonors(item: ReportItem | null): readonly ListedDonor[] {
  if (item === null) return []
  const ends = item.lines.flatMap(({ kind }, place) => (kind === 'subtotal' ? [place] : []))
  return ends.map((end, index) => {
    const gifts = item.lines.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end)
    const [, donorId = '', year = ''] = /^subtotal-(.*)-(\d{4})$/.exec(item.lines[end]?.id ?? '') ?? []
    return { donorId, year, name: gifts[0] === undefined ? '' : cellText(item, gifts[0], 'donor'), amountCents: sumOf(gifts) }
  })
}

function groupOf(who: string, donors: number, item: ReportItem, amountCents = item.totalCents ?? zeroCents): DonorGroup {
  return { who, donors, amountCents, from: [`items/${item.id}`], named: null }
}

/** How many donors stand behind `2,104 donors not listed singly`. */
function donorsCounted(item: ReportItem): number {
  const text = String(item.lines[0]?.cells[0] ?? '')
  return Number(/^([\d,]+) donors?\b/.exec(text)?.[1]?.replaceAll(',', '') ?? 0)
}

/** From foreign principals: the law names each, and the principals are public anyway; a person who paid is not named. */
function fromPrincipals(item: ReportItem | null): readonly DonorGroup[] {
  if (item === null) return []
  const names = [...new Set(detailsOf(item).map((line) => cellText(item, line, 'principal')))]
  return names.map((name) => ({
    ...groupOf(name === '' ? 'Foreign principals' : name, 1, item, sumOf(detailsOf(item).filter((line) => cellText(item, line, 'principal') === name))),
    named: { by: 'law', rule: principalRule },
  }))
}

type Listed = { readonly rule: DonorNameRule; readonly isWithheld: (donorId: string) => boolean }

function ofListed(document: ReportDocument, { rule, isWithheld }: Listed): readonly DonorGroup[] {
  const item = itemNamed(document, 'receipts-listed')
  const donors = listedDonors(item)
  if (item === null || donors.length === 0) return []
  const isNamed = ({ donorId }: ListedDonor): boolean => rule === 'listed' && !isWithheld(donorId)
  const named = donors.filter(isNamed).map((donor): DonorGroup => ({ ...groupOf(donor.name, 1, item, donor.amountCents), named: { by: 'choice', rule: itemizationFamily } }))
  const others = donors.filter((donor) => !isNamed(donor))
  const count = new Set(others.map(({ donorId }) => donorId)).size
  return others.length === 0 ? named : [...named, groupOf('Donors listed singly in the report', count, item, sumCents(others.map(({ amountCents }) => amountCents)))]
}

/** How many donors may stand in two groups, because gifts of two years are listed apart: so many are not counted a second time. */
function countedTwice(document: ReportDocument): number {
  const donors = listedDonors(itemNamed(document, 'receipts-listed'))
  const isOneYear = new Set(donors.map(({ year }) => year)).size <= 1 && document.period.from.slice(0, 4) === document.period.through.slice(0, 4)
  return isOneYear ? 0 : new Set(donors.map(({ donorId }) => donorId)).size
}

/** Gives the groups of donors of a disclosure report, none of them empty; what they add up to is the report's receipts. */
export function donorGroups(document: ReportDocument, listed: Listed): readonly DonorGroup[] {
  const groups = ofListed(document, listed)
  const totals = [
    { id: 'receipts-unlisted', who: 'Donors not listed singly', count: donorsCounted },
    { id: 'receipts-without-donor', who: 'Gifts without a recorded donor', count: () => 0 },
    { id: 'receipts-anonymous', who: 'Gifts of nobody in particular', count: () => 0 },
  ].flatMap(({ id, who, count }) => {
    const item = itemNamed(document, id)
    if (item === null || detailsOf(item).length === 0) return []
    return [groupOf(who, Math.max(0, count(item) - countedTwice(document)), item)]
  })
  return [...groups, ...fromPrincipals(itemNamed(document, 'receipts-foreign-principals')), ...totals]
}
