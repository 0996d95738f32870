import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { outageOf } from '@/lib/data/installation/outage'
import { finding, type Change, type Finding } from '@/lib/domain/journal/verify/finding'
import type { Actor } from '@/lib/domain/permission'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import { firstDifference } from '@/lib/domain/reports/difference'
import { lineRoot } from '@/lib/domain/reports/line-tree'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { readAsOf } from './as-of'
import { builderOf } from './builders'
import { buildCopies, hashOf, type BuiltVersion } from './freeze'
import { reportFromRow } from './rows'
import { sealedFromRow } from './sealed-rows'
import { documentFromText } from './sealed-text'

/** What stands in the database of one sealed report. */
type Stored = { readonly sealed: SealedReport; readonly lineSecret: Uint8Array; readonly bytes: ReadonlyMap<string, Buffer> }

export type SealedVerified = { readonly checked: number; readonly findings: readonly Finding[] }

function say(change: Change, { id, number }: SealedReport, sentence: string, columns: readonly string[] = []): Finding {
  return finding(change, 'report', `Report ${number}: ${sentence}`, { table: 'sealed_report', id, columns })
}

/** Every byte that a seal kept has the hash that the seal told, none is missing and none was put in. */
function checkBytes({ sealed, bytes }: Stored): readonly Finding[] {
  const told = new Map([['text 1', sealed.textHash], ['masked 1', sealed.maskedHash], ...sealed.files.map(({ format, part, hash }) => [`${format} ${part}`, hash] as const)])
  const missing = [...told.keys()].filter((name) => !bytes.has(name)).map((name) => say('deleted', sealed, `the kept bytes "${name}" are not there: they were deleted.`))
  const others = [...bytes].flatMap(([name, stored]) => {
    const hash = told.get(name)
    if (hash === undefined) return [say('inserted', sealed, `bytes "${name}" stand beside it that the seal did not keep: they were put in.`)]
    return hashOf(stored) === hash ? [] : [say('edited', sealed, `the kept bytes "${name}" do not have the hash that the seal tells: they were changed.`)]
  })
  return [...missing, ...others]
}

/** The root over the lines of the kept text comes out again with the kept secret. */
function checkLines({ sealed, lineSecret, bytes }: Stored): readonly Finding[] {
  const text = bytes.get('text 1')
  if (text === undefined || hashOf(text) !== sealed.textHash) return []
  const { root, count } = lineRoot(documentFromText(text.toString('utf8')), lineSecret)
  if (root === sealed.lineRoot && count === sealed.lineCount) return []
  return [say('edited', sealed, 'the root over its lines does not come out: the root, or the secret from which the salts of the lines come, was changed.', ['line_secret'])]
}

async function storedReport(tx: Transaction, organizationId: string, id: string): Promise<Stored> {
  const row = await tx.sealedReport.findUniqueOrThrow({ where: { organizationId_id: { organizationId, id } }, include: { kept: true } })
  const bytes = new Map(row.kept.map(({ format, part, bytes: kept }) => [`${format} ${part}`, Buffer.from(kept)]))
  return { sealed: sealedFromRow(row), lineSecret: row.lineSecret, bytes }
}

/** Builds the report again from the records as they were at its journal size; null where nothing can be built from them. */
async function rebuild(actor: Actor, sealed: SealedReport): Promise<BuiltVersion | null> {
  const build = builderOf(sealed.form, sealed.edition)
  if (build === null) return null
  return readAsOf(actor, sealed.journalSize, async (tx) => {
    const row = await tx.report.findFirst({ where: { organizationId: actor.organizationId, id: sealed.reportId } })
    return row === null ? null : buildCopies(tx, actor, build, { key: sealed, report: reportFromRow(row) })
  })
}

function compareText(sealed: SealedReport, kept: Buffer | undefined, built: string, hash: string): readonly Finding[] {
  if (hashOf(built) === hash) return []
  const place = kept === undefined ? null : firstDifference(kept.toString('utf8'), built)
  return [say('edited', sealed, `built again from its ${sealed.journalSize} entries it has another text${place === null ? '' : `, first at ${place}`}: the report, or a record that it shows, was changed.`, ['text_hash'])]
}

async function checkRebuilt(actor: Actor, { sealed, bytes }: Stored): Promise<readonly Finding[]> {
  if (builderOf(sealed.form, sealed.edition) === null) {
    return [say('not-signed', sealed, `this program has no builder of edition ${sealed.edition}: it cannot be built again here.`)]
  }
  const built = await rebuild(actor, sealed)
  if (built === null) return [say('deleted', sealed, 'what it was built from is not there any more.')]
  return [
    ...compareText(sealed, bytes.get('text 1'), canonicalText(built.document), sealed.textHash),
    ...compareText(sealed, bytes.get('masked 1'), canonicalText(built.masked), sealed.maskedHash),
  ].slice(0, 1)
}

/** A change can leave what cannot even be read: that is a finding like any other. */
async function checkReport(actor: Actor, id: string): Promise<readonly Finding[]> {
  try {
    const stored = await readAs(actor, (tx) => storedReport(tx, actor.organizationId, id))
    return [...checkBytes(stored), ...checkLines(stored), ...(await checkRebuilt(actor, stored))]
  } catch (error) {
    if (outageOf(error) !== null) throw error
    return [finding('edited', 'report', 'A sealed report, or what it was built from, cannot be read any more: it was changed.', { table: 'sealed_report', id })]
  }
}

/** Each sealed report of an organization: its bytes, its lines, and that the same text is built again (architecture.md section 4, verify (c)). */
export async function verifySealedReports(actor: Actor, onProgress: (reports: number, of: number) => void): Promise<SealedVerified> {
  const { organizationId } = actor
  const ids = await readAs(actor, (tx) => tx.sealedReport.findMany({ where: { organizationId }, select: { id: true }, orderBy: { id: 'asc' } }))
  const findings: Finding[] = []
  for (const [place, { id }] of ids.entries()) {
    onProgress(place, ids.length)
    findings.push(...(await checkReport(actor, id)))
  }
  return { checked: ids.length, findings }
}
