import path from 'node:path'
import { operatorFor, type OperatorTarget } from '@/lib/auth/operator'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withDatabase } from '@/lib/data/database/locate'
import { onlyOrganizationSlug } from '@/lib/data/imports/only-organization'
import { importFile, type Imported } from '@/lib/data/imports/import-file'
import { isFileOfPeople } from '@/lib/data/imports/people-file'
import { isFileOfRecords, NotImportable } from '@/lib/data/imports/read-file'
import { calendarDate } from '@/lib/domain/calendar-date'
import { importKinds, type ImportKind } from '@/lib/domain/imports/import-kind'
import type { RowProblem } from '@/lib/domain/imports/row-problem'
import { help, readArguments, saidIn, type Asked } from './import/arguments'
import { lookAt } from './import/look'
import { progressLine } from './import/progress'
import { importPeopleOf } from './import/people'
import { importStatementFile } from './import/statement'

function kindOf(text: string | undefined): ImportKind | null {
  if (text === undefined) return null
  const kind = importKinds.find((each) => each === text)
  if (kind === undefined) throw new CannotStart(`There is no kind ${text}: it is ${importKinds.join(', ')}.`)
  return kind
}

async function targetOf(chapter: string | undefined, organization: string | undefined): Promise<OperatorTarget> {
  if (chapter !== undefined) return { chapterSlug: chapter }
  const organizationSlug = organization ?? (await onlyOrganizationSlug())
  if (organizationSlug === null) throw new CannotStart('There is not exactly one organization here: name it with --organization, or a chapter with --chapter.')
  return { organizationSlug }
}

function listProblem(file: string, { row, column, text, reason }: RowProblem): void {
  const where = `${file}, row ${row}${column === '' ? '' : `, column ${column}`}`
  process.stderr.write(`${where}: ${text === '' ? '' : `${JSON.stringify(text)}: `}${reason}.\n`)
}

/** Names of people are printed on the terminal of whoever has the file. */
function survivors(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Merged in the directory, so their rows went to the entry that is used now: ${names.join(', ')}.`
}

function summary(name: string, { kind, rowCount, added, already, peopleAdded, toSurvivors }: Imported): string {
  const passed = already === 0 ? '' : ` ${already} of them were recorded already.`
  return `${name}: ${rowCount} rows of ${kind} read, ${added} added, with ${peopleAdded} new people and organizations.${passed}${survivors(toSurvivors)}\n`
}

async function look(file: string): Promise<void> {
  const { read, lines } = await lookAt(path.resolve(file), calendarDate(new Date().toISOString().slice(0, 10)))
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
  if (!read) process.exitCode = 1
}

async function importStatementOf(file: string, chapterSlug: string, values: Asked): Promise<void> {
  const place = await operatorFor({ chapterSlug })
  if (place === null || place.chapter === null) throw new CannotStart(`There is no chapter ${chapterSlug}.`)
  const { answers = null, list = null, preview = null, look } = values
  await importStatementFile({ actor: place.actor, chapter: place.chapter }, { path: path.resolve(file), name: path.basename(file), said: await saidIn(values), answers, list, preview, look }, {
    say: (line) => { process.stdout.write(`${line}\n`) },
    problem: listProblem,
  })
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) return void process.stdout.write(help)
  const [file, more] = positionals
  if (file === undefined || more !== undefined) throw new CannotStart('Name one file to import. See npm run import -- --help.')
  if (values.look && values.chapter === undefined) return look(file)
  const kind = kindOf(values.kind)
  const { chapter: chapterSlug } = values
  if (kind === null && (await isFileOfPeople(path.resolve(file)))) {
    return withDatabase(async () => {
      const place = await operatorFor(await targetOf(values.chapter, values.organization))
      if (place === null) throw new CannotStart('There is no such organization or chapter.')
      await importPeopleOf(place.actor, file, { say: (line) => { process.stdout.write(`${line}\n`) }, problem: listProblem })
    })
  }
  if (chapterSlug !== undefined && kind === null && !(await isFileOfRecords(path.resolve(file)))) return withDatabase(() => importStatementOf(file, chapterSlug, values))
  await withDatabase(async () => {
    const place = await operatorFor(await targetOf(values.chapter, values.organization))
    if (place === null) throw new CannotStart(`There is no ${values.chapter === undefined ? `organization ${values.organization ?? ''}` : `chapter ${values.chapter}`}.`)
    const progress = progressLine()
    const imported = await importFile(place.actor, { path: path.resolve(file), chapterId: place.chapter?.id ?? null, kind }, {
      onProblem: (problem) => { progress.clear(); listProblem(file, problem) },
      onProgress: (step, rows, share) => { progress.show(`${step} ${file}: ${rows} rows, ${Math.round(share * 100)} %`) },
    })
    progress.clear()
    if (imported.ok) return void process.stdout.write(summary(file, imported.value))
    const count = imported.refusal.values?.['count']
    process.stderr.write(count === undefined ? 'This file cannot be imported there.\n' : `${file}: nothing was imported, because of the problems listed above: ${count}.\n`)
    process.exitCode = 1
  })
}

run().catch((error: unknown) => {
  const isSentence = error instanceof CannotStart || error instanceof NotImportable
  process.stderr.write(`${isSentence ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
