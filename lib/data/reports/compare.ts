import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import { compareReports, type Comparison } from '@/lib/domain/reports/compare'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { spanAbout } from '@/lib/domain/reports/report-span'
import { parsePeriod, periodOfDays, previousPeriod, type ReportingPeriod } from '@/lib/domain/reporting-period'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { draftReport } from './draft'
import { sightOf } from './scope'
import { openSealed } from './sealed'
import { versionWhere, type ReportKey } from './version'

/** One side: `now`, the number of a sealed version, or another period as it stands now. */
export type ComparedSide = string

async function sideOf(actor: Actor, key: ReportKey, side: ComparedSide): Promise<Result<ReportDocument, Refusal>> {
  if (side === 'now') return draftReport(actor, key.form, key)
  if (/^\d{1,3}$/.test(side)) {
    const opened = await openSealed(actor, { key, version: Number(side) })
    return opened.ok ? ok(opened.value.document) : opened
  }
  const period = parsePeriod(side)
  return period.ok ? draftReport(actor, key.form, { chapterId: key.chapterId, period: spanAbout(period.value, key.period.about) }) : period
}

/** Compares two versions or periods of a report, each as far as this reader sees it. */
export async function compareVersions(actor: Actor, key: ReportKey, sides: { readonly before: ComparedSide; readonly after: ComparedSide }): Promise<Result<Comparison, Refusal>> {
  const allowed = can(actor, 'chapter.read', key.chapterId)
  if (!allowed.ok) return allowed
  const [before, after] = [await sideOf(actor, key, sides.before), await sideOf(actor, key, sides.after)]
  if (!before.ok) return before
  return after.ok ? ok(compareReports(before.value, after.value)) : after
}

/** What can be chosen beside the records as they stand: sealed versions, the newest first, and periods before this one. */
export type SidesToCompare = { readonly versions: readonly number[]; readonly periods: readonly string[] }

const periodsOffered = 8

/** Gives what a page offers to compare a report with. */
export async function sidesToCompare(actor: Actor, key: ReportKey): Promise<Result<SidesToCompare, Refusal>> {
  const allowed = can(actor, 'chapter.read', key.chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const sight = await sightOf(tx, actor, key)
    if (!sight.ok) return sight
    const versions = sight.value.auditId !== null ? [] : await tx.sealedReport.findMany({
      where: { organizationId: actor.organizationId, report: versionWhere(actor, key) }, select: { version: true }, orderBy: { version: 'desc' },
    })
    const periods: ReportingPeriod[] = []
    while (periods.length < periodsOffered) periods.push(previousPeriod(periods.at(-1) ?? periodOfDays(key.period.from, key.period.through)))
    return ok({ versions: versions.map(({ version }) => version), periods: periods.map(({ id }) => id) })
  })
}

/** Gives what a reader most often wants beside the records of now: the newest sealed version, or, where nothing is sealed, the period before. */
export function usualSide({ versions, periods }: SidesToCompare): ComparedSide {
  return versions[0] === undefined ? (periods[0] ?? 'now') : String(versions[0])
}
