/**
 * @jest-environment node
 */
import { createHash } from 'node:crypto'
import { unsigned } from '@/lib/domain/audit/engagement'
import { populationTotals } from '@/lib/domain/audit/sampling/population'
import { cents } from '@/lib/domain/money'
import { canonicalHash, canonicalText } from '@/lib/domain/reports/canonical-text'
import type { WorkpaperFacts } from '@/lib/domain/reports/workpapers/facts'
import { buildWorkpapers, withSignature } from '@/lib/domain/reports/workpapers/workpapers'
import { aPlan, seed } from '../audit/a-draw'
import { hash, ranked, stratified, systematic } from '../audit/a-second-draw'
import { aSample, at, facts, first, population, records, sample, second, third } from './workpaper-facts'

const built = (conclusion = '', of: WorkpaperFacts = facts) => buildWorkpapers(of, conclusion)
const paper = (id: string, of: WorkpaperFacts = facts) => built('', of).items.find((item) => item.id === id)
const told = (id: string) => Object.fromEntries((paper(id)?.lines ?? []).map(({ cells }) => [cells[0], cells[1]]))

describe('the workpapers of an audit', () => {
  it('begin with an index that names each paper with its lines and its hash', () => {
    const [index, ...papers] = built().items
    expect(index?.lines.map(({ id }) => id)).toEqual(papers.map(({ id }) => id))
    for (const [place, { id, lines }] of papers.entries()) {
      // The hash is worked out here from the text of the file, as somebody with the file alone would.
      const { items }: { readonly items: readonly { readonly id: string }[] } = JSON.parse(canonicalText(built()))
      const own = items.find((item) => item.id === id)
      expect(index?.lines[place]?.cells.slice(1)).toEqual([lines.length, createHash('sha256').update(JSON.stringify(own)).digest('hex')])
    }
  })

  it('tell how each record was tested, what was found right, and the evidence by its hash', () => {
    expect(paper('test-sheets')?.lines.map(({ cells }) => [cells[3], cells[4], cells[5], cells[10]])).toEqual(
      expect.arrayContaining([['Pass', 'Exists', first?.amountCents, `row 7 of the file ${'f'.repeat(64)}`], ['Exception', 'Exists', 100, `document ${'e'.repeat(64)}`], ['Cannot test', 'Exists', 0, '']]),
    )
  })

  it('say of a record that was corrected after its test that it was', () => {
    const [one, ...others] = records
    const corrected = { ...facts, records: one === undefined ? records : [{ ...one, revision: one.revision + 1 }, ...others] }
    expect(paper('test-sheets', corrected)?.lines.find(({ id }) => id === first?.number)?.cells[7]).toContain('corrected since')
  })

  it('tell seed, plan, records and arithmetic of a sample, and of a withdrawn one why', () => {
    expect(told('sample-S-1')).toMatchObject({ Seed: seed, 'Hash of the population': populationTotals(population).hash, 'Planned size': 3 })
    expect(paper('sample-S-1-records')?.lines.map(({ cells }) => [cells[1], cells[6]])).toEqual([[first?.id, 'Pass'], [second?.id, 'Exception'], [third?.id, 'Cannot test']])
    expect(paper('sample-S-1-evaluation')?.text).toContain('3 records: 1 passed, 1 with an exception, 1 that could not be tested, 0 open')
    expect(paper('sample-S-2')?.text).toBe('Withdrawn: Planned anew')
    expect(paper('sample-S-2-evaluation')).toBeUndefined()
    const untested = paper('sample-S-2-records')?.lines.find(({ cells }) => !sample.draw.items.some(({ id }) => id === cells[1]))
    expect(untested?.cells.slice(6)).toEqual(['', null, null])
  })

  it('put findings beside their answers, and say what is open', () => {
    expect(paper('findings')?.lines[0]?.cells).toEqual(['F-1', second?.number, 'No slip.', 'None kept', 'None proved', 'Keep them', `Vera Auditor, ${at}`, null, `Tariq Treasurer, ${at}: It was found.`, '', 'Answered, not closed'])
    expect(paper('questions')?.answer).toBe('none')
  })

  it('print amounts and days of a change, and of a name only that it was changed', () => {
    expect(paper('changes')?.lines.map(({ cells }) => cells.slice(2, 5))).toEqual([['Amount', '$10.00', '$20.00'], ['Payer', 'not printed', 'not printed']])
  })

  it('name no donor and no payer', () => {
    const text = canonicalText(built())
    for (const name of ['Amina', 'Bilal', 'amina', 'bilal']) expect(text).not.toContain(name)
    expect(paper('tests-concentration')?.lines.map(({ cells }) => cells[0])).toEqual(['Donor nor-0000', 'Donor nor-0001'])
    expect(paper('tests-duplicates-alike')).toBeUndefined()
  })

  it('are another text with another conclusion, and the same text in any order of the facts', () => {
    const turned = { ...facts, sheets: facts.sheets.toReversed(), records: records.toReversed() }
    expect(canonicalText(built('', turned))).toBe(canonicalText(built()))
    expect(canonicalHash(canonicalText(built('Fairly stated.')))).not.toBe(canonicalHash(canonicalText(built())))
  })

  it('print a signature only in a copy, and none while nothing is signed', () => {
    const signed = { closedAt: at, signedName: 'Vera Auditor', workpapersHash: 'c'.repeat(64), workpapersSize: 50 }
    expect(withSignature(built(), signed).notices[0]).toBe(`Signed by Vera Auditor at ${at} over the first 50 entries of the journal. SHA-256 of the JSON file of these workpapers: ${'c'.repeat(64)}.`)
    expect(withSignature(built(), unsigned)).toEqual(built())
  })
})

type Paper = { readonly id: string; readonly lines: readonly { readonly cells: readonly (string | number | null)[] }[] }

describe('whoever has the file of the workpapers alone', () => {
  it.each([
    ['monetary-unit', aPlan({ method: 'monetary-unit' })], ['random', aPlan({ method: 'random', size: 12 })], ['attribute', aPlan({ method: 'attribute', riskPercent: 10 })],
    ['stratified', aPlan({ method: 'stratified', size: 60, cutsCents: [cents(5_000), cents(250_000)] })],
  ] as const)('draws the same records again (%s)', (method, plan) => {
    const { items }: { readonly items: readonly Paper[] } = JSON.parse(canonicalText(built('', { ...facts, samples: [aSample('S-1', plan)] })))
    const linesOf = (id: string) => items.find((item) => item.id === id)?.lines.map(({ cells }) => cells) ?? []
    const read = new Map(linesOf('sample-S-1').map(([name, value]) => [name, value]))
    const all = linesOf('population').map(([, id, revision, , amount]) => ({ id: String(id), revision, amountCents: Number(amount) }))
    const [drawnBy, size] = [String(read.get('Seed')), Number(read.get('Planned size'))]
    const cuts = String(read.get('Amounts from which strata begin, in cents')).split(', ').map(Number)
    const again = { 'monetary-unit': () => systematic(drawnBy, all, size), random: () => ranked(drawnBy, all.map(({ id }) => id), size), attribute: () => ranked(drawnBy, all.map(({ id }) => id), size), stratified: () => stratified(drawnBy, all, cuts, size) }
    expect([read.get('Method'), read.get('Hash of the population')]).toEqual([method, hash(all.map(({ id, revision, amountCents }) => `${id},${String(revision)},${String(amountCents)}\n`).join(''))])
    expect(again[method]()).toEqual(linesOf('sample-S-1-records').map(([, id]) => id))
    expect(all).toHaveLength(population.length)
  })
})
