import 'server-only'
import path from 'node:path'
import { readAs, sqlAs } from '@/lib/data/database/transaction'
import { writeCheckpoint } from '@/lib/data/journal/checkpoint'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { holdAllMonths, unlessImportLocked } from '@/lib/data/reconciliations/locked'
import { isWholeKind, type ImportKind } from '@/lib/domain/imports/import-kind'
import { centsFromDatabase } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { chaptersForImport } from './chapters'
import { checkFile, type Watching } from './check-file'
import { recordsNamed } from './recorded'
import type { FilePlan } from './rows'
import { Names } from './whole/lookup'
import { permissionOfKind } from './whole/tables'
import { writeFile, type Written } from './write-file'

export type ImportInput = {
  readonly path: string
  /** The chapter that takes all rows; null: each row names one by its import code. */
  readonly chapterId: string | null
  /** Null: found by the header row. */
  readonly kind: ImportKind | null
}

/** `checkpointSize`: entries that the checkpoint after the import covers; null where none could be signed. */
export type Imported = Written & { readonly checkpointSize: number | null; readonly kind: ImportKind; readonly rowCount: number }

/**
 * Imports a canonical file: all of it in one transaction, or nothing. First every row is read and checked and every problem reported;
 * only then, and only if there is none, the rows are written. A row that was imported before is passed over. What a check would stop is recorded
 * all the same, because it has happened; reports show the finding. Throws NotImportable for a file that is no such file.
 */
export async function importFile(actor: Actor, input: ImportInput, watching: Watching): Promise<Result<Imported, Refusal>> {
  const allowed = can(actor, 'lobbying-contact.import', input.chapterId)
  if (!allowed.ok) return allowed
  const read = await chaptersForImport(actor, input.chapterId)
  if (!read.ok) return read
  const chapters = read.value
  const names = await Names.of(actor)
  const byCode = new Map(chapters.map((chapter) => [chapter.importCode, chapter]))
  const file: FilePlan = {
    path: input.path, name: path.basename(input.path), kind: input.kind, today: actor.today,
    chapterOf: (code) => (input.chapterId === null ? byCode.get(code) : chapters[0]) ?? null,
    names,
  }
  const checked = await checkFile(file, watching, (places) => sqlAs(actor, (client) => recordsNamed(client, actor.organizationId, places), 'read'))
  const kindAllowed = can(actor, permissionOfKind(checked.kind), input.chapterId)
  if (!kindAllowed.ok) return kindAllowed
  if (checked.problemCount > 0) return refuse({ reason: 'invalid', key: 'importRows', values: { count: checked.problemCount } })
  const { keys, approvalLimitCents } = await readAs(actor, async (tx) => ({
    keys: await organizationKeys(tx, actor.organizationId),
    approvalLimitCents: centsFromDatabase((await tx.organizationProfile.findFirstOrThrow({ where: { organizationId: actor.organizationId } })).expenditureApprovalLimitCents),
  }))
  const written = await sqlAs(actor, async (client): Promise<Result<Written & Pick<Imported, 'checkpointSize'>, Refusal>> => {
    const namesAccounts = isWholeKind(checked.kind)
    if (namesAccounts) await holdAllMonths(client, actor)
    const rows = await writeFile(client, { actor, fileName: file.name, checked, chapterId: input.chapterId, keys, approvalLimitCents, watching, names })
    const open = namesAccounts && rows.batchId !== null ? await unlessImportLocked(client, actor, rows.batchId) : ok(true)
    if (!open.ok) return open
    const checkpoint = await writeCheckpoint(client, actor, 'import')
    return ok({ ...rows, checkpointSize: checkpoint.ok ? checkpoint.value.size : null })
  })
  return !written.ok ? written : ok({ ...written.value, kind: checked.kind, rowCount: checked.rowCount })
}
