/** Checks of the contribution report (2 U.S.C. 1604(d)): one by each filer, certified by the filer, complete, and without foreign money. */
import { sumCents } from '../../../money'
import { groupedBy } from '../../../reports/lines'
import { halfYear } from '../../../reporting-period'
import table from '../../data/lda-thresholds.json'
import { registrantName } from '../../../reports/lda/public-parts'
import { wholeName } from '../../../reports/lda/parties'
import { answerAt, hit, recordAt, when, type Ld203Case, type LdaCheck } from './lda-check'

const lineCents = table.other_amounts.ld203_aggregate * 100

function same(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase()
}

function filerName({ facts }: Ld203Case): string {
  return facts.lobbyist === null ? registrantName(facts.registrant) : wholeName(facts.lobbyist.name)
}

export const contributionChecks: readonly LdaCheck<Ld203Case>[] = [
  {
    id: 'LDA-25',
    find: ({ facts, context, filers }) => {
      const period = halfYear(facts.year, facts.half).id
      return filers
        .filter(({ id }) => !context.reports.some((known) => known.period === period && known.filerId === id))
        .map(({ name, record }) => hit(`${name} has no contribution report for ${period}; each registrant and each listed lobbyist files one, also with nothing to report.`, { place: 'report', id: 'filer' }, record === null ? [] : [record]))
    },
  },
  {
    id: 'LDA-26',
    find: (input) => {
      const { certifiedBy } = input.facts.answers
      const name = filerName(input)
      return [
        ...when(certifiedBy === null, 'The certification about gifts and travel is missing.', answerAt('certification')),
        ...when(certifiedBy !== null && !same(certifiedBy, name), `The report was certified by ${certifiedBy ?? ''}; ${name} must certify it in person.`, answerAt('certification')),
      ]
    },
  },
  {
    id: 'LDA-27',
    find: ({ facts, filing }) => [
      ...when(facts.answers.noContributions === true && filing.items.length > 0, 'The report states that there were no contributions, but it lists some.', answerAt('contributions'), filing.items.map(({ reference }) => reference)),
      ...when(facts.answers.noContributions !== true && filing.items.length === 0, 'Nothing is listed: state expressly that there were no contributions.', answerAt('contributions')),
    ],
  },
  {
    id: 'LDA-28',
    find: ({ filing, context }) => {
      const federal = groupedBy(context.gifts.filter(({ isFederal }) => isFederal), ({ payeeName }) => payeeName.trim().toLowerCase())
      return [...federal.values()].flatMap((gifts) => {
        const [first] = gifts
        if (first === undefined || sumCents(gifts.map(({ cents }) => cents)) < lineCents) return []
        const isListed = filing.items.some(({ payeeName }) => same(payeeName, first.payeeName))
        return when(!isListed, `Payments of $200 or more to ${first.payeeName} in the half-year are recorded and not listed.`, { place: 'report', id: 'contributions' }, gifts.map(({ reference }) => reference))
      })
    },
  },
  {
    id: 'LDA-29',
    find: ({ filing }) => {
      const sums = new Map([...groupedBy(filing.items, ({ payeeName }) => payeeName.trim().toLowerCase())].map(([name, items]) => [name, sumCents(items.map(({ cents }) => cents))]))
      return filing.items
        .filter(({ type, recipientLevel, payeeName }) => recipientLevel !== 'federal' || (type === 'feca' && (sums.get(payeeName.trim().toLowerCase()) ?? 0) < lineCents))
        .map(({ reference, payeeName }) => hit(`The gift to ${payeeName} is not reported here: it is under $200 for its recipient, or did not go to a federal one.`, recordAt(reference), [reference]))
    },
  },
  {
    id: 'LDA-30',
    find: ({ facts }) =>
      facts.contributions
        .filter(({ type, paidFromForeignMoney }) => paidFromForeignMoney && (type === 'feca' || type === 'ple' || type === 'pic'))
        .map(({ reference, payeeName }) => hit(`The gift to ${payeeName} was paid by a foreign national or the foreign principal. Stop, and ask counsel.`, recordAt(reference), [reference])),
  },
]
