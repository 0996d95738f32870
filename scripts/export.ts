import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { operatorFor } from '@/lib/auth/operator'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withDatabase } from '@/lib/data/database/locate'
import { logExport } from '@/lib/data/exports/log'
import { exportPeople } from '@/lib/data/exports/people'
import { exportWhole } from '@/lib/data/exports/whole'
import { readExportReason, toldPurposes, type ExportReason } from '@/lib/domain/data-export'
import { wholeKinds, type WholeKind } from '@/lib/domain/imports/whole/fields'

const help = `Writes the records of a chapter, or the people of its organization, with every field into CSV files that npm run import takes back as they were.

  npm run export -- FILE.csv --chapter SLUG --kind KIND
  npm run export -- FOLDER --chapter SLUG --all

  --chapter  whose records; with people, whose organization
  --kind     people, ${wholeKinds.join(', ')}
  --all      one file for each kind into a folder, numbered in the order in which an import takes them
  --purpose  what the files are for: ${toldPurposes.join(', ')}. The journal keeps it; without it the checklist asks (YML-02)
  --note     says more; needed with --purpose other
  --help     this text

The file holds private notes, addresses and other personal details: whose, the journal tells. Columns: docs/import-files.md.
`

function readArguments() {
  try {
    return parseArgs({ options: { chapter: { type: 'string' }, kind: { type: 'string' }, purpose: { type: 'string' }, note: { type: 'string', default: '' }, all: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } }, strict: true, allowPositionals: true })
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

function reasonOf(purpose: string | undefined, note: string): ExportReason {
  if (purpose === undefined) return { purpose: 'not-told', note: '' }
  const reason = readExportReason(purpose, note)
  if (reason === null) throw new CannotStart(`Say what the file is for with --purpose: ${toldPurposes.join(', ')}; with other, say what in --note.`)
  return reason
}

type Asked = ExportReason & { readonly slug: string }

async function write({ slug, ...reason }: Asked, kind: Kind, file: string): Promise<void> {
  const place = await operatorFor({ chapterSlug: slug })
  if (place?.chapter == null) throw new CannotStart(`There is no chapter ${slug}.`)
  const lines = kind === 'people' ? await exportPeople(place.actor) : await exportWhole(place.actor, { chapterId: place.chapter.id, kind })
  const logged = lines.ok ? await logExport(place.actor, { ...reason, chapterId: place.chapter.id, what: kind, fileName: path.basename(file), allFields: true, exportedOn: place.actor.today }) : lines
  if (!lines.ok || !logged.ok) throw new CannotStart('These records cannot be read.')
  await pipeline(Readable.from(lines.value), fs.createWriteStream(file, { mode: 0o600 }))
  process.stdout.write(`${file}: ${String(fs.statSync(file).size)} bytes.\n`)
}

async function writeAll(asked: Asked, folder: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const [at, kind] of kinds.entries()) await write(asked, kind, path.join(folder, `${String(at + 1).padStart(2, '0')}-${kind}.csv`))
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) return void process.stdout.write(help)
  const [file, more] = positionals
  if (file === undefined || more !== undefined || values.chapter === undefined) throw new CannotStart('Name one file (or, with --all, a folder) to write and a chapter. See npm run export -- --help.')
  const asked = { slug: values.chapter, ...reasonOf(values.purpose, values.note) }
  if (values.all) return withDatabase(() => writeAll(asked, path.resolve(file)))
  const kind = kindOf(values.kind)
  await withDatabase(() => write(asked, kind, path.resolve(file)))
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.name === 'CannotStart' ? error.message : (error.stack ?? error.message)) : String(error)}\n`)
  process.exitCode = 1
})
