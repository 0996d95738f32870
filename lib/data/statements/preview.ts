import 'server-only'
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { sqlAs } from '@/lib/data/database/transaction'
import { chaptersForImport } from '@/lib/data/imports/chapters'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { BankLine, StatementFile } from '@/lib/domain/imports/bank-statement'
import { matchMovements } from '@/lib/domain/imports/duplicates'
import { previewFile, previewTexts, type ImportSettings, type PreviewOfFile } from '@/lib/domain/imports/preview'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { giftsByReference, heldMovements, spendingRules } from './earlier'
import { knownMovements } from './known'
import { openImportFile, type FilePlace, type OpenedFile } from './open'

export type Preview = PreviewOfFile & { readonly hash: string }
export type FileView = { readonly file: Omit<OpenedFile, 'keys'>; readonly preview: Preview | null }

/** A file with what an import would do with each of its movements; no preview while something has to be said first, or once it was imported. */
export async function viewImportFile(actor: Actor, place: FilePlace): Promise<Result<FileView, Refusal>> {
  const allowed = can(actor, 'donation.import', place.chapterId)
  if (!allowed.ok) return allowed
  const opened = await openImportFile(actor, place)
  if (!opened.ok) return opened
  const { keys, ...file } = opened.value
  const { settings, reading } = file
  if (settings === null || reading.outcome !== 'read' || file.batchId !== null) return ok({ file, preview: null })
  const chapter = await chaptersForImport(actor, place.chapterId)
  const today = chapter.ok ? chapter.value[0]?.today : undefined
  if (today === undefined) return notFound()
  return ok({ file, preview: await sqlAs(actor, (client) => previewWith(client, actor, { chapterId: place.chapterId, file: reading.file, settings, keys, today }), 'read') })
}

export type PreviewSource = { readonly chapterId: string; readonly file: StatementFile; readonly settings: ImportSettings; readonly keys: OrganizationKeys; readonly today: CalendarDate }

/** Compares a file with the books, inside a transaction that is open. */
export async function previewWith(client: pg.ClientBase, { organizationId }: Actor, { chapterId, file, settings, keys, today }: PreviewSource): Promise<Preview> {
  const { processor, bankAccountId } = settings
  const movements = linesFor(file, settings)
  const known = await knownMovements(client, keys, { organizationId, chapterId, days: movements.map(({ on }) => on), bankAccountId, processor })
  const preview = previewFile(movements, {
    matches: matchMovements(movements.map(({ on, amountCents, bankId, name, memo }) => ({ on, amountCents, bankId, text: `${name} ${memo}` })), known), today, isProcessor: processor !== '',
    gifts: await giftsByReference(client, { organizationId, chapterId }, movements.flatMap((line) => (isReturned(line) ? [line.processor?.charge ?? ''] : []))),
    held: await heldMovements(client, keys, { organizationId, chapterId, processor }),
    rules: processor === '' ? await spendingRules(client, keys, { organizationId, chapterId }) : new Map(),
  })
  const hash = createHash('sha256')
  for (const text of previewTexts(preview, settings)) hash.update(text)
  return { ...preview, hash: hash.digest('hex') }
}

function isReturned({ processor }: BankLine): boolean {
  return processor !== undefined && processor.charge !== '' && ['refund', 'dispute', 'dispute-won'].includes(processor.part)
}

/** All movements of a file; what a processor's file says beside counts only where somebody said whose it is. */
function linesFor(file: StatementFile, { processor }: ImportSettings): readonly BankLine[] {
  const lines = file.statements.flatMap((statement) => statement.lines)
  return processor === '' ? lines.flatMap(asBankLine) : lines
}

function asBankLine({ processor, ...line }: BankLine): readonly BankLine[] {
  // A gift and its refund in one row of a processor are one movement of a bank.
  return processor?.part === 'refund' && line.bankId.endsWith(' refund') ? [] : [line]
}
