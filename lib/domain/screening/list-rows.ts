/**
 * The rows of OFAC's CSV files as entries (data specification of 25 September 2023; money.md section 4.3).
 * 1. There is no header. Null is `-0-`; programmes are joined by `] [`; an entity has no type; a last row holds the sign 0x1A alone.
 * 2. The files are told apart by their width: entries 12 columns, aliases 5, addresses 6, overflowing remarks 2.
 * 3. Every row must have its number and, but for entries, name an entry that is there: half a list is refused.
 */
import { listedKinds, factsOfRemarks, type ListedAlias, type ListedKind, type ListedParty } from './listed-party'

/** What is wrong with the files of a list; the key stands in problem.json. */
export type ListProblem = { readonly key: string; readonly values?: Readonly<Record<string, string | number>> }
export type ListReading = { readonly ok: true; readonly parties: readonly ListedParty[] } | { readonly ok: false; readonly problem: ListProblem }

export type CsvRow = { readonly position: number; readonly cells: readonly string[] }

const widths = { entries: 12, addresses: 6, aliases: 5, remarks: 2 } as const
type Part = keyof typeof widths

function cell({ cells }: CsvRow, at: number): string {
  const text = (cells[at] ?? '').trim()
  return text === '-0-' ? '' : text
}

const isEnd = ({ cells }: CsvRow): boolean => cells.length === 1 && ['', '\u001a'].includes((cells[0] ?? '').trim())

function partOf(rows: readonly CsvRow[]): Part | null {
  const [first] = rows
  return Object.keys(widths).filter((name): name is Part => name in widths).find((name) => widths[name] === first?.cells.length) ?? null
}

function kindOf(text: string): ListedKind | null {
  return text === '' ? 'entity' : (listedKinds.find((kind) => kind === text.toLowerCase()) ?? null)
}

function refused(key: string, values: Readonly<Record<string, string | number>> = {}): { readonly ok: false; readonly problem: ListProblem } {
  return { ok: false, problem: { key, values } }
}

type ByEntry = ReadonlyMap<string, readonly CsvRow[]>

function byEntry(rows: readonly CsvRow[]): ByEntry {
  const groups = new Map<string, CsvRow[]>()
  for (const row of rows) {
    const group = groups.get(cell(row, 0))
    if (group === undefined) groups.set(cell(row, 0), [row])
    else group.push(row)
  }
  return groups
}

function aliasesOf(rows: readonly CsvRow[], weak: readonly string[]): readonly ListedAlias[] {
  return [...rows.map((row) => ({ name: cell(row, 3), isWeak: false })), ...weak.map((name) => ({ name, isWeak: true }))].filter(({ name }) => name !== '')
}

function addressOf(row: CsvRow): string {
  return [2, 3, 4].map((at) => cell(row, at)).filter((text) => text !== '').join(', ')
}

function partyOf(row: CsvRow, kind: ListedKind, parts: Readonly<Record<Exclude<Part, 'entries'>, ByEntry>>): ListedParty {
  const id = cell(row, 0)
  const remarks = [cell(row, 11), ...(parts.remarks.get(id) ?? []).map((more) => cell(more, 1))].filter((text) => text !== '').join(' ')
  const { weakAliases, ...facts } = factsOfRemarks(remarks)
  return {
    id, kind, name: cell(row, 1), aliases: aliasesOf(parts.aliases.get(id) ?? [], weakAliases), programs: cell(row, 3).split('] [').filter((text) => text !== ''),
    addresses: (parts.addresses.get(id) ?? []).map(addressOf).filter((text) => text !== ''), ...facts, remarks,
  }
}

/** Puts the tables of a list together. Gives the entries in the order of the list, or what is wrong and in which row. */
export function listFromRows(tables: readonly (readonly CsvRow[])[]): ListReading {
  const found = new Map<Part, readonly CsvRow[]>()
  for (const table of tables) {
    const rows = table.filter((row) => !isEnd(row))
    const part = partOf(rows)
    if (part === null) return refused('listColumns')
    if (found.has(part)) return refused('listFileTwice')
    const odd = rows.find((row) => row.cells.length !== widths[part] || !/^\d+$/.test(cell(row, 0)))
    if (odd !== undefined) return refused('listRow', { row: odd.position })
    found.set(part, rows)
  }
  const entries = found.get('entries')
  if (entries === undefined) return refused('listWithoutEntries')
  const parts = { aliases: byEntry(found.get('aliases') ?? []), addresses: byEntry(found.get('addresses') ?? []), remarks: byEntry(found.get('remarks') ?? []) }
  return entriesOf(entries, parts)
}

function entriesOf(rows: readonly CsvRow[], parts: Readonly<Record<Exclude<Part, 'entries'>, ByEntry>>): ListReading {
  const parties = new Map<string, ListedParty>()
  for (const row of rows) {
    const kind = kindOf(cell(row, 2))
    if (kind === null || cell(row, 1) === '' || parties.has(cell(row, 0))) return refused('listRow', { row: row.position })
    parties.set(cell(row, 0), partyOf(row, kind, parts))
  }
  const stray = Object.values(parts).flatMap((group) => [...group]).find(([id]) => !parties.has(id))
  return stray === undefined ? { ok: true, parties: [...parties.values()] } : refused('listStray', { entry: stray[0] })
}
