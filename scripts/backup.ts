import path from 'node:path'
import { parseArgs } from 'node:util'
import { backupKeyFile, makeBackupKey } from '@/lib/data/backup/passphrase'
import { writeBackup } from '@/lib/data/backup/write'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withDatabase } from '@/lib/data/database/locate'
import { programVersion } from '@/lib/program-version'
import { shownOnce } from './backup/new-key'
import { endWith, passphraseFor } from './backup/passphrase'
import { progressLine } from './import/progress'

const help = `Backs up the whole installation into one file: the rows of every organization, attached files and the keys.

  npm run backup -- FILE [--key-file KEYFILE]
  npm run backup -- --new-key

  FILE        it must not be there yet; it is written beside, read back and checked, and then given its name
  --key-file  a file with the passphrase; without it BACKUP_PASSPHRASE, else the key of DATA_DIR/backup.key
  --new-key   makes DATA_DIR/backup.key and shows it once: nightly backups begin with that. Keep a copy elsewhere
  --help      this text

The file is sealed with the passphrase: keep the two apart, and lose neither. Others may work meanwhile. See docs/backup.md.
`

function readArguments() {
  try {
    return parseArgs({ options: { 'key-file': { type: 'string' }, 'new-key': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } }, strict: true, allowPositionals: true })
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)} See npm run backup -- --help.`)
  }
}

function newKey(): void {
  const key = makeBackupKey()
  if (key === null) throw new CannotStart(`There is a key in ${backupKeyFile()} already: it is not shown again and not replaced.`)
  process.stdout.write(shownOnce(key))
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) return void process.stdout.write(help)
  if (values['new-key']) {
    newKey()
    return
  }
  const [file, more] = positionals
  if (file === undefined || more !== undefined) throw new CannotStart('Name one file to write. See npm run backup -- --help.')
  const passphrase = passphraseFor(values['key-file'])
  const progress = progressLine()
  const made = await withDatabase(() => writeBackup({ file: path.resolve(file), passphrase, automatic: false, program: programVersion, onProgress: (sentence) => { progress.show(sentence) } }))
  progress.clear()
  process.stdout.write(`${file}: ${made.sizeBytes} bytes, ${made.tables.length} tables with ${made.rowCount} rows, ${made.files} files, read back and checked.\nSHA-256 ${made.sha256}\n`)
}

run().catch(endWith)
