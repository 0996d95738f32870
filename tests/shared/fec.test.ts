/**
 * @jest-environment node
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import layout from '@/lib/formats/fec/layout.json'
import { readFec, writeAgain } from '../domain/reports/fec/read-fec'

const folder = path.resolve(__dirname, '../../../shared/data/fec')
const layoutFile = path.resolve(__dirname, '../../../shared/domain/data/money-fec-layout.json')
const describeWithSource = existsSync(folder) ? describe : describe.skip
const filings = describeWithSource === describe ? readdirSync(folder).filter((name) => name.endsWith('.fec')) : ['none']
const field = z.object({ name: z.string(), type: z.string().nullish() })
const sourceSchema = z.object({ meta: z.object({ formatVersion: z.string() }), records: z.record(z.string(), z.array(field)) })

describeWithSource('the format of the Federal Election Commission', () => {
  it.each(filings)('%s is read and written again without loss', (name) => {
    const bytes = readFileSync(path.join(folder, name))
    const file = readFec(bytes)
    expect(file.records[0]?.slice(0, 2)).toEqual(['HDR', 'FEC'])
    expect(file.records.length).toBeGreaterThan(1)
    expect(writeAgain(file).equals(bytes)).toBe(true)
  })

  it('has the layout that was read: fields, types and order of each record', () => {
    const source = sourceSchema.parse(JSON.parse(readFileSync(layoutFile, 'utf8')))
    expect(layout.formatVersion).toBe(source.meta.formatVersion)
    for (const [kind, fields] of Object.entries(layout.records)) expect(fields.map(({ name, type }) => ({ name, type }))).toEqual(source.records[kind])
  })

  it.each([['F3X', 123], ['HDR', 8], ['SchA', 45], ['SchB', 44]] as const)('has the fields of %s where another project reads them too', (kind, count) => {
    const csv = readFileSync(path.join(folder, `fec2json__fec-csv-sources__${kind}.csv`), 'utf8')
    const positions = csv.split('\n').slice(1).map((line) => Number(line.split(',')[1])).filter((place) => place > 0)
    expect(layout.records[kind]).toHaveLength(count)
    expect(Math.max(...positions)).toBe(count)
  })
})
