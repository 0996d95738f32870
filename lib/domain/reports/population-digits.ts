/** First and second digits, shown only where they say anything; the word is "pattern". */
import { benfordTest, type BenfordTest, type DigitTable } from '../audit/population/benford'
import { decimalText, percentText, type DigitVerdict } from '../audit/statistics/digits-and-shares'
import { counted, itemOf, lineOf } from './lines'
import type { Population } from './population-report-facts'
import type { ReportItem } from './report-document'

const rules = ['check.population.benford', 'check.population.orders', 'check.population.preset']

const verdictWords: Readonly<Record<DigitVerdict, string>> = {
  close: 'close to the expected pattern', acceptable: 'acceptably near the expected pattern', marginal: 'marginally near the expected pattern', nonconforming: 'not the expected pattern',
}

const whyNot: Readonly<Record<Extract<BenfordTest, { meaning: 'none' }>['because'], string>> = {
  'too-few': 'too few free amounts', 'too-narrow': 'the free amounts lie too close together',
}

function digitItem(id: string, title: string, text: string, { digits, counts, expected, fit }: DigitTable): ReportItem {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const lines = digits.map((digit, index) => {
    const [count, share] = [counts[index] ?? 0, expected[index] ?? 0]
    return lineOf('note', `digit-${String(digit)}`, [String(digit), count, percentText(count, all), `${decimalText(share * 100, 1)}%`, decimalText(fit.z[index] ?? 0, 2)], { rules })
  })
  return itemOf(id, title, {
    lines, text,
    columns: [
      { id: 'digit', label: 'Digit', kind: 'text' }, { id: 'count', label: 'Count', kind: 'number' }, { id: 'share', label: 'Share', kind: 'text' },
      { id: 'expected', label: 'Expected', kind: 'text' }, { id: 'z', label: 'Z', kind: 'text' },
    ],
  })
}

/** Gives the two tables of digits, or why they would mean nothing. */
export function digitItems({ gifts, presets, limits }: Population): readonly ReportItem[] {
  const test = benfordTest(gifts.map(({ amountCents }) => amountCents).filter((amount) => !presets.has(amount)), limits.benford)
  if (test.meaning === 'none') {
    const text = `Not compared: ${whyNot[test.because]} (${counted(test.count, 'amount', 'amounts')} that nobody asked for). Digits mean something from ${String(limits.benford.fewest)} such amounts over ${String(limits.benford.orders)} orders of magnitude.`
    return [itemOf('digits', 'Digits of the amounts', { answer: null, text })]
  }
  const { first, second } = test
  const text = `${counted(test.count, 'amount', 'amounts')} without usual amounts: ${verdictWords[first.fit.verdict]}, mean deviation ${decimalText(first.fit.mad, 4)}, chi-square ${decimalText(first.fit.chiSquare, 2)} with 8 degrees of freedom. A pattern, never proof of anything: people choose amounts that they like.`
  return [
    digitItem('digits', 'First digits of the amounts', text, first),
    digitItem('second-digits', 'Second digits of the amounts', `Chi-square ${decimalText(second.fit.chiSquare, 2)} with 9 degrees of freedom. Zeros and fives are more frequent wherever people round.`, second),
  ]
}
