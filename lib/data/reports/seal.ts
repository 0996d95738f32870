import 'server-only'
import { readAs, sqlAs } from '@/lib/data/database/transaction'
import { writeCheckpoint } from '@/lib/data/journal/checkpoint'
import { can, type Actor } from '@/lib/domain/permission'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { isFiling } from '@/lib/domain/reports/forms'
import { isFrozen, isReadyToSeal, sealBlockers } from '@/lib/domain/reports/report-life'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { readAsOf } from './as-of'
import { currentBuilder } from './builders'
import { requiredRoles } from './change'
import { buildCopies, freeze, type BuiltVersion } from './freeze'
import { sealedFromRow } from './sealed-rows'
import { standingApprovals } from './standing'
import { newestVersion, versionBefore, type KeptReport, type ReportKey } from './version'
import { writeSeal } from './write-seal'

export type SealInput = {
  readonly key: ReportKey
  /** The version that was read on the page: the second click on its button gives the seal that the first one made. */
  readonly version: number
}

/**
 * Seals a report: builds it from the records as of a checkpoint made for it, makes its files, and keeps all of it for good in one
 * transaction with its entries; the version before, if there is one, is amended by it. A second checkpoint covers the seal itself.
 */
export async function sealReport(actor: Actor, { key, version }: SealInput): Promise<Result<SealedReport, Refusal>> {
  const allowed = can(actor, 'report.seal', key.chapterId)
  if (!allowed.ok) return allowed
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  const opened = await openForSeal(actor, key, version)
  if (!opened.ok) return opened
  const { sealed, open, before } = opened.value
  if (sealed !== null) return ok(sealed)
  const checkpoint = await sqlAs(actor, (client) => writeCheckpoint(client, actor, 'seal'))
  if (!checkpoint.ok) return checkpoint
  const built = await buildChecked(actor, key, open, checkpoint.value.size)
  if (!built.ok) return built
  const frozen = await freeze(built.value)
  return sqlAs(actor, (client) => writeSeal(client, actor, { open, before, frozen, checkpoint: checkpoint.value }))
}

type Opened = { readonly sealed: SealedReport | null; readonly open: KeptReport; readonly before: KeptReport | null }

function openForSeal(actor: Actor, key: ReportKey, version: number): Promise<Result<Opened, Refusal>> {
  return readAs(actor, async (tx) => {
    const open = isFiling(key.form) ? await newestVersion(tx, actor, key) : null
    if (open === null) return isFiling(key.form) ? refuse({ reason: 'conflict', key: 'reportNotApproved' }) : notFound()
    if (open.report.version !== version) return refuse({ reason: 'conflict', key: 'reportTextChanged' })
    if (!isFrozen(open.report.state)) return ok({ sealed: null, open, before: await versionBefore(tx, actor, key, version) })
    const row = await tx.sealedReport.findFirst({ where: { organizationId: actor.organizationId, reportId: open.report.id }, omit: { lineSecret: true } })
    return row === null ? notFound() : ok({ sealed: sealedFromRow(row), open, before: null })
  })
}

/** Builds what will be sealed and holds it against everything that blocks a seal. */
function buildChecked(actor: Actor, key: ReportKey, { report }: KeptReport, journalSize: number): Promise<Result<BuiltVersion, Refusal>> {
  return readAsOf(actor, journalSize, async (tx) => {
    const built = await buildCopies(tx, actor, currentBuilder(key.form), { key, report })
    if (built === null) return notFound()
    const standing = await standingApprovals(tx, actor, { key, report }, built.document)
    const blockers = sealBlockers({ document: built.document, notes: report.notes, standing, required: await requiredRoles(tx, actor, key), today: actor.today })
    if (isReadyToSeal(blockers)) return ok(built)
    const isTextBlocked = blockers.periodOpen || blockers.blocking.length + blockers.unexplained.length > 0
    return refuse({ reason: 'conflict', key: isTextBlocked ? 'reportBlocked' : 'reportNotApproved' })
  })
}
