/** Imports a file of a bank, a processor or a donor database from the command line, by the same steps as the pages: send, settle, look, import. */
import fs from 'node:fs'
import type { OperatorPlace } from '@/lib/auth/operator'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { recordChoices } from '@/lib/data/records/choices'
import { forgetImportFile } from '@/lib/data/statements/forget'
import { importStatement } from '@/lib/data/statements/import'
import { keepImportFile } from '@/lib/data/statements/keep'
import { viewImportFile, type FileView, type Preview } from '@/lib/data/statements/preview'
import { settleImportFile } from '@/lib/data/statements/settle'
import { placeOfField, readAnswers } from '@/lib/domain/imports/answers'
import { fileLimits } from '@/lib/domain/imports/file-limits'
import { movementRows, problemRows, reasonOfLine } from '@/lib/domain/imports/listed-rows'
import { takesOf, type PreviewGroup } from '@/lib/domain/imports/preview'
import { reasonOf, type RowProblem } from '@/lib/domain/imports/row-problem'
import type { FieldProblem, Refusal, Result } from '@/lib/domain/result'
import { listedRowsCsv, readListedRows } from '@/lib/formats/csv/listed-rows'
import { wordsFor } from '@/lib/words'
import { linesOfReading } from './look'
import { settingsOf, type Said } from './settings'

type Place = { readonly actor: OperatorPlace['actor']; readonly chapter: NonNullable<OperatorPlace['chapter']> }

export type StatementAsked = {
  readonly path: string
  readonly name: string
  readonly said: Said
  /** A filled list of movements. */
  readonly answers: string | null
  /** Where to write the list of movements. */
  readonly list: string | null
  /** The hash of the preview that must still hold. */
  readonly preview: string | null
  /** Whether only to tell what an import would do. */
  readonly look: boolean
}

export type Telling = { readonly say: (line: string) => void; readonly problem: (file: string, problem: RowProblem) => void }

/** Imports, or with `look` only tells. Whatever is refused is thrown as one sentence, after its problems, and leaves nothing behind, not even the file. */
export async function importStatementFile(place: Place, asked: StatementAsked, telling: Telling): Promise<void> {
  const { actor, chapter } = place
  const { id } = valueOf(await keepImportFile(actor, { chapterId: chapter.id, name: asked.name, content: fs.createReadStream(asked.path), isAwaited: true }))
  const importing = new StatementImport(place, asked, telling, { chapterId: chapter.id, id })
  try {
    await importing.run()
  } finally {
    if (!importing.isImported) await forgetImportFile(actor, { chapterId: chapter.id, id })
  }
}

class StatementImport {
  isImported = false

  constructor(private readonly place: Place, private readonly asked: StatementAsked, private readonly telling: Telling, private readonly file: { readonly chapterId: string; readonly id: string }) {}

  async run(): Promise<void> {
    const { asked, telling } = this
    const { file: { reading }, preview } = await this.settled()
    if (preview === null) throw new Error('A file that is settled has a preview')
    telling.say(countsOf(preview))
    telling.say(`Preview ${preview.hash}`)
    if (asked.list !== null) await this.writeList(asked.list, preview)
    if (asked.preview !== null && asked.preview !== preview.hash) throw new CannotStart('This is not the preview that was named: look at it again. Nothing was imported.')
    const answers = asked.answers === null ? new Map<string, string>() : await this.answersIn(asked.answers, preview)
    if (!asked.look) return this.import(preview, answers)
    for (const row of problemRows(reading, preview)) telling.say(`line ${row.row}: ${row.text === '' ? '' : `${JSON.stringify(row.text.slice(0, 200))}: `}${row.reason}.`)
  }

  /** The file as it is read once everything is said that holds for it as a whole. */
  private async settled(): Promise<FileView> {
    const { place: { actor }, asked: { said, look }, file } = this
    const first = valueOf(await viewImportFile(actor, file)).file
    if (first.reading.outcome === 'refused' && Object.keys(said.columns).length === 0) throw this.refusal(first.reading.problems)
    const { bankAccounts } = valueOf(await recordChoices(actor, file.chapterId))
    const processor = first.reading.outcome === 'read' ? (first.reading.file.processor ?? '') : ''
    valueOf(await settleImportFile(actor, { ...file, settings: settingsOf(said, first.remembered, { accounts: bankAccounts, processor }) }))
    const view = valueOf(await viewImportFile(actor, file))
    const { reading } = view.file
    if (reading.outcome === 'refused') throw this.refusal(reading.problems)
    if (look || reading.outcome === 'asks') linesOfReading(reading).forEach(this.telling.say)
    if (reading.outcome === 'asks') throw new CannotStart(`${this.asked.name}: nothing was imported: say it with the flags of that name, or with --mapping.`)
    return view
  }

  private async import(preview: Preview, fields: ReadonlyMap<string, string>): Promise<void> {
    const { place: { actor, chapter }, asked: { name }, file, telling } = this
    const imported = await importStatement(actor, { ...file, hash: preview.hash, textOf: (field) => fields.get(field) ?? '' })
    const problems = imported.ok ? [] : Object.entries(imported.refusal.fields ?? {}).flatMap(([field, problem]) => problemOfAnswer(preview, field, problem))
    if (problems.length > 0) throw this.refusal(problems)
    const { added, toSurvivors } = valueOf(imported)
    this.isImported = true
    const survivors = toSurvivors === 0 ? '' : ` ${toSurvivors} names belong to somebody whose entry was merged: their rows went to the entry that is used now.`
    telling.say(`${name}: ${added === 1 ? 'one record was' : `${added} records were`} added in ${chapter.name}.${survivors}`)
  }

  private async writeList(path: string, preview: Preview): Promise<void> {
    await fs.promises.writeFile(path, listedRowsCsv(movementRows(preview)))
    this.telling.say(`The movements are listed in ${path}: fill in what is asked and give it back with --answers.`)
  }

  private async answersIn(path: string, preview: Preview): Promise<ReadonlyMap<string, string>> {
    const bytes = await fs.promises.readFile(path).catch(() => null)
    if (bytes === null) throw new CannotStart(`The file ${path} cannot be read.`)
    const read = readListedRows(bytes)
    const { fields, problems } = read.ok ? readAnswers(read.rows, preview) : { fields: new Map<string, string>(), problems: [read.problem] }
    if (problems.length > 0) throw this.refusal(problems, path)
    return fields
  }

  private refusal(problems: readonly RowProblem[], of = this.asked.path): CannotStart {
    for (const problem of problems) this.telling.problem(of, problem)
    return new CannotStart(`${this.asked.name}: nothing was imported, because of the problems listed above: ${problems.length}.`)
  }
}

/** A question that was not answered is asked in full. */
function problemOfAnswer({ lines }: Preview, field: string, problem: FieldProblem): readonly RowProblem[] {
  const at = placeOfField(field)
  const each = at === null ? undefined : lines[at.index]
  if (at === null || each === undefined) return []
  const reason = each.group === 'question' && problem.key === 'missing' ? `${reasonOfLine(each)} (${takesOf(each).join(', ')})` : reasonOf(problem)
  return [{ row: each.line.position, column: at.column, text: each.line.raw.slice(0, 200), reason }]
}

function countsOf({ lines }: Preview): string {
  const count = (group: PreviewGroup) => lines.filter((each) => each.group === group).length
  return `${lines.length} movements: ${count('new')} new, ${count('already')} already here, ${count('question')} to decide, ${count('out')} money out, ${count('left-out')} left out.`
}

function valueOf<Value>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value
  throw new CannotStart(wordsFor('refusal')(result.refusal.key, { megabytes: fileLimits.bytesMax / 1024 / 1024, ...result.refusal.values }))
}
