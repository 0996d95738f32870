/** Filed quarterly reports, entered again as records: the built report has the same values and the same elements in the same order. */
import { existsSync, readdirSync } from 'node:fs'
import { houseLd2 } from '@/lib/domain/reports/lda/house-ld2'
import { ld2Filing } from '@/lib/domain/reports/lda/ld2-filing'
import { houseXml } from '@/lib/formats/xml/house-xml'
import { folder, houseFile, parseHouse, shape, values } from './house-file'
import { layoutOf, ld2FactsOf } from './re-entered'

const present = existsSync(folder)
const files = present ? readdirSync(folder).filter((name) => /^ld2-.*\.xml$/.test(name)) : []

/** What the manifest names: method A filed without rounding, and exactly $5,000 filed as a figure. */
const named: Readonly<Record<string, readonly [string, string | null]>> = {
  'ld2-4a-inhouse-method-a-unrounded.xml': ['/LOBBYINGDISCLOSURE2/expenses=250574.00', '/LOBBYINGDISCLOSURE2/expenses=250000.00'],
  'ld2-q4-firm-income-5000.xml': ['/LOBBYINGDISCLOSURE2/income=5000.00', null],
}

/** The filed list of agencies may end with an empty one; it is the same list. */
function withoutEmptyAgency(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/(federal_agencies=.*),$/, '$1'))
}

function expected(name: string): readonly string[] {
  const lines = withoutEmptyAgency(values(houseFile(name)))
  const [filed, ours] = named[name] ?? [null, null]
  return lines.flatMap((line) => (line === filed ? (ours === null ? [] : [ours]) : [line]))
}

function built(name: string) {
  const filed = houseFile(name)
  return parseHouse(houseXml(houseLd2(ld2Filing(ld2FactsOf(filed)), layoutOf(filed))))
}

const each = present ? it : it.skip

describe('a filed LD-2 entered again', () => {
  each.each(present ? files : ['absent'])('%s has the same values', (name) => {
    expect(values(built(name))).toEqual(expected(name))
  })

  each.each(present ? files : ['absent'])('%s has the same elements in the same order', (name) => {
    expect(shape(built(name))).toEqual(shape(houseFile(name)))
  })

  each('covers ten files', () => {
    expect(files).toHaveLength(10)
  })
})
