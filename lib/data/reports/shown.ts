import 'server-only'
import { can, type Actor } from '@/lib/domain/permission'
import { isFrozen } from '@/lib/domain/reports/report-life'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { lifeOfReport, type LifeOfReport } from './life'
import { openSealed, type OpenedSeal } from './sealed'
import type { ReportKey } from './version'

/** What a report's page shows beside the draft: its life, and the sealed version to read; null for a working paper and for who works in an audit. */
export type ShownVersion = { readonly life: LifeOfReport; readonly sealed: OpenedSeal | null }

/** The version that the address names; without one the newest, if it is sealed. `now` asks for the records as they stand. */
export async function shownVersion(actor: Actor, key: ReportKey, version: string): Promise<Result<ShownVersion | null, Refusal>> {
  const allowed = can(actor, 'chapter.read', key.chapterId)
  if (!allowed.ok) return allowed
  const life = await lifeOfReport(actor, key)
  if (!life.ok) return life
  if (life.value === null) return ok(null)
  const newest = life.value.versions[0]?.report
  const named = /^\d{1,3}$/.test(version) ? Number(version) : version === '' && newest !== undefined && isFrozen(newest.state) ? newest.version : null
  const sealed = named === null ? null : await openSealed(actor, { key, version: named })
  return ok({ life: life.value, sealed: sealed?.ok === true ? sealed.value : null })
}
