import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { keptDocument } from '@/lib/data/reports/sealed'
import { sealedFromRow } from '@/lib/data/reports/sealed-rows'
import { versionWhere, type ReportKey } from '@/lib/data/reports/version'
import type { Actor } from '@/lib/domain/permission'
import { publicReport, shownGroups } from '@/lib/domain/publication/build'
import { withholding, type Withhold } from '@/lib/domain/publication/hidden-names'
import type { DonorNameRule } from '@/lib/domain/publication/publication'
import type { MergedGroups } from '@/lib/domain/publication/donor-groups'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { findPublication } from './get'
import { othersPublic } from './others'
import { readPublicText, versionOf, type PublicVersion } from './public-text'
import { publicSightOf } from './sight'

export type PreparedVersion = {
  readonly sealed: SealedReport
  readonly version: PublicVersion
  readonly groups: MergedGroups
  /** Takes out of a text who is withheld, or is being erased. */
  readonly withhold: Withhold
  /** A report of the same coverage that is public and shares days with this one: one could be taken from the other. */
  readonly inTheWay: string | null
}

type Chosen = { readonly rule?: DonorNameRule | null; readonly summary?: string; readonly erasedNames?: readonly string[] }

/**
 * Makes the public version of a sealed report as it would be now, by the rule of names that the page is set to, or another. It is made of
 * the copy in which personal details are masked. `summary` is what was done in plain words; left out, it is that of the version that is kept. `erasedNames` are those
 * of who is being erased.
 */
export async function prepareVersion(tx: Transaction, actor: Actor, sealed: SealedReport, { rule = null, summary, erasedNames = [] }: Chosen = {}): Promise<PreparedVersion> {
  const { organizationId } = actor
  const document = await keptDocument(tx, actor, sealed, 'masked')
  const donorNames = rule ?? (await findPublication(tx, organizationId, sealed.chapterId)).donorNames
  const sight = await publicSightOf(tx, { organizationId, document, sealed, donorNames, summary: summary ?? (await keptSummary(tx, organizationId, sealed.id)), erasedNames })
  const others = await othersPublic(tx, organizationId, sealed)
  return {
    sealed, version: versionOf(publicReport(document, sealed, sight)), groups: shownGroups(document, sight), withhold: withholding(sight.withheldNames),
    inTheWay: others.find(({ chapterId }) => chapterId === sealed.chapterId)?.number ?? null,
  }
}

/** What the version that is kept says was done; empty where none was ever public. */
export async function keptSummary(tx: Transaction, organizationId: string, sealedReportId: string): Promise<string> {
  const row = await tx.publicReport.findFirst({ where: { organizationId, sealedReportId }, include: { texts: true } })
  const kept = row?.texts.find(({ hash }) => hash === row.textHash)
  return row === null || kept === undefined ? '' : readPublicText(kept.bytes, row.textHash).summary
}

/** The sealed version of a report; null where there is none of that number of version. */
export async function sealedVersion(tx: Transaction, actor: Actor, key: ReportKey, version: number): Promise<SealedReport | null> {
  const row = await tx.sealedReport.findFirst({ where: { organizationId: actor.organizationId, version, report: versionWhere(actor, key) }, omit: { lineSecret: true } })
  return row === null ? null : sealedFromRow(row)
}
