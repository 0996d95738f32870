import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { addresses } from '@/lib/data/database/addresses'
import { ownerSql } from '@/lib/data/database/transaction'
import { keepImportFile } from '@/lib/data/statements/keep'
import { viewImportPage } from '@/lib/data/statements/page'
import type { FilePlace } from '@/lib/data/statements/open'
import { importStatement } from '@/lib/data/statements/import'
import { viewImportFile } from '@/lib/data/statements/preview'
import { settleImportFile } from '@/lib/data/statements/settle'
import { undoImport } from '@/lib/data/statements/undo'
import { askForImport } from '@/lib/data/statements/work/ask'
import type { ImportSettings } from '@/lib/domain/imports/preview'
import type { Refusal, Result } from '@/lib/domain/result'
import { childEnvironment } from '@/lib/env'
import { csvLine } from '@/lib/formats/csv/csv-line'
import { longImportFlags } from '@/lib/worker/long-imports'
import { floorOf } from './import'
import { peakOf, say, timed, withPeak } from './measure'
import type { World } from './world'

const settings: ImportSettings = { table: {}, method: 'ach', methods: {}, purpose: 'general', bankAccountId: null, processor: '' }

/** Measures the way of a long bank file through its pages: a process of its own looks at it, and another one imports it. */
export async function benchWizard({ folder, actor, chapterIds: [chapterId = ''] }: World, rows: number): Promise<void> {
  const name = 'bank.csv'
  const file = path.join(folder, name)
  await writeBankFile(path.join(folder, 'donations.csv'), file)
  const founded = await ownerSql(async (client) => (await client.query<{ size: string }>('SELECT max(index) AS size FROM journal_entry')).rows[0]?.size ?? '0')
  const { id } = valueOf(await keepImportFile(actor, { chapterId, name, content: fs.createReadStream(file) }))
  const place = { chapterId, id }
  const read = await inProcess(actor.organizationId, place)
  valueOf(await settleImportFile(actor, { ...place, settings }))
  const looked = await inProcess(actor.organizationId, place)
  const preview = valueOf(await viewImportPage(actor, place)).look?.preview
  if (preview == null || preview.groups.new.count !== rows) throw new Error('The preview is not that of the file')
  say(`a bank file of ${rows} rows, ${Math.round(fs.statSync(file).size / 1024 / 1024)} MB`, {
    'first reading, ms': read.milliseconds, 'its peak memory, MB': read.megabytes, 'preview, ms': looked.milliseconds, 'its peak memory, MB ': looked.megabytes, target: 'preview 15 s, memory under 400 MB',
  })
  valueOf(await askForImport(actor, { ...place, hash: preview.hash, values: {} }))
  const imported = await inProcess(actor.organizationId, place)
  const added = await ownerSql(async (client) => (await client.query<{ count: number }>('SELECT count(*)::int AS count FROM donation')).rows[0]?.count ?? 0)
  if (added !== rows) throw new Error(`Not all was imported: ${added}`)
  const floor = await ownerSql(async (client) => {
    // The floor is that of the import of records: lines of the bank are no part of it.
    await client.query('DELETE FROM bank_line')
    await client.query('DELETE FROM import_file')
    return floorOf(client, folder, founded)
  })
  say('its import', {
    'import, ms': imported.milliseconds, 'import, rows a second': (rows / imported.milliseconds) * 1000, 'peak memory, MB': imported.megabytes, 'floor (COPY of its records and entries), ms': floor,
    'import / floor': imported.milliseconds / floor, target: 'ratio at most 3, memory under 400 MB',
  })
}

/** Measures how long a long import is taken back: an entry for each of its records, and all of them or none. */
export async function benchUndo({ folder, actor, chapterIds: [chapterId = ''] }: World, rows: number): Promise<void> {
  const [name, file] = ['bank.csv', path.join(folder, 'bank.csv')]
  await writeBankFile(path.join(folder, 'donations.csv'), file)
  const { id } = valueOf(await keepImportFile(actor, { chapterId, name, content: fs.createReadStream(file), isAwaited: true }))
  const place = { chapterId, id }
  valueOf(await settleImportFile(actor, { ...place, settings }))
  const { preview } = valueOf(await viewImportFile(actor, place))
  valueOf(await importStatement(actor, { ...place, hash: preview?.hash ?? '', textOf: () => '' }))
  const { megabytes, value } = await withPeak(() => timed(() => undoImport(actor, place)))
  say(`an import of ${rows} gifts is taken back`, { ms: value.milliseconds, 'records voided': valueOf(value.value).voided, 'peak memory, MB': megabytes })
}

/** Days, names and amounts of the canonical donations, as a bank writes them. */
async function writeBankFile(from: string, to: string): Promise<void> {
  const source = fs.createReadStream(from).pipe(parse({ bom: true, columns: true }))
  async function* lines(records: AsyncIterable<unknown>): AsyncGenerator<string> {
    yield csvLine(['Date', 'Name', 'Description', 'Amount', 'Transaction ID'])
    let row = 0
    for await (const record of records) {
      row += 1
      const cell = (name: string): string => (typeof record === 'object' && record !== null && name in record ? String(Reflect.get(record, name)) : '')
      yield csvLine([cell('date'), cell('donor_name') || `Giver ${String(row)}`, `Electronic deposit ${cell('purpose')}`, cell('amount').replace('-', ''), `T${String(row)}`])
    }
  }
  await pipeline(source, lines, fs.createWriteStream(to))
}

/** Lets a process of its own do what is to be done with a file, as the server does. */
async function inProcess(organizationId: string, { chapterId, id }: FilePlace): Promise<{ readonly milliseconds: number; readonly megabytes: number }> {
  const { owner, app } = addresses()
  const words = [...longImportFlags, 'scripts/long-import.ts', organizationId, chapterId, id]
  const child = spawn(process.execPath, words, { env: childEnvironment({ NODE_OPTIONS: '', DATABASE_URL: owner, DATABASE_URL_APP: app }), stdio: ['ignore', 'ignore', 'inherit'] })
  const { milliseconds, value } = await timed(() => peakOf(child.pid ?? 0, () => once(child, 'exit')))
  return { milliseconds, megabytes: value }
}

function valueOf<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.refusal.key}`)
  return result.value
}
