import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/data/database/uuid'
import { appendEntrySql } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { writeCheckpoint, type KeptCheckpoint } from '@/lib/data/journal/checkpoint'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { Actor } from '@/lib/domain/permission'
import { mayBecome, type ReportState } from '@/lib/domain/reports/report-life'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import type { Frozen, KeptBytes } from './freeze'
import { insertRecordIndex } from './record-index'
import { reportForJournal } from './rows'
import { sealedForJournal } from './sealed-rows'
import type { KeptReport } from './version'

export type NewSeal = {
  readonly open: KeptReport
  /** The version that this one amends. */
  readonly before: KeptReport | null
  readonly frozen: Frozen
  readonly checkpoint: KeptCheckpoint
}

/** Locks a report; false where somebody changed it since it was read. */
async function lockUnchanged(client: pg.ClientBase, { organizationId }: Actor, { report }: KeptReport): Promise<boolean> {
  const { rows } = await client.query<{ revision: number }>('SELECT revision FROM report WHERE organization_id = $1 AND id = $2 FOR UPDATE', [organizationId, report.id])
  return rows[0]?.revision === report.revision
}

/** Moves a report to its next state, with its entry. */
async function moveTo(client: pg.ClientBase, actor: Actor, { report, formKey }: KeptReport, state: ReportState, { type, reason }: { readonly type: 'report.sealed' | 'report.amended'; readonly reason: string | null }): Promise<void> {
  if (!mayBecome(report.state, state)) throw new Error(`A report that is ${report.state} does not become ${state}`)
  const { organizationId } = actor
  const next = { ...report, state, revision: report.revision + 1 }
  const after = reportForJournal(next, formKey, organizationId)
  const before = changedBefore(reportForJournal(report, formKey, organizationId), after)
  const index = await appendEntrySql(client, actor, { type, id: report.id, revision: next.revision, before, after, reason })
  await client.query('UPDATE report SET state = $3, revision = $4, journal_index = $5 WHERE organization_id = $1 AND id = $2', [organizationId, report.id, state, next.revision, index])
}

async function insertSealed(client: pg.ClientBase, actor: Actor, sealed: SealedReport, { lineSecret, kept, recordIndex }: Frozen): Promise<void> {
  const { organizationId } = actor
  const told = sealedForJournal(sealed)
  const index = await appendEntrySql(client, actor, { type: 'sealed-report.frozen', id: sealed.id, revision: 1, before: null, after: told, reason: null })
  const columns: JsonObject = Object.fromEntries(Object.entries(told).map(([field, value]) => [field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]))
  const row = { ...columns, organization_id: organizationId, id: sealed.id, line_secret: `\\x${lineSecret.toString('hex')}`, revision: 1, journal_index: Number(index) }
  await client.query('INSERT INTO sealed_report SELECT * FROM json_populate_record(NULL::sealed_report, $1::json)', [JSON.stringify(row)])
  for (const each of kept) await insertBytes(client, organizationId, sealed.id, each)
  await insertRecordIndex(client, { organizationId, sealedReportId: sealed.id }, recordIndex)
}

async function insertBytes(client: pg.ClientBase, organizationId: string, sealedId: string, { format, part, hash, bytes }: KeptBytes): Promise<void> {
  await client.query('INSERT INTO sealed_report_file (organization_id, sealed_report_id, format, part, hash, bytes) VALUES ($1, $2, $3, $4, $5, $6)', [organizationId, sealedId, format, part, hash, bytes])
}

function sealedOf(actor: Actor, { open: { report }, frozen, checkpoint }: NewSeal): SealedReport {
  const { lineSecret: _secret, kept: _kept, recordIndex: _index, ...hashes } = frozen
  const { chapterId, form, period, number, version, amendmentReason, approvals, notes, signers } = report
  return {
    ...hashes, id: newId(), reportId: report.id, chapterId, form, period: { from: period.from, through: period.through }, number, version, amendmentReason, approvals, notes, signers,
    journalSize: checkpoint.size, checkpoint: checkpoint.note, sealedBy: actor.userId, sealedName: actor.name, sealedAt: actor.at,
  }
}

/** Writes a seal: what was frozen, the states of this version and of the one that it amends, and the checkpoint over all of that. */
export async function writeSeal(client: pg.ClientBase, actor: Actor, seal: NewSeal): Promise<Result<SealedReport, Refusal>> {
  const { open, before, frozen } = seal
  const unchanged = (await lockUnchanged(client, actor, open)) && (before === null || (await lockUnchanged(client, actor, before)))
  if (!unchanged) return refuse({ reason: 'conflict', key: 'reportTextChanged' })
  const sealed = sealedOf(actor, seal)
  await moveTo(client, actor, open, 'sealed', { type: 'report.sealed', reason: open.report.amendmentReason === '' ? null : open.report.amendmentReason })
  if (before !== null) await moveTo(client, actor, before, 'amended', { type: 'report.amended', reason: open.report.amendmentReason })
  await insertSealed(client, actor, sealed, frozen)
  const covered = await writeCheckpoint(client, actor, 'seal')
  return covered.ok ? ok(sealed) : covered
}
