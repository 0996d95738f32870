import fs from 'node:fs'
import path from 'node:path'

/** Records as a person reads them: sections with a head row, columns parted by `|`. Empty cells mean not given. */
export type Table = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>

const folder = path.join(__dirname, '../../golden')

export function goldenFile(...parts: readonly string[]): string {
  return path.join(folder, ...parts)
}

export function readTable(file: string): Table {
  const table: Record<string, Record<string, string>[]> = {}
  let section = ''
  let heads: readonly string[] | null = null
  for (const line of fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .map((each) => each.trim())) {
    if (line === '' || line.startsWith('//')) continue
    if (line.startsWith('# ')) {
      section = line.slice(2)
      table[section] = []
      heads = null
      continue
    }
    const cells = line.split('|').map((cell) => cell.trim())
    if (heads === null) heads = cells
    else table[section]?.push(Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? ''])))
  }
  return table
}
