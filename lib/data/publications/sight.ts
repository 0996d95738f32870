import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { shownGroups, type PublicSight } from '@/lib/domain/publication/build'
import { donorsBehind } from '@/lib/domain/publication/donor-groups'
import { overlapOf, toldReceipts, type Overlap, type ToldReceipts } from '@/lib/domain/publication/overlap'
import type { DonorNameRule } from '@/lib/domain/publication/publication'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { hiddenInPublic, hiddenPeople } from './hidden-people'
import { othersPublic } from './others'

type Asked = {
  readonly organizationId: string
  readonly document: ReportDocument
  readonly sealed: SealedReport
  readonly donorNames: DonorNameRule
  readonly summary: string
  readonly erasedNames: readonly string[]
}

/** Donors of the organization, by whom no free text may speak of a gift; a report that lists donors by name does so in lines, not in texts. */
async function donorNames(tx: Transaction, organizationId: string): Promise<readonly string[]> {
  const rows = await tx.person.findMany({ where: { organizationId, kind: 'individual', donations: { some: {} } }, select: { name: true, nameOtherScript: true } })
  return rows.flatMap(({ name, nameOtherScript }) => [name, nameOtherScript ?? ''].filter((text) => text !== ''))
}

/** Payments and transfers whose payee or recipient is an individual or hidden. */
async function paidToPeople(tx: Transaction, organizationId: string, document: ReportDocument): Promise<ReadonlySet<string>> {
  const ids = document.items.filter(({ id }) => id === 'disbursements' || id === 'sent-abroad').flatMap(({ lines }) => lines.flatMap(({ records }) => records.map(({ id }) => id)))
  const unnamed = { OR: [{ kind: 'individual' }, hiddenInPublic] }
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
  const { withheldNames, withheldIds } = await hiddenPeople(tx, organizationId)
  const sight: PublicSight = {
    withheldNames: [...withheldNames, ...asked.erasedNames], withheldIds, donorNames: asked.donorNames, summary: asked.summary, donorNamesHidden: await donorNames(tx, organizationId),
    toPerson: await paidToPeople(tx, organizationId, document), overlap: 'none',
  }
  return { ...sight, overlap: await overlapWith(tx, asked, sight) }
}
