import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { detailsFromRow } from '@/lib/data/people/rows'
import { shownGroups, type PublicSight } from '@/lib/domain/publication/build'
import { donorsBehind } from '@/lib/domain/publication/donor-groups'
import { overlapOf, toldReceipts, type Overlap, type ToldReceipts } from '@/lib/domain/publication/overlap'
import type { DonorNameRule } from '@/lib/domain/publication/publication'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { othersPublic } from './others'

type Asked = { readonly organizationId: string; readonly document: ReportDocument; readonly sealed: SealedReport; readonly donorNames: DonorNameRule; readonly summary: string }

type Withheld = Pick<PublicSight, 'withheldNames' | 'withheldIds'>

const marked = { withholding: { is: { withheld: true } } }
/** Withheld under this entry, or under another entry of the same person that was merged with it. */
const withheld = { OR: [marked, { merged: { some: marked } }, { mergedInto: { is: marked } }, { merged: { some: { merged: { some: marked } } } }] }

/** Who is withheld, and every word by which they are known. */
async function withheldPeople(tx: Transaction, organizationId: string): Promise<Withheld> {
  const rows = await tx.person.findMany({ where: { organizationId, ...withheld } })
  if (rows.length === 0) return { withheldNames: [], withheldIds: new Set() }
  const keys = await organizationKeys(tx, organizationId)
  const names = rows.flatMap((row) => {
    const { name, nameOtherScript, nameSort, email } = detailsFromRow(keys, row)
    return [name, nameOtherScript ?? '', nameSort ?? '', email].filter((text) => text !== '')
  })
  return { withheldNames: names, withheldIds: new Set(rows.map(({ id }) => id)) }
}

/** Donors of the organization, by whom no free text may speak of a gift; a report that lists donors by name does so in lines, not in texts. */
async function donorNames(tx: Transaction, organizationId: string): Promise<readonly string[]> {
  const rows = await tx.person.findMany({ where: { organizationId, kind: 'individual', donations: { some: {} } }, select: { name: true, nameOtherScript: true } })
  return rows.flatMap(({ name, nameOtherScript }) => [name, nameOtherScript ?? ''].filter((text) => text !== ''))
}

/** Payments and transfers whose payee or recipient is an individual or withheld. */
async function paidToPeople(tx: Transaction, organizationId: string, document: ReportDocument): Promise<ReadonlySet<string>> {
  const ids = document.items.filter(({ id }) => id === 'disbursements' || id === 'sent-abroad').flatMap(({ lines }) => lines.flatMap(({ records }) => records.map(({ id }) => id)))
  const unnamed = { OR: [{ kind: 'individual' }, withheld] }
  const where = { organizationId, id: { in: ids } }
  const [payments, transfers] = [
    await tx.expenditure.findMany({ where: { ...where, payee: unnamed }, select: { id: true } }),
    await tx.transfer.findMany({ where: { ...where, recipient: unnamed }, select: { id: true } }),
  ]
  return new Set([...payments, ...transfers].map(({ id }) => id))
}

/** What is public already of the same gifts, under the other coverage. */
async function overlapWith(tx: Transaction, asked: Asked, alone: PublicSight): Promise<Overlap> {
  const { document, sealed: { chapterId, period } } = asked
  const others = await othersPublic(tx, asked.organizationId, asked.sealed)
  const raised = document.summary.find(({ id }) => id === 'receipts')?.amountCents ?? null
  const own: ToldReceipts = { amountCents: raised, donors: donorsBehind(shownGroups(document, { ...alone, overlap: 'one-total' }).groups), samePeriod: true }
  const [wholes, parts] = [others.filter((other) => other.chapterId === null), others.filter((other) => other.chapterId !== null)]
  const told = parts.map(({ report }) => toldReceipts(report, period))
  if (chapterId === null) return overlapOf(own, told)
  const [whole] = wholes
  return whole === undefined ? 'none' : overlapOf(toldReceipts(whole.report, period), [own, ...told])
}

/** With which eyes a sealed report is made public now. */
export async function publicSightOf(tx: Transaction, asked: Asked): Promise<PublicSight> {
  const { organizationId, document } = asked
  const sight: PublicSight = {
    ...(await withheldPeople(tx, organizationId)), donorNames: asked.donorNames, summary: asked.summary, donorNamesHidden: await donorNames(tx, organizationId),
    toPerson: await paidToPeople(tx, organizationId, document), overlap: 'none',
  }
  return { ...sight, overlap: await overlapWith(tx, asked, sight) }
}
