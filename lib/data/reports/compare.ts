import 'server-only'
import { can, type Actor } from '@/lib/domain/permission'
import { compareReports, type Comparison } from '@/lib/domain/reports/compare'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { spanAbout } from '@/lib/domain/reports/report-span'
import { parsePeriod } from '@/lib/domain/reporting-period'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { draftReport } from './draft'
import { openSealed } from './sealed'
import type { ReportKey } from './version'

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

/** What a reader most often wants: the newest sealed version beside the records of now, or, where nothing is sealed, the period before. */
export async function usualSide(actor: Actor, key: ReportKey, earlierPeriod: string): Promise<Result<ComparedSide, Refusal>> {
  const allowed = can(actor, 'chapter.read', key.chapterId)
  if (!allowed.ok) return allowed
  const sealed = await openSealed(actor, { key, version: null })
  return ok(sealed.ok ? String(sealed.value.sealed.version) : earlierPeriod)
}
