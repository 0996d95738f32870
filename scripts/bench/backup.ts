import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { attachFiles } from '@/lib/data/attachments/attach'
import { uploadFile } from '@/lib/data/attachments/upload'
import { sqlAs } from '@/lib/data/database/transaction'
import { childEnvironment } from '@/lib/env'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Refusal, Result } from '@/lib/domain/result'
import { say, timed } from './measure'
import type { World } from './world'

type Settings = Readonly<Record<string, string>>

const passphrase = 'a passphrase of the benchmarks'
const attached = 20

function valueOf<Value>(outcome: Result<Value, Refusal>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.key}`)
  return outcome.value
}

/** Some files beside gifts, so that their contents go the same way. */
async function attachSome({ actor }: World): Promise<void> {
  const { rows } = await sqlAs(actor, (client) => client.query<{ id: string; chapter: string }>('SELECT id, chapter_id AS chapter FROM donation ORDER BY id LIMIT $1', [attached]), 'read')
  for (const [place, { id, chapter: chapterId }] of rows.entries()) {
    const record = { kind: 'donation', id } as const
    const upload = valueOf(await uploadFile(actor, { chapterId, record, name: `slip-${place}.pdf`, content: Readable.from([Buffer.from(`%PDF-1.4\n${'slip '.repeat(place * 500)}`)]) }))
    valueOf(await attachFiles(actor, { chapterId, record, uploadIds: [upload.id], evidenceOn: calendarDate('2025-10-05'), note: '' }))
  }
}

/** Runs one of the commands as a person does, on the machine that the settings describe; gives what it said. */
async function command(script: string, words: readonly string[], on: Settings): Promise<string> {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', `scripts/${script}.ts`, ...words], {
    env: childEnvironment({ ...on, BACKUP_PASSPHRASE: passphrase }), stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, failed] = ['', '']
  child.stdout.on('data', (piece: Buffer) => { said += piece.toString() })
  child.stderr.on('data', (piece: Buffer) => { failed += piece.toString() })
  const code = await new Promise<number | null>((resolve) => { child.on('close', resolve) })
  if (code !== 0) throw new Error(`npm run ${script} ended with ${code ?? 'a signal'}: ${failed} ${said}`)
  return said
}

/** The report of the whole organization, as the command writes it on that machine. */
async function reportOf(folder: string, on: Settings): Promise<Buffer> {
  await command('report', ['--organization', 'benchmark', '--form', 'quarterly-disclosure', '--period', '2025-Q4', '--format', 'json', '--out', folder], on)
  const [name] = fs.readdirSync(folder).filter((file) => file.endsWith('.json'))
  if (name === undefined) throw new Error('There is no report')
  return fs.readFileSync(path.join(folder, name))
}

/** Restores into an empty installation, verifies it, and tells whether the same report comes out. */
async function restoreInto(world: World, file: string, before: Buffer, { name, settings }: { readonly name: string; readonly settings: Settings }): Promise<boolean> {
  const folder = path.join(world.folder, name)
  fs.mkdirSync(path.join(folder, 'report'), { recursive: true, mode: 0o711 })
  const on = { DATA_DIR: path.join(folder, 'data'), DATABASE_URL: '', DATABASE_URL_APP: '', ...settings }
  const restored = await timed(() => command('restore', [file], on))
  const isVerified = restored.value.includes('Nothing was found: this is what was written.')
  const after = await reportOf(path.join(folder, 'report'), on)
  say(`restore, ${name}`, {
    'restore and verification, s': restored.milliseconds / 1000, 'the verification finds nothing': String(isVerified), 'the report is the same bytes': String(after.equals(before)),
    'bytes of the report': after.length, 'said at the end': restored.value.trim().split('\n').slice(-6).join(' | '),
  })
  return isVerified && after.equals(before)
}

function settingsOf(text: string): Settings {
  return Object.fromEntries(text.split(' ').map((pair) => { const [name = '', ...value] = pair.split('='); return [name, value.join('=')] }))
}

/**
 * Backs up the workload with some files, restores it elsewhere, verifies it, and compares the bytes of a report from before and after. `also` are further
 * machines to restore to: their settings as in .env.example, between spaces.
 */
export async function benchBackup(world: World, rows: number, also: readonly string[]): Promise<void> {
  await attachSome(world)
  const [file, reports] = [path.join(world.folder, 'whole.backup'), path.join(world.folder, 'report-before')]
  fs.mkdirSync(reports)
  const before = await reportOf(reports, {})
  const made = await timed(() => command('backup', [file], {}))
  say(`backup of ${rows} donations`, { 'backup, s': made.milliseconds / 1000, megabytes: fs.statSync(file).size / 1_048_576, said: made.value.trim().split('\n')[0] ?? '' })
  const right = [await restoreInto(world, file, before, { name: 'embedded', settings: {} })]
  for (const [place, settings] of also.entries()) right.push(await restoreInto(world, file, before, { name: `further-${place + 1}`, settings: settingsOf(settings) }))
  if (right.includes(false)) process.exitCode = 1
}
