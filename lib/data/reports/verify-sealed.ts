import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { outageOf } from '@/lib/data/installation/outage'
import { finding, type Change, type Finding } from '@/lib/domain/journal/verify/finding'
import type { Actor } from '@/lib/domain/permission'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import { firstDifference } from '@/lib/domain/reports/difference'
import { detailsIn, markedDetails } from '@/lib/domain/reports/erased-details'
import { giftHashes } from '@/lib/domain/reports/gift-tree'
import { lineRoot } from '@/lib/domain/reports/line-tree'
import { changeOfIndex, recordIndexOf, type IndexedLine } from '@/lib/domain/reports/record-index'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { readAsOf, type ErasedPeople } from './as-of'
import { builderOf } from './builders'
import { buildCopies, hashOf, type BuiltVersion } from './freeze'
import { fastHashing, treePartsOf } from './gift-hashing'
import { giftHashesIn } from './kept-gifts'
import { recordIndexOfSeal } from './record-index'
import { reportFromRow } from './rows'
import { sealedFromRow } from './sealed-rows'
import { documentFromText } from './sealed-text'

/** What stands in the database of one sealed report. */
type Stored = {
  readonly sealed: SealedReport
  readonly lineSecret: Uint8Array
  readonly bytes: ReadonlyMap<string, Buffer>
  readonly recordIndex: readonly IndexedLine[]
}

export type SealedVerified = {
  readonly checked: number
  readonly findings: readonly Finding[]
  /** Reports that come out again but for details of people who were erased since. */
  readonly remarks: readonly string[]
}
type Checked = Omit<SealedVerified, 'checked'>
const nothing: Checked = { findings: [], remarks: [] }

function say(change: Change, { id, number }: SealedReport, sentence: string, columns: readonly string[] = []): Finding {
  return finding(change, 'report', `Report ${number}: ${sentence}`, { table: 'sealed_report', id, columns })
}

/** Every byte that a seal kept has the hash that the seal told, none is missing and none was put in. */
function checkBytes({ sealed, bytes }: Stored): readonly Finding[] {
  const told = new Map([['text 1', sealed.textHash], ['masked 1', sealed.maskedHash], ...(sealed.giftsHash === '' ? [] : [['gifts 1', sealed.giftsHash] as const]), ...sealed.files.map(({ format, part, hash }) => [`${format} ${part}`, hash] as const)])
  const missing = [...told.keys()].filter((name) => !bytes.has(name)).map((name) => say('deleted', sealed, `the kept bytes "${name}" are not there: they were deleted.`))
  const others = [...bytes].flatMap(([name, stored]) => {
    const hash = told.get(name)
    if (hash === undefined) return [say('inserted', sealed, `bytes "${name}" stand beside it that the seal did not keep: they were put in.`)]
    return hashOf(stored) === hash ? [] : [say('edited', sealed, `the kept bytes "${name}" do not have the hash that the seal tells: they were changed.`)]
  })
  return [...missing, ...others]
}

/** The root over the lines of the kept text comes out again with the kept secret. */
async function checkLines({ sealed, lineSecret, bytes }: Stored): Promise<readonly Finding[]> {
  const text = bytes.get('text 1')
  if (text === undefined || hashOf(text) !== sealed.textHash) return []
  const gifts = bytes.get('gifts 1')
  const { root, count } = lineRoot(documentFromText(text.toString('utf8')), await treePartsOf(lineSecret, gifts === undefined ? null : giftHashesIn(gifts)))
  if (root === sealed.lineRoot && count === sealed.lineCount) return []
  return [say('edited', sealed, 'the root over its lines does not come out: the root, or the secret from which the salts of the lines come, was changed.', ['line_secret'])]
}

/** The list of records and lines follows from the masked text: made again, it is the same row by row. */
function checkRecordIndex({ sealed, bytes, recordIndex }: Stored): readonly Finding[] {
  const masked = bytes.get('masked 1')
  if (masked === undefined || hashOf(masked) !== sealed.maskedHash) return []
  const changed = changeOfIndex(recordIndexOf(documentFromText(masked.toString('utf8'))), recordIndex)
  if (changed === null) return []
  const { change, place, columns } = changed
  const sentence = `Report ${sealed.number}: the list that tells which record stands in which line is not the one that follows from its text, first in row ${String(place)}.`
  return [finding(change, 'report', sentence, { table: 'sealed_report_line', id: sealed.id, columns })]
}

async function storedReport(tx: Transaction, organizationId: string, id: string): Promise<Stored> {
  const row = await tx.sealedReport.findUniqueOrThrow({ where: { organizationId_id: { organizationId, id } }, include: { kept: true } })
  const bytes = new Map(row.kept.map(({ format, part, bytes: kept }) => [`${format} ${part}`, Buffer.from(kept)]))
  return { sealed: sealedFromRow(row), lineSecret: row.lineSecret, bytes, recordIndex: await recordIndexOfSeal(tx, { organizationId, sealedReportId: id }) }
}

/** Builds the report again from the records as they were at its journal size; null where nothing can be built from them. */
async function rebuild(actor: Actor, sealed: SealedReport, erased: ErasedPeople): Promise<BuiltVersion | null> {
  const build = builderOf(sealed.form, sealed.edition)
  if (build === null) return null
  return readAsOf(actor, sealed.journalSize, async (tx) => {
    const row = await tx.report.findFirst({ where: { organizationId: actor.organizationId, id: sealed.reportId } })
    if (row === null) return null
    const report = reportFromRow(row)
    return buildCopies(tx, actor, build, { key: { ...sealed, period: report.period }, report, erased })
  }, erased)
}

function compareText(sealed: SealedReport, kept: Buffer | undefined, built: string, hash: string): readonly Finding[] {
  if (hashOf(built) === hash) return []
  const place = kept === undefined ? null : firstDifference(kept.toString('utf8'), built)
  return [say('edited', sealed, `built again from its ${sealed.journalSize} entries it has another text${place === null ? '' : `, first at ${place}`}: the report, or a record that it shows, was changed.`, ['text_hash'])]
}

/** Every gift that the report counts, from the records as they were, has its leaf in the tree of gifts. */
function compareGifts({ sealed, lineSecret }: Stored, { document, gifts }: BuiltVersion): readonly Finding[] {
  const hash = gifts === null ? '' : hashOf(Buffer.concat(giftHashes(document, gifts, lineSecret, fastHashing)))
  if (hash === sealed.giftsHash) return []
  return [say('edited', sealed, 'the tree of its gifts does not come out again from the records: a gift, or the secret from which their salts come, was changed.', ['gifts_hash', 'line_secret'])]
}

function compareCopies(stored: Stored, built: BuiltVersion | null): readonly Finding[] {
  const { sealed, bytes } = stored
  if (built === null) return [say('deleted', sealed, 'what it was built from is not there any more.')]
  return [
    ...compareText(sealed, bytes.get('text 1'), canonicalText(built.document), sealed.textHash),
    ...compareText(sealed, bytes.get('masked 1'), canonicalText(built.masked), sealed.maskedHash),
    ...compareGifts(stored, built),
  ].slice(0, 1)
}

/** Who was erased after the seal, by an act that the journal tells, and on which day. */
async function erasedSince(actor: Actor, { journalSize }: SealedReport): Promise<ReadonlyMap<string, string>> {
  const { organizationId } = actor
  const acts = await readAs(actor, (tx) => tx.journalEntry.findMany({
    where: { organizationId, type: 'person.erased', index: { gte: BigInt(journalSize) } }, select: { subjectId: true, at: true }, orderBy: { index: 'asc' },
  }))
  return new Map(acts.map(({ subjectId, at }) => [subjectId, at.toISOString().slice(0, 10)]))
}

/**
 * Builds a report again that shows people who were erased since. Their details are read out of the sealed text, which has the hash that the seal told; with
 * them the same text must come out to the last byte. So nothing but a detail of theirs may differ from what the records give.
 */
async function checkWithErased(actor: Actor, stored: Stored, erased: ReadonlyMap<string, string>): Promise<Checked> {
  const { sealed, bytes } = stored
  const text = bytes.get('text 1')
  const marked = await rebuild(actor, sealed, new Map([...erased.keys()].map((id) => [id, markedDetails(id)])))
  if (marked === null || text === undefined || hashOf(text) !== sealed.textHash) return { findings: compareCopies(stored, marked), remarks: [] }
  const told = detailsIn(canonicalText(marked.document), text.toString('utf8'))
  const findings = compareCopies(stored, await rebuild(actor, sealed, told))
  const days = [...told.keys()].flatMap((id) => erased.get(id) ?? []).toSorted()
  return { findings, remarks: findings.length > 0 || days.length === 0 ? [] : [remarkOf(sealed, days)] }
}

function remarkOf({ number }: SealedReport, days: readonly string[]): string {
  const [people, last] = [days.length === 1 ? 'one person who was' : `${days.length} people who were`, days.at(-1) ?? '']
  return `Report ${number}: the same text but for personal details of ${people} erased since${days.length === 1 ? '' : ', the last'} on ${last}; they stand in the sealed text alone.`
}

async function checkRebuilt(actor: Actor, stored: Stored): Promise<Checked> {
  const { sealed } = stored
  if (builderOf(sealed.form, sealed.edition) === null) {
    return { ...nothing, findings: [say('not-signed', sealed, `this program has no builder of edition ${sealed.edition}: it cannot be built again here.`)] }
  }
  const erased = await erasedSince(actor, sealed)
  return erased.size > 0 ? checkWithErased(actor, stored, erased) : { ...nothing, findings: compareCopies(stored, await rebuild(actor, sealed, new Map())) }
}

/** A change can leave what cannot even be read: that is a finding like any other. */
async function checkReport(actor: Actor, id: string): Promise<Checked> {
  try {
    const stored = await readAs(actor, (tx) => storedReport(tx, actor.organizationId, id))
    const { findings, remarks } = await checkRebuilt(actor, stored)
    return { findings: [...checkBytes(stored), ...(await checkLines(stored)), ...checkRecordIndex(stored), ...findings], remarks }
  } catch (error) {
    if (outageOf(error) !== null) throw error
    return { ...nothing, findings: [finding('edited', 'report', 'A sealed report, or what it was built from, cannot be read any more: it was changed.', { table: 'sealed_report', id })] }
  }
}

/** Each sealed report of an organization: its bytes, its lines, and that the same text is built again (architecture.md section 4, verify (c)). */
export async function verifySealedReports(actor: Actor, onProgress: (reports: number, of: number) => void): Promise<SealedVerified> {
  const { organizationId } = actor
  const ids = await readAs(actor, (tx) => tx.sealedReport.findMany({ where: { organizationId }, select: { id: true }, orderBy: { id: 'asc' } }))
  const checked: Checked[] = []
  for (const [place, { id }] of ids.entries()) {
    onProgress(place, ids.length)
    checked.push(await checkReport(actor, id))
  }
  return { checked: ids.length, findings: checked.flatMap(({ findings }) => findings), remarks: checked.flatMap(({ remarks }) => remarks) }
}
