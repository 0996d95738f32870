import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { operatorFor } from '@/lib/auth/operator'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withDatabase } from '@/lib/data/database/locate'
import { exportWhole } from '@/lib/data/exports/whole'
import { wholeKinds, type WholeKind } from '@/lib/domain/imports/whole/fields'

const help = `Writes the records of a chapter with every field into a CSV file that npm run import takes back as it was.

  npm run export -- FILE.csv --chapter SLUG --kind KIND

  --chapter  whose records
  --kind     ${wholeKinds.join(', ')}
  --help     this text

The file holds private notes, addresses and other personal details: whose, the journal tells. Columns: docs/import-files.md.
`

function readArguments() {
  try {
    return parseArgs({ options: { chapter: { type: 'string' }, kind: { type: 'string' }, help: { type: 'boolean', default: false } }, strict: true, allowPositionals: true })
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)} See npm run export -- --help.`)
  }
}

function kindOf(text: string | undefined): WholeKind {
  const kind = wholeKinds.find((each) => each === text)
  if (kind === undefined) throw new CannotStart(`Name a kind with --kind: ${wholeKinds.join(', ')}.`)
  return kind
}

async function write(slug: string, kind: WholeKind, file: string): Promise<void> {
  const place = await operatorFor({ chapterSlug: slug })
  if (place?.chapter == null) throw new CannotStart(`There is no chapter ${slug}.`)
  const lines = await exportWhole(place.actor, { chapterId: place.chapter.id, kind })
  if (!lines.ok) throw new CannotStart('These records cannot be read.')
  await pipeline(Readable.from(lines.value), fs.createWriteStream(file, { mode: 0o600 }))
  process.stdout.write(`${file}: ${String(fs.statSync(file).size)} bytes.\n`)
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) return void process.stdout.write(help)
  const [file, more] = positionals
  if (file === undefined || more !== undefined || values.chapter === undefined) throw new CannotStart('Name one file to write and a chapter. See npm run export -- --help.')
  const { chapter } = values
  const kind = kindOf(values.kind)
  await withDatabase(() => write(chapter, kind, path.resolve(file)))
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.name === 'CannotStart' ? error.message : (error.stack ?? error.message)) : String(error)}\n`)
  process.exitCode = 1
})
