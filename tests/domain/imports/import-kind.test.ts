import { readFileSync } from 'node:fs'
import { columnPositions, importKindOf, importKinds, neededColumns } from '@/lib/domain/imports/import-kind'
import { wholeColumns, wholeKinds } from '@/lib/domain/imports/whole/fields'
import { headingsOf } from '@/lib/domain/imports/whole/write'

const documented = readFileSync('docs/import-files.md', 'utf8')

function rowOf(kind: string): string {
  return documented.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`)) ?? ''
}

describe('the kinds of files', () => {
  it.each(importKinds)('knows %s by the columns that it needs, and says them in the documents', (kind) => {
    expect(importKindOf(neededColumns(kind))).toBe(kind)
    const [, , needed = ''] = rowOf(kind).split('|')
    expect(needed.split(',').map((name) => name.trim().replaceAll('`', ''))).toEqual([...neededColumns(kind)])
  })

  it.each(wholeKinds)('knows %s by what the export writes, and documents each column once', (kind) => {
    expect(importKindOf(headingsOf(kind))).toBe(kind)
    const columns = wholeColumns[kind].map(({ column }) => column)
    expect(new Set(columns).size).toBe(columns.length)
    expect(columns.filter((column) => !rowOf(kind).includes(`\`${column}\``))).toEqual([])
    expect([...columnPositions(kind, [...headingsOf(kind), 'colour']).keys()].sort()).toEqual([...headingsOf(kind)].sort())
  })

  it('knows no other file', () => {
    expect(importKindOf(['date', 'amount'])).toBeNull()
  })
})
