import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { operatorFor } from '@/lib/auth/operator'
import { exportJournal } from '@/lib/data/checkpoints/export'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withDatabase } from '@/lib/data/database/locate'
import { onlyOrganizationSlug } from '@/lib/data/imports/only-organization'

const help = `Writes the journal with its checkpoints and public keys into one file that anybody can check.

  npm run export-journal -- FILE.tar [--organization SLUG]

  --organization  by its address; needed only where there are several
  --help          this text

Check the file with npm run verify -- --pack FILE.tar, or by hand: docs/verify-by-hand.md.
`

function readArguments() {
  try {
    return parseArgs({ options: { organization: { type: 'string' }, help: { type: 'boolean', default: false } }, strict: true, allowPositionals: true })
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)} See npm run export-journal -- --help.`)
  }
}

async function write(organization: string | undefined, file: string): Promise<void> {
  const slug = organization ?? (await onlyOrganizationSlug())
  const place = slug === null ? null : await operatorFor({ organizationSlug: slug })
  if (place === null) throw new CannotStart('There is not exactly one organization here: name one with --organization.')
  const pack = await exportJournal(place.actor)
  if (!pack.ok) throw new CannotStart('The journal cannot be read.')
  await pipeline(Readable.from(pack.value.bytes), fs.createWriteStream(file, { mode: 0o600 }))
  process.stdout.write(`${file}: ${pack.value.size} bytes.\n`)
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) return void process.stdout.write(help)
  const [file, more] = positionals
  if (file === undefined || more !== undefined) throw new CannotStart('Name one file to write. See npm run export-journal -- --help.')
  await withDatabase(() => write(values.organization, path.resolve(file)))
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.name === 'CannotStart' ? error.message : (error.stack ?? error.message)) : String(error)}\n`)
  process.exitCode = 1
})
