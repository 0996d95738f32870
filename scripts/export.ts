import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { operatorFor } from '@/lib/auth/operator'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withDatabase } from '@/lib/data/database/locate'
import { exportPeople } from '@/lib/data/exports/people'
import { exportWhole } from '@/lib/data/exports/whole'
import { wholeKinds, type WholeKind } from '@/lib/domain/imports/whole/fields'

const help = `Writes the records of a chapter, or the people of its organization, with every field into CSV files that npm run import takes back as they were.

  npm run export -- FILE.csv --chapter SLUG --kind KIND
  npm run export -- FOLDER --chapter SLUG --all

  --chapter  whose records; with people, whose organization
  --kind     people, ${wholeKinds.join(', ')}
  --all      one file for each kind into a folder, numbered in the order in which an import takes them
  --help     this text

The file holds private notes, addresses and other personal details: whose, the journal tells. Columns: docs/import-files.md.
`

function readArguments() {
  try {
    return parseArgs({ options: { chapter: { type: 'string' }, kind: { type: 'string' }, all: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } }, strict: true, allowPositionals: true })
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)} See npm run export -- --help.`)
  }
}

/** People first, and expenditures before the contacts that name them. */
const kinds = ['people', ...wholeKinds] as const
type Kind = 'people' | WholeKind

function kindOf(text: string | undefined): Kind {
  const kind = kinds.find((each) => each === text)
  if (kind === undefined) throw new CannotStart(`Name a kind with --kind: ${kinds.join(', ')}; or take all of them with --all.`)
  return kind
}

async function write(slug: string, kind: Kind, file: string): Promise<void> {
  const place = await operatorFor({ chapterSlug: slug })
  if (place?.chapter == null) throw new CannotStart(`There is no chapter ${slug}.`)
  const lines = kind === 'people' ? await exportPeople(place.actor) : await exportWhole(place.actor, { chapterId: place.chapter.id, kind })
  if (!lines.ok) throw new CannotStart('These records cannot be read.')
  await pipeline(Readable.from(lines.value), fs.createWriteStream(file, { mode: 0o600 }))
  process.stdout.write(`${file}: ${String(fs.statSync(file).size)} bytes.\n`)
}

async function writeAll(slug: string, folder: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const [at, kind] of kinds.entries()) await write(slug, kind, path.join(folder, `${String(at + 1).padStart(2, '0')}-${kind}.csv`))
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) return void process.stdout.write(help)
  const [file, more] = positionals
  if (file === undefined || more !== undefined || values.chapter === undefined) throw new CannotStart('Name one file (or, with --all, a folder) to write and a chapter. See npm run export -- --help.')
  const { chapter } = values
  if (values.all) return withDatabase(() => writeAll(chapter, path.resolve(file)))
  const kind = kindOf(values.kind)
  await withDatabase(() => write(chapter, kind, path.resolve(file)))
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.name === 'CannotStart' ? error.message : (error.stack ?? error.message)) : String(error)}\n`)
  process.exitCode = 1
})
