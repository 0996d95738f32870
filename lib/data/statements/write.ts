import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/data/database/uuid'
import type { ImportChapter } from '@/lib/data/imports/chapters'
import { Feed } from '@/lib/data/imports/feed'
import { writeImportBatch } from '@/lib/data/imports/import-batch'
import type { NumberBlocks } from '@/lib/data/imports/numbers'
import { ImportedPeople } from '@/lib/data/imports/people'
import { Preparation } from '@/lib/data/imports/prepare'
import { placeKey } from '@/lib/data/imports/recorded'
import { importedTables } from '@/lib/data/imports/records'
import type { PlacedRow } from '@/lib/data/imports/rows'
import { writeCheckpoint } from '@/lib/data/journal/checkpoint'
import { writePayout } from '@/lib/data/payouts/write'
import type { Decided, DecidedGift, DecidedReturn } from '@/lib/domain/imports/decide'
import { feeOfLine } from '@/lib/domain/imports/payouts'
import type { ImportSettings, PreviewOfFile } from '@/lib/domain/imports/preview'
import { statedBalance } from '@/lib/domain/imports/stated-balance'
import type { Cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { invalid, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import type { ImportProgress } from './import'
import { writeBankLines } from './lines'
import { Named } from './named'
import { fingerprintOf, type OpenedFile } from './open'
import { indexOfKey, Placing } from './placed'
import { placeTransfers, writeTransfer, type PlacedTransfer } from './transfers'

/** `toSurvivors`: how many names of the file belong to somebody whose entry was merged: the records name the entry that is used now. */
export type WrittenStatement = { readonly added: number; readonly toSurvivors: number }

type WritingPlan = {
  readonly actor: Actor
  readonly file: OpenedFile
  readonly settings: ImportSettings
  readonly chapter: ImportChapter
  readonly numbers: Readonly<Record<'donation' | 'expenditure' | 'transfer', NumberBlocks>>
  readonly approvalLimitCents: Cents
  readonly onProgress: ImportProgress
}

/** Rows of records, made one by one; `returned` are the keys of the gifts that they return. */
type RowsToMake = { readonly length: number; readonly returned: readonly string[]; readonly rowAt: (at: number) => PlacedRow | null }
/** The record of each movement of the file, by its place there. */
type Fed = { readonly ids: readonly (string | undefined)[]; readonly lastIndex: bigint }

/** Rows that go to the database together. */
const rowsTogether = 500

/** Writes what was decided about a file, inside the transaction of its import. */
export class StatementWriting {
  private readonly batchId = newId()
  private readonly placing: Placing
  private readonly people: ImportedPeople
  private written = 0
  private toWrite = 0

  constructor(private readonly client: pg.ClientBase, private readonly plan: WritingPlan) {
    const { actor, file, settings, chapter } = plan
    this.placing = new Placing({ batchId: this.batchId, chapter, settings, fileName: file.name })
    this.people = new ImportedPeople(actor, file.keys)
  }

  async write(preview: PreviewOfFile, decided: Decided): Promise<Result<WrittenStatement, Refusal>> {
    const { client, batchId } = this
    const { actor: { organizationId, ...actor }, file, settings, chapter } = this.plan
    const { placed, problems } = await placeTransfers(client, { organizationId, chapterId: chapter.id }, decided.transfers)
    const lineKey = (index: number): string => this.placing.lineKey(index)
    const named = new Named({ organizationId, chapterId: chapter.id, processor: settings.processor, people: this.people, lineKey }, decided, placed)
    await named.find(client)
    const unclear = { ...problems, ...named.problems }
    if (Object.keys(unclear).length > 0) return invalid(unclear)
    const [donations, spending] = [this.donationRows(decided, named), this.spendingRows(decided, named)]
    const added = donations.length + spending.length + placed.length
    // A line of the bank whose gift or payout is in the books is still a line of the account: without it no statement would add up.
    const kept = preview.lines.filter(({ group, isKnownLine }) => group !== 'already' || (settings.processor === '' && !isKnownLine))
    this.toWrite = added + kept.length
    const batchIndex = await writeImportBatch(client, { organizationId, ...actor }, {
      id: batchId, chapterId: chapter.id, kind: settings.processor === '' ? 'statement' : 'processor', fileName: file.name, fileHash: file.hash, rowCount: preview.lines.length, recordCount: added,
      bankAccountId: settings.processor === '' ? settings.bankAccountId : null,
    })
    const { ids: donationOf, lastIndex } = await this.feed('donations', donations, { lastIndex: batchIndex, recorded: named.recorded })
    const { ids: expenditureOf } = await this.feed('expenditures', spending, { lastIndex, recorded: new Map() })
    const transferOf = await this.writeTransfers(placed, named)
    for (const series of Object.values(this.plan.numbers)) await series.save(client)
    const payoutOf = await this.writePayouts(decided)
    await writeBankLines(client, file.keys, {
      organizationId, chapterId: chapter.id, batchId, bankAccountId: settings.processor === '' ? settings.bankAccountId : null, processor: settings.processor, lines: kept, onWritten: (count) => { this.told(count) },
      donationOf, expenditureOf, transferOf, payoutOf,
    })
    const balance = file.reading.outcome === 'read' ? statedBalance(file.reading.file) : null
    const marked = await client.query(`UPDATE import_file SET import_batch_id = $3, expires_at = NULL, fingerprint = $4, closing_on = $5, closing_cents = $6
      WHERE organization_id = $1 AND id = $2 AND import_batch_id IS NULL`, [organizationId, file.id, batchId, fingerprintOf(file.reading), balance?.on ?? null, balance?.cents ?? null])
    if (marked.rowCount !== 1) return refuse({ reason: 'conflict', key: 'importChanged' })
    await writeCheckpoint(client, { organizationId, ...actor }, 'import')
    return ok({ added, toSurvivors: this.people.mergedNames.length })
  }

  /** Records and lines are written one after the other; each counts the same. */
  private told(more: number): void {
    this.written += more
    this.plan.onProgress('writing', Math.min(1, this.written / Math.max(1, this.toWrite)))
  }

  /** Each row is made when it is its turn: all of a long file at once would fill the memory. */
  private donationRows({ gifts, returns }: Decided, named: Named): RowsToMake {
    const given = (gift: DecidedGift): PlacedRow => {
      if (gift.original === null) return this.placing.gift(gift, named.donor(gift.donor))
      const { donor, number } = named.original(gift.original)
      return this.placing.gift({ ...gift, note: [gift.note, number].filter((part) => part !== '').join(' ') }, donor)
    }
    const returned = (each: DecidedReturn): PlacedRow => {
      const { key, donor } = named.original(each.original)
      return this.placing.returned(each, donor, key)
    }
    const naming = [...gifts.flatMap(({ original }) => original ?? []), ...returns.map(({ original }) => original)]
    return {
      length: gifts.length + returns.length, returned: naming.map((original) => named.original(original).key),
      rowAt: (at) => { const [gift, back] = [gifts[at], returns[at - gifts.length]]; return gift === undefined ? (back === undefined ? null : returned(back)) : given(gift) },
    }
  }

  /** Money that went out, and what a processor kept of each movement that is recorded. */
  private spendingRows({ gifts, returns, fees, spending, payouts }: Decided, named: Named): RowsToMake {
    const paid = spending.map((each) => this.placing.spending(each, named.named(each.payee)))
    const own = payouts.flatMap(({ payout: { index, line } }) => (index === null || line === null ? [] : [{ index, line }]))
    const isProcessor = this.plan.settings.processor !== ''
    const charged = isProcessor ? [...gifts, ...returns, ...own].flatMap(({ index, line }) => (line.feeCents === null || line.feeCents === 0 ? [] : [{ index, line, cents: line.feeCents }])) : []
    const all = [...charged, ...(isProcessor ? fees : []).map(({ index, line }) => ({ index, line, cents: feeOfLine(line) }))]
    return {
      length: paid.length + all.length, returned: [],
      rowAt: (at) => { const [row, fee] = [paid[at], all[at - paid.length]]; return row ?? (fee === undefined ? null : this.placing.fee(fee, fee.cents, named.processor)) },
    }
  }

  private async feed(kind: 'donations' | 'expenditures', rows: RowsToMake, { lastIndex, recorded }: { readonly lastIndex: bigint; readonly recorded: ReadonlyMap<string, string> }): Promise<Fed> {
    const { actor, chapter, numbers, approvalLimitCents } = this.plan
    const table = importedTables[kind]
    const placeOf = (key: string): string => placeKey({ chapterId: chapter.id, key: `donations:${key}` })
    const originals = new Map([...recorded].map(([key, id]) => [placeOf(key), id]))
    const ids: string[] = []
    const onRecord = (key: string, id: string): void => { ids[indexOfKey(key)] = id }
    const preparation = new Preparation(
      { table, numbers: numbers[kind === 'donations' ? 'donation' : 'expenditure'], people: this.people, onRecord }, { actor, batchId: this.batchId, approvalLimitCents }, new Set(rows.returned.map(placeOf)), originals)
    const feed = new Feed(this.client, { actor, table, batchId: this.batchId, lastIndex })
    for (let at = 0; at < rows.length; at += rowsTogether) {
      const some = Array.from({ length: Math.min(rowsTogether, rows.length - at) }, (_, more) => rows.rowAt(at + more))
      await feed.send(await preparation.batchOf(some.filter((row) => row !== null)))
      this.told(rowsTogether)
    }
    return { ids, lastIndex: await feed.end() }
  }

  private async writeTransfers(transfers: readonly PlacedTransfer[], named: Named): Promise<ReadonlyMap<number, string>> {
    const { actor, chapter, numbers, approvalLimitCents, settings } = this.plan
    const written = new Map<number, string>()
    for (const transfer of transfers) {
      const recipientId = transfer.chapterId === null ? await this.people.idNow(this.client, named.named(transfer.to)) : null
      written.set(transfer.index, await writeTransfer(this.client, transfer, {
        actor, chapter, numbers: numbers.transfer, approvalLimitCents, purpose: settings.purpose, method: this.placing.methodOf(transfer.line), bankAccountId: settings.bankAccountId, recipientId, batchId: this.batchId, key: `transfers:${this.placing.lineKey(transfer.index)}`,
      }))
    }
    return written
  }

  /** The payout of each movement, the payout's own line among them. */
  private async writePayouts({ payouts }: Decided): Promise<ReadonlyMap<number, string>> {
    const { actor, chapter, settings: { processor, bankAccountId } } = this.plan
    const written = new Map<number, string>()
    for (const each of payouts) {
      const id = await writePayout(this.client, actor, each, { chapterId: chapter.id, batchId: this.batchId, processor, bankAccountId })
      for (const index of [...each.payout.lines, ...(each.payout.index === null ? [] : [each.payout.index])]) written.set(index, id)
    }
    return written
  }
}
