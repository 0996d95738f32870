import 'server-only'
import type pg from 'pg'
import { readAs, sqlAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { chaptersForImport, type ImportChapter } from '@/lib/data/imports/chapters'
import { Feed } from '@/lib/data/imports/feed'
import { writeImportBatch } from '@/lib/data/imports/import-batch'
import { NumberBlocks } from '@/lib/data/imports/numbers'
import { ImportedPeople } from '@/lib/data/imports/people'
import { Preparation } from '@/lib/data/imports/prepare'
import { importedTables } from '@/lib/data/imports/records'
import type { PlacedRow } from '@/lib/data/imports/rows'
import { unlessAnyLocked } from '@/lib/data/reconciliations/locked'
import { writeCheckpoint } from '@/lib/data/journal/checkpoint'
import { decide, type DecidedGift, type ImportSettings, type PreviewLine } from '@/lib/domain/imports/preview'
import type { ImportedDonation, NamedPerson } from '@/lib/domain/imports/imported'
import { centsFromDatabase, zeroCents } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { referenceCharactersMax } from '@/lib/domain/typed-text'
import { writeBankLines } from './lines'
import { fingerprintOf, openImportFile, type FilePlace, type OpenedFile } from './open'
import { findByName } from './people'
import { previewWith } from './preview'

/** What was looked at (`hash` of the preview) and what was decided, by the names of the fields. */
export type StatementImport = FilePlace & { readonly hash: string; readonly textOf: (field: string) => string }
/** `toSurvivors`: how many names of the file belong to somebody whose entry was merged: the gifts name the entry that is used now. */
export type ImportedStatement = { readonly id: string; readonly added: number; readonly toSurvivors: number }

/** Gifts that go to the database together. */
const giftsTogether = 500

/**
 * Imports the gifts of a file: all that were decided on in one transaction, or nothing. What is imported is what was looked at: the file is read
 * and compared anew while the chapter's numbers are locked, and where the outcome differs from the preview, nothing is done.
 */
export async function importStatement(actor: Actor, input: StatementImport): Promise<Result<ImportedStatement, Refusal>> {
  const allowed = can(actor, 'donation.import', input.chapterId)
  if (!allowed.ok) return allowed
  const [opened, chapters] = [await openImportFile(actor, input), await chaptersForImport(actor, input.chapterId)]
  const chapter = chapters.ok ? chapters.value[0] : undefined
  if (!opened.ok || chapter === undefined) return opened.ok ? notFound() : opened
  const file = opened.value
  const { settings, reading } = file
  if (file.batchId !== null) return ok({ id: file.id, added: 0, toSurvivors: 0 })
  if (settings === null || reading.outcome !== 'read') return refuse({ reason: 'conflict', key: 'importChanged' })
  const profile = await readAs(actor, (tx) => tx.organizationProfile.findFirstOrThrow({ where: { organizationId: actor.organizationId } }))
  const approvalLimitCents = centsFromDatabase(profile.expenditureApprovalLimitCents)
  return sqlAs(actor, async (client): Promise<Result<ImportedStatement, Refusal>> => {
    const numbers = new NumberBlocks(actor, importedTables.donations.numbers)
    // The numbers first: a second import of the chapter waits here and then sees what the first has written.
    await numbers.lock(client, [chapter])
    const preview = await previewWith(client, actor, { chapterId: input.chapterId, file: reading.file, settings, keys: file.keys, today: chapter.today })
    if (preview.hash !== input.hash) return refuse({ reason: 'conflict', key: 'importChanged' })
    const { gifts, problems } = decide(preview.lines, input.textOf)
    if (Object.keys(problems).length > 0) return invalid(problems)
    const open = await unlessAnyLocked(client, actor, { bankAccountId: settings.bankAccountId, days: gifts.map(({ line }) => line.on) })
    if (!open.ok) return open
    const writing = new Writing(client, { actor, file, settings, chapter, numbers, approvalLimitCents })
    return writing.write(preview.lines, gifts)
  })
}

type WritingPlan = {
  readonly actor: Actor
  readonly file: OpenedFile
  readonly settings: ImportSettings
  readonly chapter: ImportChapter
  readonly numbers: NumberBlocks
  readonly approvalLimitCents: ReturnType<typeof centsFromDatabase>
}

class Writing {
  private readonly batchId = newId()

  constructor(private readonly client: pg.ClientBase, private readonly plan: WritingPlan) {}

  async write(lines: readonly PreviewLine[], gifts: readonly DecidedGift[]): Promise<Result<ImportedStatement, Refusal>> {
    const { client, batchId } = this
    const { actor, file, settings, chapter, numbers, approvalLimitCents } = this.plan
    const free = await client.query('SELECT 1 FROM import_file WHERE organization_id = $1 AND id = $2 AND import_batch_id IS NULL FOR UPDATE', [actor.organizationId, file.id])
    if (free.rowCount !== 1) return refuse({ reason: 'conflict', key: 'importChanged' })
    const named = new Map([...new Set(gifts.flatMap(({ donor }) => donor ?? []))].map((name) => [name, personOf(name)] as const))
    const people = new ImportedPeople(actor, file.keys)
    const several = await findByName(client, actor.organizationId, people, [...named.values()])
    const unclear = gifts.find(({ donor }) => donor !== null && several.has(donor))
    if (unclear !== undefined) return invalid({ [`donor-${unclear.index}`]: { key: 'donorSeveral' } })
    const lastIndex = await writeImportBatch(client, actor, {
      id: batchId, chapterId: chapter.id, kind: 'statement', fileName: file.name, fileHash: file.hash, rowCount: lines.length, recordCount: gifts.length, bankAccountId: settings.bankAccountId,
    })
    const table = importedTables.donations
    const preparation = new Preparation({ table, numbers, people }, { actor, batchId, approvalLimitCents }, new Set(), new Map())
    const feed = new Feed(client, { actor, table, batchId, lastIndex })
    const rows = gifts.map((gift) => this.rowOf(gift, gift.donor === null ? null : (named.get(gift.donor) ?? null)))
    for (let at = 0; at < rows.length; at += giftsTogether) await feed.send(await preparation.batchOf(rows.slice(at, at + giftsTogether)))
    await feed.end()
    await numbers.save(client)
    await writeBankLines(client, file.keys, { actor, chapterId: chapter.id, batchId, bankAccountId: settings.bankAccountId, lines: lines.filter(({ group }) => group !== 'already'), keyOf: (index) => this.keyOf(index) })
    await client.query('UPDATE import_file SET import_batch_id = $3, expires_at = NULL, fingerprint = $4 WHERE organization_id = $1 AND id = $2', [actor.organizationId, file.id, batchId, fingerprintOf(file.reading)])
    await writeCheckpoint(client, actor, 'import')
    return ok({ id: file.id, added: gifts.length, toSurvivors: people.mergedNames.length })
  }

  private keyOf(index: number): string {
    return `statement:${this.batchId}:${index}`
  }

  private rowOf({ index, line, note }: DecidedGift, person: NamedPerson | null): PlacedRow {
    const { chapter, settings } = this.plan
    const feeCents = line.feeCents === null || line.feeCents > line.amountCents ? zeroCents : line.feeCents
    const key = this.keyOf(index)
    const imported: ImportedDonation = {
      type: 'donation', row: line.position, chapterCode: '', key, person, kind: 'gift', amountCents: line.amountCents, receivedOn: line.on,
      method: settings.methods[line.kind] ?? settings.method, purpose: settings.purpose, receiptNumber: '', refundOf: '', campaign: '', note, reportText: '',
      paymentReference: (line.bankId || line.checkNumber).slice(0, referenceCharactersMax), feeCents, bankAccountId: settings.bankAccountId,
    }
    return { imported, chapter, key }
  }
}

/** A name of a bank file says nothing more about a person; the rest is asked for on the person's page. */
function personOf(name: string): NamedPerson {
  return { name, kind: 'individual', citizenStatus: 'unknown', tag: 'donor', address: null, employer: '', occupation: '', office: '' }
}
