import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withDatabase } from '@/lib/data/database/locate'
import { isReportForm, reportForms, type ReportForm } from '@/lib/domain/reports/forms'
import type { Actor } from '@/lib/domain/permission'
import type { ReportKey } from '@/lib/data/reports/version'
import type { ReportFormat } from '@/lib/data/reports/files'
import { parseSpan } from '@/lib/domain/reports/report-span'
import { programVersion } from '@/lib/program-version'
import { whileWaiting } from './report/waiting'

const formsInWords = new Intl.ListFormat('en', { type: 'disjunction' }).format(reportForms)

const help = `Builds a report without the browser: the same text as the page's JSON.

  npm run report -- (--chapter SLUG | --organization SLUG) --form FORM --period PERIOD --format pdf,xlsx,csv,json --out DIR

  --chapter       one chapter, by its address, for example chicago
  --organization  the whole organization, by its address; transfers between its chapters fall away
  --form          ${formsInWords}
  --period        2025-Q4, 2025-H1, 2025, or 2025-03-01..2025-08-31 (both days included); under the LDA with ~ and the id of a person:
                  2025-H1~ID for a lobbyist's own report, 2025-Q4~ID for a client of a firm
  --format        one or more of pdf, xlsx, csv, json, parted by commas (default: json); for the forms of the LDA also
                  house-xml (XML as the House publishes it) and lda-json (JSON with the names of lda.gov); for fec-f3x also fec
  --pack          the whole as one ZIP instead: all formats, the records behind them, checklist, evidence, checkpoint, and the
                  hash of each file; of the newest sealed version, or of the records as they stand where nothing is sealed
  --checklist     the transparency checklist of a chapter instead of a report: answers, evidence with its files, the documents that its
                  items are drawn from, and the hash of each file, as one ZIP; no form is named
  --sealed        the files of the newest sealed version, as its seal has kept them; records that changed since change nothing
  --out           the folder for the files; made where it is missing (default: this folder)
  --help          this text
`

const options = {
  chapter: { type: 'string' }, organization: { type: 'string' }, form: { type: 'string' }, period: { type: 'string' },
  format: { type: 'string', default: 'json' }, out: { type: 'string', default: '.' }, pack: { type: 'boolean', default: false }, checklist: { type: 'boolean', default: false }, sealed: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
} as const

/** Wrong use of the command is a sentence, like every other reason not to go on. */
function readArguments() {
  try {
    return parseArgs({ options, strict: true }).values
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)} See npm run report -- --help.`)
  }
}

type Asked = ReturnType<typeof readArguments>

function targetOf({ chapter, organization }: Asked) {
  if (chapter !== undefined && organization === undefined) return { chapterSlug: chapter }
  if (organization !== undefined && chapter === undefined) return { organizationSlug: organization }
  throw new CannotStart('Name either a chapter or an organization. See npm run report -- --help.')
}

function formOf({ form = '' }: Asked) {
  if (isReportForm(form)) return form
  throw new CannotStart(`There is no form "${form}": it is ${formsInWords}.`)
}

function periodOf({ period = '' }: Asked) {
  const read = parseSpan(period)
  if (read.ok) return read.value
  throw new CannotStart(`"${period}" is no period: write 2025-Q4, 2025-H1, 2025, or 2025-03-01..2025-08-31.`)
}

async function formatsOf({ format }: Asked, form: ReportForm) {
  const { isReportFormat, reportFormats } = await import('@/lib/data/reports/files')
  const { hasLdaFormats, isLdaFormat, ldaFormats } = await import('@/lib/data/reports/lda-files')
  const { fecFormat, hasFecFormat } = await import('@/lib/data/reports/fec-files')
  const all = [...new Set(format.split(',').map((each) => each.trim()))]
  const asked = all.filter((each) => each !== fecFormat || !hasFecFormat(form))
  const own = hasLdaFormats(form) ? asked.filter(isLdaFormat) : []
  const known = asked.filter(isReportFormat)
  if (known.length + own.length === asked.length) return { known, own, fec: asked.length < all.length }
  const unknown = asked.find((each) => !isReportFormat(each) && !own.some((named) => named === each)) ?? ''
  throw new CannotStart(`There is no format "${unknown}": it is ${[...reportFormats, ...(hasLdaFormats(form) ? ldaFormats : [])].join(', ')}.`)
}

function write(folder: string, name: string, bytes: Buffer): string {
  const file = path.resolve(folder, name)
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, bytes)
  } catch (error) {
    throw new CannotStart(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`)
  }
  return file
}

/** Writes the pack as it is made. */
async function writePack(actor: Actor, key: ReportKey, folder: string): Promise<void> {
  const { newestSealedVersion, packReport } = await import('@/lib/data/reports/pack')
  const version = await newestSealedVersion(actor, key)
  const pack = version.ok ? await packReport(actor, key, version.value) : version
  if (!pack.ok) throw new CannotStart('The report cannot be packed.')
  const file = write(folder, pack.value.name, Buffer.alloc(0))
  await pipeline(pack.value.bytes, fs.createWriteStream(file))
  process.stdout.write(`${file}\n`)
}

/** Writes the files of the newest sealed version: each is held against the hash that the seal tells. */
async function writeSealed(actor: Actor, key: ReportKey, folder: string, formats: readonly ReportFormat[]): Promise<void> {
  const { openSealed, sealedFiles } = await import('@/lib/data/reports/sealed')
  const opened = await openSealed(actor, { key, version: null })
  if (!opened.ok) throw new CannotStart('No version of this report is sealed.')
  const { number, version, journalSize } = opened.value.sealed
  process.stdout.write(`Sealed report ${number}: journal of ${journalSize} entries.\n`)
  for (const format of formats) {
    const files = await sealedFiles(actor, { key, version }, format)
    for (const file of files.ok ? files.value : []) process.stdout.write(`${write(folder, file.name, file.bytes)}\n`)
  }
}

/** Writes the checklist of a chapter with its evidence as it is made. */
async function writeChecklist(asked: Asked): Promise<void> {
  const [target, period] = [targetOf(asked), periodOf(asked)]
  const { operatorFor } = await import('@/lib/auth/operator')
  const { packChecklist } = await import('@/lib/data/checklists/pack')
  await withDatabase(async () => {
    const place = await operatorFor(target)
    const chapterId = place?.chapter?.id
    if (place === null || chapterId === undefined) throw new CannotStart('A checklist is that of a chapter: name one that is there.')
    const pack = await packChecklist(place.actor, { chapterId, period })
    if (!pack.ok) throw new CannotStart('The checklist cannot be packed.')
    const file = write(asked.out, pack.value.name, Buffer.alloc(0))
    await pipeline(pack.value.bytes, fs.createWriteStream(file))
    process.stdout.write(`${file}\n`)
  })
}

async function run(): Promise<void> {
  const asked = readArguments()
  if (asked.help) return void process.stdout.write(help)
  if (asked.checklist) return writeChecklist(asked)
  const [target, form, period] = [targetOf(asked), formOf(asked), periodOf(asked)]
  const { known, own, fec } = await formatsOf(asked, form)
  const { operatorFor } = await import('@/lib/auth/operator')
  const { draftReport } = await import('@/lib/data/reports/draft')
  const { reportFiles } = await import('@/lib/data/reports/files')
  const { ldaFile } = await import('@/lib/data/reports/lda-files')
  await withDatabase(async () => {
    const place = await operatorFor(target)
    const name = 'chapterSlug' in target ? `chapter ${target.chapterSlug}` : `organization ${target.organizationSlug}`
    if (place === null) throw new CannotStart(`There is no ${name}.`)
    const key = { chapterId: place.chapter?.id ?? null, form, period }
    if (asked.sealed) return writeSealed(place.actor, key, asked.out, known)
    const report = await whileWaiting('reading the records', () => draftReport(place.actor, form, key))
    if (!report.ok) throw new CannotStart(`The report of ${name} cannot be read.`)
    process.stdout.write(`${report.value.title}, ${report.value.period.label}: journal of ${report.value.asOf.journalSize} entries.\n`)
    if (asked.pack) return writePack(place.actor, key, asked.out)
    for (const format of known) {
      const files = await whileWaiting(`making the ${format} file`, (tell) => reportFiles(report.value, format, { draft: true, onPart: (part, of) => { tell(`making the ${format} file, part ${String(part)} of ${String(of)}`) } }))
      for (const file of files) process.stdout.write(`${write(asked.out, file.name, file.bytes)}\n`)
    }
    if (fec) {
      const { fecFile } = await import('@/lib/data/reports/fec-files')
      const file = await fecFile(place.actor, key, programVersion)
      if (file.ok) process.stdout.write(`${write(asked.out, file.value.name, file.value.bytes)}\n`)
    }
    for (const format of own) {
      const file = await ldaFile(place.actor, key, format)
      if (file.ok) process.stdout.write(`${write(asked.out, file.value.name, file.value.bytes)}\n`)
    }
  })
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.name === 'CannotStart' ? error.message : (error.stack ?? error.message)) : String(error)}\n`)
  process.exitCode = error instanceof CannotStart ? error.exitCode : 1
})
