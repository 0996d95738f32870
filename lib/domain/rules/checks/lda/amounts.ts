/** Checks of lines 12 to 14: the amount and how it was counted (2 U.S.C. 1604(c), 1610). */
import { absoluteCents, formatCents, subtractCents, sumCents } from '../../../money'
import { countedSpending, exactAmount } from '../../../reports/lda/ld2-counted'
import type { Ld2Filing } from '../../../reports/lda/ld2-filing'
import type { StatedAmount } from '../../../reports/lda/stated-amount'
import table from '../../data/lda-thresholds.json'
import { answerAt, hit, recordAt, when, type Ld2Case, type LdaCheck } from './lda-check'

const smallCents = table.other_amounts.ld2_small_amount * 100
const stepCents = table.other_amounts.ld2_rounding * 100
const report = { place: 'report', id: 'line-13' } as const

function amountOf({ income, expenses }: Ld2Filing): StatedAmount | null {
  return income ?? expenses
}

function statedOf(filing: Ld2Filing): number | null {
  return amountOf(filing)?.statedCents ?? null
}

export const amountChecks: readonly LdaCheck<Ld2Case>[] = [
  {
    id: 'LDA-01',
    find: ({ filing }) => {
      const stated = statedOf(filing)
      const rounded = filing.income !== null || filing.method === 'a'
      return when(stated !== null && rounded && stated > smallCents && stated % stepCents !== 0, 'The amount is over $5,000 and is not rounded to the nearest $10,000.', report)
    },
  },
  {
    id: 'LDA-02',
    find: ({ filing }) => {
      const stated = statedOf(filing)
      return when(stated !== null && stated > 0 && stated <= smallCents, 'An amount not over $5,000 is stated as "less than $5,000", without a figure.', report)
    },
  },
  {
    id: 'LDA-03',
    find: ({ filing }) => when(amountOf(filing)?.exactCents === smallCents, 'The amount is exactly $5,000, where the Act and the printed form differ. Confirm how it is stated.', report),
  },
  {
    id: 'LDA-04',
    find: ({ filing: { income, expenses, client } }) =>
      when(income !== null && (expenses !== null || client.isSelf) || (expenses !== null && !client.isSelf), 'A firm states income, an organization that lobbies for itself states expenses: one of the two.', report),
  },
  {
    id: 'LDA-05',
    find: ({ filing, facts: { client, answers } }) => [
      ...when(client.isSelf && filing.method === null, 'An organization that lobbies for itself must name its expense method.', answerAt('method')),
      ...when(!client.isSelf && answers.method !== null, 'A lobbying firm names no expense method.', answerAt('method')),
    ],
  },
  {
    id: 'LDA-06',
    find: ({ filing: { method }, context }) =>
      context.methods
        .filter((other) => method !== null && other.method !== method)
        .map((other) => hit(`Method ${other.method.toUpperCase()} was used for ${other.period}: method B or C is kept for the calendar year.`, answerAt('method'))),
  },
  {
    id: 'LDA-07',
    find: ({ filing: { method }, context }) =>
      when(method === 'b' && context.electedExpenditureTest !== 'yes', 'Method B is open to charities that made the election of 26 U.S.C. 501(h); it is not recorded.', answerAt('method')),
  },
  {
    id: 'LDA-38',
    find: ({ facts, context }) => {
      const fees = facts.spending.filter(({ kind }) => kind === 'outside-firm')
      const dropped = fees.filter(({ counted }) => !counted)
      const unknown = fees.filter(({ party }) => context.firmsWithoutFilings.includes(party))
      return [
        ...dropped.map(({ reference, party }) => hit(`The fee of ${party} is recorded but is not in the expenses.`, recordAt(reference), [reference])),
        ...unknown.map(({ reference, party }) => hit(`No public filing of ${party} for this client was found.`, recordAt(reference), [reference])),
      ]
    },
  },
  {
    id: 'LDA-39',
    find: ({ facts }) => {
      const rows = countedSpending(facts)
      const documented = sumCents(rows.flatMap(({ documentedCents }) => documentedCents ?? []))
      const apart = absoluteCents(subtractCents(exactAmount(facts), documented))
      return when(apart > stepCents, `The amount and the papers on file are ${formatCents(apart)} apart.`, report, rows.filter(({ cents, documentedCents }) => cents !== documentedCents).map(({ reference }) => reference))
    },
  },
]
