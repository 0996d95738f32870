/** The tests of all donations as workpapers: the same tests with no name, address or payer in them, so that they come out again after an erasure. */
import type { NamedPerson } from '../period-facts'
import { itemOf } from '../lines'
import { buildPopulationTests } from '../population-tests'
import type { PopulationFacts } from '../population-report-facts'
import type { ReportDocument, ReportItem, ReportParty } from '../report-document'

/** Compares names alone: without names there is nothing to compare. */
const byName = 'duplicates-alike'

/** A donor is told from the others by the end of the id. */
function standIn(id: string): NamedPerson {
  return { id, name: `Donor ${id.slice(-8)}`, nameOtherScript: null, kind: 'individual', addressText: null, employer: '', occupation: '' }
}

/** Gives the facts with every donor as the end of an id, and no address and no payer. */
export function withoutNames(facts: PopulationFacts): PopulationFacts {
  const donations = facts.donations.map((row) => ({ ...row, donorKey: '', donorAddress: '', payerName: '' }))
  const ids = new Set(donations.flatMap(({ donorId, jointShares }) => [donorId, ...(jointShares ?? []).map(({ personId }) => personId)]).filter((id) => id !== null))
  return { ...facts, donations, neighbours: null, paidDonors: null, people: [...ids].sort().map(standIn) }
}

/** Gives the tests, all below one heading, and the rules that they cite. */
export function testPapers(facts: PopulationFacts, period: ReportDocument['period'], registrant: ReportParty): { readonly items: readonly ReportItem[]; readonly rules: ReportDocument['rules'] } {
  const { items, rules, notices: [caution = ''] } = buildPopulationTests(withoutNames(facts), period, registrant)
  const heading = itemOf('tests', 'Tests of all donations', {
    answer: null,
    text: `${caution} Names, addresses and payers are not compared here, because workpapers name nobody; the report “Tests of all donations” compares them.`,
  })
  return { items: [heading, ...items.filter(({ id }) => id !== byName).map((item) => ({ ...item, id: `tests-${item.id}`, parent: 'tests' }))], rules }
}
