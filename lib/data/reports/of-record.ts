import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import { isFiling } from '@/lib/domain/reports/forms'
import { linesOfRecord, nowhere, type CountedRecord } from '@/lib/domain/reports/lines-of-record'
import { recordedLater, reasonNotIn, type Reason } from '@/lib/domain/reports/other-regime'
import type { RecordInReports } from '@/lib/domain/reports/record-in-reports'
import { recordIndexOf, withoutMoney, type IndexedLine } from '@/lib/domain/reports/record-index'
import { isFrozen, type ReportState } from '@/lib/domain/reports/report-life'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { currentBuilder } from './builders'
import { keysOfDay, nameOfKey, type NamedKey } from './keys-of-record'
import { sightOf } from './scope'
import { sealedWith, type SealedWith } from './sealed-with'
import { startedWork } from './started'
import { buildVersion, impartial, maskedSight, newestVersion } from './version'

/** One report and what it says of the record. */
export type ReportOfRecord = CountedRecord & Pick<NamedKey, 'form' | 'period'> & {
  readonly ofOrganization: boolean
  readonly state: ReportState | 'in-progress'
  /** The sealed version that is told; null for the records as they stand. */
  readonly sealed: { readonly number: string; readonly version: number } | null
  /** Why it is no line; null where it is one, or where the report itself tells why it was left out. */
  readonly whyNot: Reason | null
  /** Of the newest sealed version: the record was written to since, and counts in it or would count now. */
  readonly changedSince: boolean
}

export type ReportsOfRecord = {
  readonly reports: readonly ReportOfRecord[]
  /** Drafts of very full periods, which are built when somebody asks for them. */
  readonly notBuilt: readonly NamedKey[]
}

type Asked = {
  readonly chapterId: string
  readonly record: RecordInReports
  /** Builds every draft, however full its period. */
  readonly all: boolean
}

/** A draft of more records than this is built only when it is asked for: the page of a record comes at once. */
const recordsBuiltUnasked = 2_000

/** What a report says of its records, and how many entries it was made from. */
type Says = { readonly key: NamedKey; readonly index: readonly IndexedLine[]; readonly journalSize: number }
type Draft = Says & { readonly state: ReportState | 'in-progress' }

/** The records as they stand, as a report of them would be built for nobody in particular; none where this reader reads no such report. */
async function draftsOf(tx: Transaction, actor: Actor, key: NamedKey): Promise<readonly Draft[]> {
  const sight = await sightOf(tx, actor, key)
  if (!sight.ok || sight.value.auditId !== null) return []
  const kept = isFiling(key.form) ? await newestVersion(tx, actor, key) : null
  const document = await buildVersion(tx, impartial(actor), currentBuilder(key.form), { key, sight: maskedSight, report: kept?.report ?? null })
  if (document === null) return []
  const index = recordIndexOf(document)
  return [{ key, state: kept?.report.state ?? 'in-progress', index: sight.value.money === 'totals' ? withoutMoney(index) : index, journalSize: document.asOf.journalSize }]
}

async function moneyShown(tx: Transaction, actor: Actor, { key }: SealedWith): Promise<'lines' | 'totals' | null> {
  const sight = await sightOf(tx, actor, key)
  return sight.ok && sight.value.auditId === null ? sight.value.money : null
}

/** The first and the newest entry of the journal that tell of the record. */
type Entries = { readonly first: number; readonly newest: number }

async function entriesOf(tx: Transaction, { organizationId }: Actor, id: string): Promise<Entries> {
  const { _min, _max } = await tx.journalEntry.aggregate({ where: { organizationId, subjectId: id }, _min: { index: true }, _max: { index: true } })
  return { first: Number(_min.index ?? 0n), newest: Number(_max.index ?? 0n) }
}

function told({ key, index, journalSize }: Says, record: RecordInReports, { first }: Entries): Omit<ReportOfRecord, 'state' | 'sealed' | 'changedSince'> {
  const isLater = first >= journalSize
  const counted = isLater ? nowhere : linesOfRecord(index, record)
  const { form, period, chapterId } = key
  const isNowhere = counted.lines.length === 0 && counted.leftOut === null
  return { ...counted, form, period, ofOrganization: chapterId === null, whyNot: isLater ? recordedLater : isNowhere ? reasonNotIn(form, record) : null }
}

/** The periods whose drafts are built now, and those that hold too many records for a page that must come at once; of what lasts, drafts are built when they are asked for. */
async function shareOut(actor: Actor, keys: readonly NamedKey[], { all, record }: Asked): Promise<{ readonly built: readonly NamedKey[]; readonly notBuilt: readonly NamedKey[] }> {
  if (all) return { built: keys, notBuilt: [] }
  if (record.isLasting === true) return { built: [], notBuilt: keys }
  const full = new Set<string>()
  for (const key of keys) {
    const work = await startedWork(actor, key.chapterId, [key.period])
    if (work.ok && work.value.some(({ records }) => records > recordsBuiltUnasked)) full.add(nameOfKey(key))
  }
  return { built: keys.filter((key) => !full.has(nameOfKey(key))), notBuilt: keys.filter((key) => full.has(nameOfKey(key))) }
}

/** Gives every report line in which a record counts, drafts and sealed versions, and for every other form why it is no line of it. */
export async function reportsOfRecord(actor: Actor, asked: Asked): Promise<Result<ReportsOfRecord, Refusal>> {
  const allowed = can(actor, 'chapter.read', asked.chapterId)
  if (!allowed.ok) return allowed
  const { chapterId, record } = asked
  const keys = await readAs(actor, async (tx) => {
    const chapter = await tx.chapter.findFirst({ where: { organizationId: actor.organizationId, id: chapterId }, select: { id: true } })
    return chapter === null ? null : keysOfDay(tx, actor, chapterId, record.on)
  })
  if (keys === null) return notFound()
  const { built, notBuilt } = await shareOut(actor, keys, asked)
  return readAs(actor, async (tx) => {
    const entries = await entriesOf(tx, actor, record.id)
    const drafts: Draft[] = []
    for (const key of built) drafts.push(...await draftsOf(tx, actor, key))
    const ofSeals: ReportOfRecord[] = []
    const seen = new Set<string>()
    for (const each of await sealedWith(tx, actor, { chapterId, record, keys: record.isLasting === true ? [] : keys })) {
      const shown = await moneyShown(tx, actor, each)
      if (shown === null) continue
      const name = nameOfKey(each.key)
      const says = told(shown === 'totals' ? { ...each, index: withoutMoney(each.index) } : each, record, entries)
      const now = drafts.find(({ key }) => nameOfKey(key) === name)
      const counts = says.lines.length > 0 || (now !== undefined && linesOfRecord(now.index, record).lines.length > 0)
      const changedSince = record.isLasting !== true && !seen.has(name) && counts && entries.newest >= each.journalSize
      ofSeals.push({ ...says, state: each.state, sealed: { number: each.number, version: each.version }, changedSince })
      seen.add(name)
    }
    const ofDrafts = drafts.filter(({ state }) => state === 'in-progress' || !isFrozen(state))
      .map((draft) => ({ ...told(draft, record, entries), state: draft.state, sealed: null, changedSince: false }))
    return ok({ reports: [...ofDrafts, ...ofSeals], notBuilt })
  })
}
