/** Rows as nobody would write them, all the way: a file, the books, the own export, other books. What is stored is what the file says, and comes out as it went in. */
import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { sqlAs } from '@/lib/data/database/transaction'
import { exportOf } from '@/lib/data/exports/lists'
import { exportWhole } from '@/lib/data/exports/whole'
import { importFile } from '@/lib/data/imports/import-file'
import { importStatement } from '@/lib/data/statements/import'
import { keepImportFile } from '@/lib/data/statements/keep'
import { viewImportFile } from '@/lib/data/statements/preview'
import { textsOfLine } from '@/lib/data/statements/rows'
import { settleImportFile } from '@/lib/data/statements/settle'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { readAs } from '@/lib/data/database/transaction'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import { textOfCell } from '@/lib/domain/harmless-text'
import { counterpartyOf } from '@/lib/domain/imports/counterparty'
import { cents, formatPlain } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'
import { searchKey } from '@/lib/domain/search-key'
import { cleanLine, cleanLines } from '@/lib/domain/typed-text'
import { contentHash } from './content'
import { nastyTexts } from './nasty'

/** Empty books to write into. */
export type Books = { readonly actor: Actor; readonly chapterId: string }
export type Trip = { readonly seed: number; readonly rows: number; readonly folder: string; readonly emptyBooks: () => Promise<Books> }

const first = calendarDate('2015-01-01')
const days = 3900
/** No file of text holds a zero byte, and none in UTF-8 the sign for what could not be read as such: it is refused. */
const anyText = fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) }, { weight: 1, arbitrary: fc.constantFrom(...nastyTexts) }).map((text) => text.replaceAll(/[\0\uFFFD]/g, ''))
const [day, amount] = [fc.nat(days).map((since) => addDays(first, since)), fc.integer({ min: 1, max: 9_999_999_99 }).map(cents)]
const row = fc.record({ day, amount, name: anyText, campaign: anyText, note: anyText, text: anyText })
type Row = typeof row extends fc.Arbitrary<infer Of> ? Of : never

function quoted(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
}

function valueOf<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

function same(what: string, found: unknown, meant: unknown): void {
  const [is, was] = [JSON.stringify(found), JSON.stringify(meant)]
  if (is !== was) throw new Error(`${what}: ${is} instead of ${was}`)
}

async function importRecords({ actor, chapterId }: Books, file: string): Promise<number> {
  const problems: unknown[] = []
  const outcome = await importFile({ ...actor, kind: 'operator', userId: null }, { path: file, chapterId, kind: null }, { onProblem: (problem) => problems.push(problem), onProgress: () => undefined })
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]))
  return valueOf(outcome).added
}

/** A file of donations: stored as it says, exported, imported into other books, and the same there to the last sign. */
async function tripOfRecords(rows: readonly Row[], { folder, emptyBooks }: Trip): Promise<void> {
  const books = await emptyBooks()
  const named = rows.map((each, at) => ({ ...each, name: cleanLine(each.name) === '' ? `Giver ${String(at)}` : each.name }))
  const file = path.join(folder, 'donations.csv')
  const head = ['date', 'kind', 'donor_name', 'donor_type', 'amount', 'method', 'purpose', 'receipt_number', 'campaign', 'note', 'report_text']
  const written = named.map(({ day, amount, name, campaign, note, text }, at) => [day, 'gift', name, 'individual', formatPlain(amount), 'check', 'general', `R${String(at)}`, campaign, note, text])
  fs.writeFileSync(file, [head, ...written].map(quoted).join('\r\n'))
  same('added', await importRecords(books, file), rows.length)
  const stored = await sqlAs(books.actor, (client) => client.query(
    `SELECT d.received_on::text AS day, d.amount_cents::int AS amount, p.name, d.campaign, d.private_note AS note, d.report_text AS text FROM donation d JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
     WHERE d.chapter_id = $1 ORDER BY d.import_row`, [books.chapterId]), 'read')
  named.forEach(({ day, amount, name, campaign, note, text }, at) => {
    same(`row ${String(at + 2)}`, stored.rows[at], { day, amount, name: cleanLine(name), campaign: cleanLine(campaign), note: cleanLines(note), text: cleanLines(text) })
  })
  let exported = ''
  for await (const piece of valueOf(await exportWhole(books.actor, { chapterId: books.chapterId, kind: 'whole-donations' }))) exported += piece
  const whole = path.join(folder, 'whole-donations.csv')
  fs.writeFileSync(whole, exported)
  const others = await emptyBooks()
  same('added again', await importRecords(others, whole), rows.length)
  same('content', await contentHash(others.actor, others.chapterId), await contentHash(books.actor, books.chapterId))
}

/** A file of a bank: each line is kept as it stands, each gift under its name, and the list that is taken away says the same. */
async function tripOfBank(rows: readonly Row[], { emptyBooks }: Trip): Promise<void> {
  const { actor, chapterId } = await emptyBooks()
  const written = rows.map(({ day, amount, name, note }, at) => quoted([day, name, note, formatPlain(amount), `T${String(at)}`]))
  async function* content(): AsyncGenerator<Uint8Array> { yield await Promise.resolve(Buffer.from(['Date,Name,Description,Amount,Transaction ID', ...written].join('\n'))) }
  const { id } = valueOf(await keepImportFile(actor, { chapterId, name: 'bank.csv', content: content(), isAwaited: true }))
  valueOf(await settleImportFile(actor, { chapterId, id, settings: { table: { numberStyle: 'point', sign: 'as-written', dateOrder: 'year-month-day' }, method: 'ach', methods: {}, purpose: 'general', bankAccountId: null, processor: '' } }))
  const { preview } = valueOf(await viewImportFile(actor, { chapterId, id }))
  const asked = new Set(preview?.lines.filter(({ group }) => group === 'question').map(({ index }) => `take-${String(index)}`))
  valueOf(await importStatement(actor, { chapterId, id, hash: preview?.hash ?? '', textOf: (field) => (asked.has(field) ? 'anonymous' : '') }))
  const stored = await readAs(actor, async (tx) => {
    const keys = await organizationKeys(tx, actor.organizationId)
    const lines = await tx.bankLine.findMany({ where: { chapterId }, include: { donation: { select: { number: true, donor: { select: { name: true } } } } } })
    return new Map(lines.map((line) => [line.bankId, { ...textsOfLine(keys, line), amount: Number(line.amountCents), number: line.donation?.number ?? '', donor: line.donation?.donor?.name ?? '' }]))
  })
  const list = valueOf(await exportOf(actor, 'donations', {}, { id: chapterId, today: actor.today }))
  const taken: unknown = parse(await new Response(list).text(), { bom: true, relax_column_count: true })
  const names = new Map(Array.isArray(taken) ? taken.flatMap((cells: unknown) => (Array.isArray(cells) ? [[String(cells[0]), cells.map((cell) => textOfCell(String(cell)))] as const] : [])) : [])
  rows.forEach(({ amount, name, note }, at) => {
    const line = stored.get(`T${String(at)}`)
    const [cleanName, cleanNote] = [cleanLine(name), cleanLine(note)]
    same(`line ${String(at)}`, [line?.name, line?.memo, line?.amount, line?.raw], [cleanName, cleanNote, amount, written[at]?.trim()])
    const donor = counterpartyOf({ name: cleanName, memo: cleanNote })
    // One name written in two ways is one person, under the spelling that came first.
    same(`donor ${String(at)}`, searchKey(line?.donor ?? '') || line?.donor, searchKey(donor) || donor)
    if (line?.donor !== '' && names.get(line?.number ?? '')?.includes(line?.donor ?? '') !== true) throw new Error(`${line?.number ?? ''} of the list does not name ${JSON.stringify(line?.donor)}`)
  })
}

/** Takes so many rows of each kind through; throws with the first value that differs. */
export async function tryRoundTrip(trip: Trip): Promise<void> {
  const rows = fc.sample(row, { seed: trip.seed, numRuns: trip.rows })
  await tripOfRecords(rows, trip)
  await tripOfBank(rows, trip)
}
