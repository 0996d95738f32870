import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { NotAPack } from '@/lib/data/journal/verify/pack'
import { isReportPack, NotAReportPack } from '@/lib/data/reports/verify-pack'
import { parseVerifierKey } from '@/lib/domain/journal/signed-note'
import { progressLine } from './import/progress'
import { isUnsigned, jsonOfPack, sentencesOfPack, verifyOneReport } from './verify/report-pack'
import { verifyInstallation, verifyOnePack, type Report } from './verify/run'
import { jsonOf, sentencesOf } from './verify/words'

const help = `Proves that the journal was not changed, and that the books and the files beside them are what the journal tells.

  npm run verify [-- --organization SLUG] [--checkpoint FILE]... [--key TEXT]... [--tree] [--json]
  npm run verify -- --pack FILE [--checkpoint FILE]... [--key TEXT]... [--json]

  --organization  one organization, by its address; all of them without it
  --checkpoint    a checkpoint that was kept elsewhere: only it shows an older copy, or an end that was cut off without a trace
  --key           the public key that you got on another way; without it the keys are those that the journal names
  --tree          the journal alone, not the rows and files
  --pack          the pack of one report, or an exported journal (npm run export-journal), without any database
  --json          the result as JSON, for scripts
  --help          this text

It ends with 0 when nothing was found, with 1 when something was changed, and with 2 when it could not be checked (the pack of a draft: nothing of it is signed).
`

const options = {
  organization: { type: 'string' }, checkpoint: { type: 'string', multiple: true }, key: { type: 'string', multiple: true }, pack: { type: 'string' },
  tree: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
} as const

/** Neither right nor wrong: nothing was checked. */
const notChecked = 2

function readArguments() {
  try {
    return parseArgs({ options, strict: true }).values
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)} See npm run verify -- --help.`)
  }
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    throw new CannotStart(`The file ${file} cannot be read.`)
  }
}

function keyOf(text: string) {
  return parseVerifierKey(text) ?? refuse(`"${text}" is not a public key: it looks like name+01234567+base64.`)
}

function refuse(sentence: string): never {
  throw new CannotStart(sentence)
}

function isAReport(file: string): boolean {
  try {
    return isReportPack(file)
  } catch {
    return refuse(`The file ${file} cannot be read.`)
  }
}

type ReportTask = Parameters<typeof verifyOneReport>[1] & { readonly progress: ReturnType<typeof progressLine>; readonly isJson: boolean }

async function reportPack(file: string, { progress, isJson, ...watched }: ReportTask): Promise<void> {
  const pack = await verifyOneReport(file, watched)
  progress.clear()
  process.stdout.write(isJson ? jsonOfPack(pack) : sentencesOfPack(pack))
  if (pack.verified.faults.length > 0) process.exitCode = 1
  else if (isUnsigned(pack)) process.exitCode = notChecked
}

async function run(): Promise<void> {
  const asked = readArguments()
  if (asked.help) return void process.stdout.write(help)
  const progress = progressLine()
  const watched = { outside: (asked.checkpoint ?? []).map(read), trusted: (asked.key ?? []).map(keyOf), onProgress: (sentence: string) => { progress.show(sentence) } }
  if (asked.pack !== undefined && isAReport(asked.pack)) return reportPack(asked.pack, { ...watched, progress, isJson: asked.json })
  const reports: readonly Report[] = asked.pack === undefined
    ? await verifyInstallation({ ...watched, organization: asked.organization ?? null, parts: asked.tree ? 'tree' : 'all' })
    : [await verifyOnePack(asked.pack, watched)]
  progress.clear()
  process.stdout.write(asked.json ? jsonOf(reports) : reports.map(sentencesOf).join('\n'))
  if (reports.some(({ verified }) => verified.findings.length > 0)) process.exitCode = 1
}

run().catch((error: unknown) => {
  const isSentence = [CannotStart, NotAPack, NotAReportPack].some((kind) => error instanceof kind)
  process.stderr.write(`${!(error instanceof Error) ? String(error) : isSentence ? error.message : (error.stack ?? error.message)}\n`)
  process.exitCode = notChecked
})
