/** Every matcher case of the shared domain data, and the old lists whole; skipped where that data is absent. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readOfacList } from '@/lib/formats/ofac/read-list'
import { coveredBothWays } from '@/lib/domain/screening/both-ways'
import { jaroWinkler } from '@/lib/domain/screening/likeness'
import { findableNames } from '@/lib/domain/screening/listed-party'
import { NameIndex } from '@/lib/domain/screening/name-index'
import { scoreOf } from '@/lib/domain/screening/score'
import { comparedForm, inLatinLetters } from '@/lib/domain/screening/screened-name'

const shared = path.resolve(__dirname, '../../../shared')
const vectorFile = path.join(shared, 'domain/data/money-ofac.json')
const lists = path.join(shared, 'data/ofac')
const present = existsSync(vectorFile) && existsSync(lists)
const ifPresent = present ? describe : describe.skip

type Pair = readonly [string, string, number]
type Vectors = {
  jaroWinkler: { rows: Pair[] }
  ofacSearchTool: { rows: Pair[] }
  watchmanBestPairs: { rows: Pair[] }
  transliteration: { rows: [string, string, string][] }
  logicV2Decisions: { rows: [string, string, string, boolean][] }
}
const none: Vectors = { jaroWinkler: { rows: [] }, ofacSearchTool: { rows: [] }, watchmanBestPairs: { rows: [] }, transliteration: { rows: [] }, logicV2Decisions: { rows: [] } }
const file: { readonly vectors: Vectors } = present ? JSON.parse(readFileSync(vectorFile, 'utf8')) : { vectors: none }
const { vectors } = file

function listOf(...names: readonly string[]) {
  const read = readOfacList(names.map((name) => readFileSync(path.join(lists, name))))
  if (!read.ok) throw new Error(read.problem.key)
  return read.list.parties
}

ifPresent('the matcher cases', () => {
  it('of Jaro-Winkler agree to four places', () => {
    const off = vectors.jaroWinkler.rows.filter(([left, right, score]) => Math.abs(jaroWinkler(left, right) - score * 1_000_000) > 100)
    expect([vectors.jaroWinkler.rows.length, off]).toEqual([5, []])
  })

  it('of the search page of OFAC lie within 5 points in at least 96 of 100 rows, 1.1 points away in the mean', () => {
    const rows = vectors.ofacSearchTool.rows.filter(([, , score]) => score >= 0)
    const off = rows.map(([query, listed, score]) => Math.abs(scoreOf(query, listed).score / 10_000 - score))
    expect(rows.length).toBeGreaterThan(110)
    expect(off.filter((points) => points <= 5).length / rows.length).toBeGreaterThanOrEqual(0.96)
    expect(off.reduce((sum, points) => sum + points, 0) / rows.length).toBeLessThan(1.1)
  })

  it('of names that cover each other both ways lie within a hundredth', () => {
    const off = vectors.watchmanBestPairs.rows.filter(([listed, query, score]) => Math.abs(coveredBothWays(query, listed) / 1_000_000 - score) > 0.01)
    expect([vectors.watchmanBestPairs.rows.length, off]).toEqual([13, []])
  })

  // They are decisions of another method, without a score: what they mean here is who waits for a person to decide.
  it('of a tool that decides by itself: every person whom it takes for listed waits here, and so does one more; a company that agrees in nothing but its name beside its legal form does not', () => {
    const { rows } = vectors.logicV2Decisions
    const otherwise = rows.filter(([, name, listed, matches]) => (scoreOf(name, listed).score >= 900_000) !== matches)
    expect([rows.length, otherwise.map(([, name, listed]) => [name, listed])]).toEqual([10, [['John Doe', 'John Down'], ['OAO Gazprom', 'Gazprom JSC']]])
  })

  it('of other scripts give the Latin letters that were measured', () => {
    expect(vectors.transliteration.rows.map(([name]) => inLatinLetters(name))).toEqual(vectors.transliteration.rows.map(([, , latin]) => latin))
    expect(comparedForm('محمد علي')).toBe('MHMD LY')
  })
})

ifPresent('the old lists', () => {
  it('are read whole: 15,402 entries and 17,958 aliases, and the weak aliases of the remarks', () => {
    const parties = listOf('sdn-names.csv', 'alt-names.csv')
    const kinds = (kind: string) => parties.filter((party) => party.kind === kind).length
    expect([parties.length, kinds('entity'), kinds('individual'), kinds('vessel'), kinds('aircraft')]).toEqual([15_402, 7_252, 6_915, 861, 374])
    const aliases = parties.flatMap((party) => party.aliases)
    expect([aliases.filter(({ isWeak }) => !isWeak).length, aliases.filter(({ isWeak }) => isWeak).length]).toEqual([17_958, 3_702])
  })

  it('of the excerpt come with their addresses, but for the 51 that say no place', () => {
    const parties = listOf('sdn-excerpt.csv', 'alt-excerpt.csv', 'add-excerpt.csv')
    expect([parties.length, parties.reduce((sum, { addresses }) => sum + addresses.length, 0)]).toEqual([204, 250])
    expect(parties.find(({ id }) => id === '306')).toMatchObject({ kind: 'entity', programs: ['CUBA'], aliases: expect.arrayContaining([{ name: 'BNC', isWeak: true }]) })
  })

  it('lose nothing by the index', () => {
    const names = listOf('sdn-excerpt.csv', 'alt-excerpt.csv').flatMap(findableNames)
    const index = new NameIndex(names, 900_000)
    const missed = names.filter((_, at) => at % 40 === 0).filter((name) => {
      const each = names.map((listed, at) => ({ at, score: scoreOf(name, listed).score })).filter(({ score }) => score >= 900_000)
      return JSON.stringify(index.find(name)) !== JSON.stringify(each)
    })
    expect(missed).toEqual([])
  })
})
