import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { draftReport } from '@/lib/data/reports/draft'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { dateRange } from '@/lib/domain/reporting-period'
import type { ReportDocument, ReportItem } from '@/lib/domain/reports/report-document'
import { say } from './measure'
import type { World } from './world'

const sumsSchema = z.record(z.string(), z.number())
const controlSchema = z.object({
  donations: z.number(), cents: z.number(), q: sumsSchema, expCents: z.number(), donorYearsOver200: z.number(),
  answers: z.strictObject({
    donorsOver200in2025: z.number(), theirCents: z.number(), donorsOver200in2025ByNameAndAddress: z.number(), q4ByMonthAndMethodCents: sumsSchema, q4ByPayeeCents: sumsSchema,
  }),
})
type Figures = Readonly<Record<string, number>>

/** Gives every figure of the generator's control.json by a name of its own: `q 2025Q4`, `answers q4ByPayeeCents Sunset Printing`. */
export function controlFigures(folder: string): Figures {
  const control = controlSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, 'control.json'), 'utf8')))
  return Object.fromEntries(named('', control))
}

function named(prefix: string, value: unknown): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[prefix, value]]
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return inner.flatMap(([name, each]) => named(prefix === '' ? name : `${prefix} ${name}`, each))
}

class Sums {
  readonly figures: Record<string, number> = {}

  add(name: string, amount: number): void {
    this.figures[name] = (this.figures[name] ?? 0) + amount
  }
}

/** Gives the same figures as the quarterly disclosure report says them, drawn up once over the three years of the workload. */
export async function reportedFigures(actor: Actor): Promise<Figures> {
  const period = dateRange(calendarDate('2023-01-01'), calendarDate('2025-12-31'))
  const drafted = await draftReport(actor, 'quarterly-disclosure', { chapterId: null, period })
  if (!drafted.ok) throw new Error('The report was refused')
  const sums = new Sums()
  receipts(drafted.value, sums)
  donors(drafted.value, sums)
  disbursements(drafted.value, sums)
  return sums.figures
}

function itemOf(document: ReportDocument, id: string): ReportItem {
  const item = document.items.find((each) => each.id === id)
  if (item === undefined) throw new Error(`The report has no item ${id}`)
  return item
}

function receipts(document: ReportDocument, sums: Sums): void {
  for (const { id, cells, amountCents } of itemOf(document, 'receipts-by-month').lines) {
    const [month, method, amount] = [id.slice(0, 7), id.slice(8), amountCents ?? 0]
    sums.add('donations', Number(cells[2]))
    sums.add('cents', amount)
    sums.add(`q ${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5)) / 3)}`, amount)
    // The generator calls a gift of property by its kind.
    if (month >= '2025-10') sums.add(`answers q4ByMonthAndMethodCents ${month} ${method === 'property' ? 'in_kind' : method}`, amount)
  }
}

function donors(document: ReportDocument, sums: Sums): void {
  for (const { id, cells } of itemOf(document, 'donors-over-threshold').lines) {
    sums.add('donorYearsOver200', Number(cells[3]))
    if (id !== '2025') continue
    sums.add('answers donorsOver200in2025', Number(cells[3]))
    sums.add('answers theirCents', Number(cells[4]))
    // The books hold one person for one name and address, so that both ways of counting must agree.
    sums.add('answers donorsOver200in2025ByNameAndAddress', Number(cells[3]))
  }
}

function disbursements(document: ReportDocument, sums: Sums): void {
  for (const { kind, cells: [paid, , payee], amountCents } of itemOf(document, 'disbursements').lines) {
    if (kind !== 'detail') continue
    sums.add('expCents', amountCents ?? 0)
    if (String(paid) >= '2025-10-01') sums.add(`answers q4ByPayeeCents ${String(payee)}`, amountCents ?? 0)
  }
}

/** Prints every figure of control.json beside what the program reports; throws where one differs. */
export async function benchControl({ actor, folder }: World): Promise<void> {
  const [control, reported] = [controlFigures(folder), await reportedFigures(actor)]
  const names = [...new Set([...Object.keys(control), ...Object.keys(reported)])]
  const differing = names.filter((name) => control[name] !== reported[name])
  say('figures of control.json, as the program reports them', Object.fromEntries(names.map((name) => [
    name, `${reported[name] ?? 'nothing'}${differing.includes(name) ? `, but control.json says ${control[name] ?? 'nothing'}` : ', equal'}`,
  ])))
  if (differing.length > 0) throw new Error(`Figures that differ from control.json: ${differing.length}`)
}
