import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkBackup, type CheckedBackup } from '@/lib/data/backup/read'
import { noteVerified, restoreBackup, type Restored } from '@/lib/data/backup/restore'
import { noteRun } from '@/lib/data/backup/runs'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withDatabase } from '@/lib/data/database/locate'
import { isHeld } from '@/lib/data/database/lock-file'
import { ownerSql } from '@/lib/data/database/transaction'
import { env } from '@/lib/env'
import { endWith, passphraseFor } from './backup/passphrase'
import { restoreElsewhere } from './backup/rehearsal'
import { progressLine } from './import/progress'
import { verifyInstallation } from './verify/run'
import { sentencesOf } from './verify/words'

const help = `Restores a backup of the whole installation, or reads one through without restoring it.

  npm run restore -- FILE [--key-file KEYFILE] [--replace]
  npm run restore -- FILE [--key-file KEYFILE] --check
  npm run restore -- FILE [--key-file KEYFILE] --rehearse

  --key-file  a file with the passphrase; without it BACKUP_PASSPHRASE, else the key of DATA_DIR/backup.key
  --replace   restore over organizations that are here: everything that is here now is lost
  --check     read and check the whole file, note in the settings that it was checked, and change nothing
  --rehearse  restore into a database of its own beside this one, verify every journal there, note in the settings that it went well, and
              throw that database away: nothing here is changed, and the program may run
  --help      this text

The whole file is checked before anything is changed; then all of it is restored, or nothing. Every journal is verified afterwards.
The program must not run meanwhile, and everybody signs in anew. See docs/backup.md.
`

function readArguments() {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({ options: { 'key-file': { type: 'string' }, replace: flag, check: flag, rehearse: flag, help: flag }, strict: true, allowPositionals: true })
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)} See npm run restore -- --help.`)
  }
}

const progress = progressLine()
const onProgress = (sentence: string): void => { progress.show(sentence) }

function saidOf(file: string, { head, tables, rowCount, files, sha256 }: CheckedBackup): string {
  return `${file}: made ${head.madeAt} by version ${head.program}, ${tables.length} tables with ${rowCount} rows, ${files} files; every byte is as it was written.\nSHA-256 ${sha256}\n`
}

/** Reads it all. Where the books of this installation are at hand, it is noted for the settings page; a machine without any needs none. */
async function check(file: string, passphrase: string): Promise<void> {
  const checked = await checkBackup(file, passphrase, onProgress)
  progress.clear()
  process.stdout.write(saidOf(file, checked))
  if (env.databaseUrl === null && !fs.existsSync(path.join(env.dataFolder, 'pg18', 'data'))) return
  const { sizeBytes, sha256, rowCount } = checked
  await withDatabase(() => ownerSql((client) => noteRun(client, { kind: 'check', automatic: false, fileName: path.basename(file), sizeBytes, sha256, rowCount, problem: null })))
}

/** The same command restores into an installation of its own; here only the outcome is noted. */
async function rehearse(file: string, passphrase: string): Promise<void> {
  const { sizeBytes, sha256, rowCount } = await checkBackup(file, passphrase, onProgress)
  progress.clear()
  const wentWell = await restoreElsewhere(file, passphrase)
  const problem = wentWell ? null : 'The backup could not be restored beside this installation, or a journal did not come out.'
  await withDatabase(async () => {
    const id = await ownerSql((client) => noteRun(client, { kind: 'rehearsal', automatic: false, fileName: path.basename(file), sizeBytes, sha256, rowCount, problem }))
    if (wentWell) await noteVerified(id)
  })
  if (problem !== null) throw new CannotStart(problem)
  process.stdout.write('Rehearsed: the backup was restored beside this installation, every journal came out, and that database is thrown away.\n')
}

function refuseRunning(): void {
  if (isHeld(path.join(env.dataFolder, 'supervisor.pid'))) throw new CannotStart(`Sunledger is running in ${env.dataFolder}: stop it first, because it holds keys of its own in memory.`)
}

async function verified({ id }: Restored): Promise<void> {
  const reports = await verifyInstallation({ organization: null, outside: [], trusted: [], parts: 'all', onProgress })
  progress.clear()
  process.stdout.write(reports.map(sentencesOf).join('\n'))
  if (reports.some((report) => report.verified.findings.length > 0)) process.exitCode = 1
  else await withDatabase(() => noteVerified(id))
}

async function restore(file: string, passphrase: string, replace: boolean): Promise<void> {
  refuseRunning()
  const checked = await checkBackup(file, passphrase, onProgress)
  const restored = await withDatabase(() => restoreBackup({ file, passphrase, checked, replace, onProgress }))
  progress.clear()
  process.stdout.write(saidOf(file, checked))
  for (const kept of restored.replacedKeys) process.stdout.write(`The key that stood here before is kept as ${kept}.\n`)
  process.stdout.write('Restored. Everybody signs in anew. Now every journal is verified:\n')
  await verified(restored)
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) return void process.stdout.write(help)
  const [file, more] = positionals
  if (file === undefined || more !== undefined) throw new CannotStart('Name one file to restore. See npm run restore -- --help.')
  const [place, passphrase] = [path.resolve(file), passphraseFor(values['key-file'])]
  if (values.check) return check(place, passphrase)
  if (values.rehearse) return rehearse(place, passphrase)
  return restore(place, passphrase, values.replace)
}

run().catch((error: unknown) => {
  progress.clear()
  endWith(error)
})
