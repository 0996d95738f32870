import { cents, sumCents } from '@/lib/domain/money'
import { mergePurposes, raisedByPurpose, type RaisedFor } from '@/lib/domain/publication/raised-by-purpose'
import { goldenReport } from '@/tests/factories/gift-proof'
import { aPublicReport } from '@/tests/factories/public-report'

const raised = (purpose: string, donors: number, dollars: number): RaisedFor => ({ purposes: [purpose], donors, amountCents: cents(dollars * 100), from: [purpose] })
const shown = (all: readonly RaisedFor[]) => mergePurposes(all).map(({ purposes, donors }) => [purposes.join('+'), donors])

describe('what was raised, by purpose', () => {
  it.each([
    ['stands for itself where five gave', [raised('aid', 5, 10), raised('general', 9, 20)], [['aid', 5], ['general', 9]]],
    ['stands with the smallest of the others where fewer gave', [raised('aid', 4, 10), raised('general', 9, 20), raised('politics', 6, 5)], [['general', 9], ['politics+aid', 6]]],
    ['never counts donors of two purposes twice', [raised('aid', 4, 10), raised('politics', 4, 5)], []],
    ['takes what nobody is named with along', [raised('box', 0, 10), raised('general', 5, 20)], [['general+box', 5]]],
    ['is not told where nothing was raised', [], []],
  ] as const)('%s', (_words, all, expected) => {
    expect(shown(all)).toEqual(expected)
    if (expected.length > 0) expect(sumCents(mergePurposes(all).map(({ amountCents }) => amountCents))).toBe(sumCents(all.map(({ amountCents }) => amountCents)))
  })

  it('is read from the sealed lines, and comes to what was raised', () => {
    const document = goldenReport()
    const item = document.items.find(({ id }) => id === 'receipts-by-purpose')
    expect(item?.totalCents).toBe(document.summary.find(({ id }) => id === 'receipts')?.amountCents)
    const all = raisedByPurpose({ ...document, items: document.items.map((each) => (each.id === 'receipts-by-purpose' ? { ...each, lines: each.lines.map((line) => ({ ...line, cells: line.cells.with(1, 12) })) } : each)) }, 0)
    expect(all.map(({ from }) => from[0])).toEqual(item?.lines.map(({ id }) => `items/receipts-by-purpose/${id}`))
    expect(sumCents(all.map(({ amountCents }) => amountCents))).toBe(item?.totalCents)
  })

  it('leaves out donors whom the report names, and is not told at all beside another report of the same gifts', () => {
    const document = goldenReport()
    const withDonors = { ...document, items: document.items.map((each) => (each.id === 'receipts-by-purpose' ? { ...each, lines: each.lines.map((line) => ({ ...line, cells: line.cells.with(1, 7) })) } : each)) }
    expect(raisedByPurpose(withDonors, 2)).not.toEqual([])
    expect(raisedByPurpose(withDonors, 3)).toEqual([])
    expect(aPublicReport(withDonors, { overlap: 'one-total' }).raisedFor).toEqual([])
  })
})
