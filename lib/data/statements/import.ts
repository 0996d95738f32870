import 'server-only'
import { readAs, sqlAs } from '@/lib/data/database/transaction'
import { chaptersForImport } from '@/lib/data/imports/chapters'
import { NumberBlocks } from '@/lib/data/imports/numbers'
import { unlessAnyLocked } from '@/lib/data/reconciliations/locked'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { decide, type Decided } from '@/lib/domain/imports/decide'
import { centsFromDatabase } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { openImportFile, type FilePlace } from './open'
import { previewWith } from './preview'
import { StatementWriting, type WrittenStatement } from './write'

/** What was looked at (`hash` of the preview) and what was decided, by the names of the fields. */
export type StatementImport = FilePlace & { readonly hash: string; readonly textOf: (field: string) => string; /** Told how far it is, step by step. */ readonly onProgress?: ImportProgress }
export type ImportProgress = (step: 'reading' | 'comparing' | 'writing', share: number) => void
export type ImportedStatement = { readonly id: string } & WrittenStatement

/**
 * Imports what a file brings: all that was decided on in one transaction, or nothing. What is imported is what was looked at: the file is read
 * and compared anew while the chapter's numbers are locked, and where the outcome differs from the preview, nothing is done.
 */
export async function importStatement(actor: Actor, input: StatementImport): Promise<Result<ImportedStatement, Refusal>> {
  const allowed = can(actor, 'donation.import', input.chapterId)
  if (!allowed.ok) return allowed
  const onProgress = input.onProgress ?? (() => undefined)
  onProgress('reading', 0)
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
    const numbers = { donation: new NumberBlocks(actor, 'donation'), expenditure: new NumberBlocks(actor, 'expenditure'), transfer: new NumberBlocks(actor, 'transfer') }
    // The numbers first: a second import of the chapter waits here and then sees what the first has written.
    for (const series of Object.values(numbers)) await series.lock(client, [chapter])
    onProgress('comparing', 0)
    const preview = await previewWith(client, actor, { chapterId: input.chapterId, file: reading.file, settings, keys: file.keys, today: chapter.today })
    if (preview.hash !== input.hash) return refuse({ reason: 'conflict', key: 'importChanged' })
    const { decided, problems } = decide(preview, input.textOf)
    if (Object.keys(problems).length > 0) return invalid(problems)
    const open = await unlessAnyLocked(client, actor, { bankAccountId: settings.bankAccountId, days: daysOf(decided) })
    if (!open.ok) return open
    const written = await new StatementWriting(client, { actor, file, settings, chapter, numbers, approvalLimitCents, onProgress }).write(preview, decided)
    return written.ok ? ok({ id: file.id, ...written.value }) : written
  })
}

/** The days of everything that will stand on the account. */
function daysOf({ gifts, returns, fees, spending, transfers }: Decided): readonly CalendarDate[] {
  return [...gifts, ...returns, ...fees, ...spending, ...transfers].map(({ line }) => line.on)
}
