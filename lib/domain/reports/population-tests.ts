/**
 * The tests of a whole population of donations (money.md 8.3), each with a plain caution and the records behind what it found.
 * They run over every donation of a period and find nothing but patterns: what is listed is worth a look, and what is not listed is not thereby right.
 */
import { giftsAmong, presetAmounts } from '../audit/population/population-facts'
import { populationLimits } from '../audit/population/limits'
import { thresholdAsReportRule } from '../rules/thresholds'
import type { CalendarDate } from '../calendar-date'
import { sumCents } from '../money'
import { periodLabel } from '../reporting-period'
import { concentrationItems } from './population-concentration'
import { digitItems } from './population-digits'
import { clusterItem, cutOffItem, duplicateItems, gapsItem, roundItem, sameDayItem, structuringItem } from './population-items'
import { entryItems } from './population-entries'
import type { Population, PopulationFacts } from './population-report-facts'
import { counted, inNumberOrder, peopleById } from './lines'
import type { ReportDocument, ReportParty } from './report-document'
import { chapterParties, noticesOf, principalParties } from './report-head'

export const populationTestsForm = 'population-tests'
/** Changes whenever the same facts would give other text. */
export const populationTestsEdition = '1'

const caution =
  'These tests look for patterns in all donations of the period. A pattern has many honest reasons: an appeal for a fixed amount, a collection after prayers, a family at one address. Nothing here says that anybody did wrong, and a test that finds nothing does not say that all is right.'

type Period = { readonly from: CalendarDate; readonly through: CalendarDate }

/** Gives the tests. Any order of the facts gives the same document. */
export function buildPopulationTests(facts: PopulationFacts, period: Period, registrant: ReportParty): ReportDocument {
  const limits = populationLimits(period.through)
  const donations = inNumberOrder(facts.donations)
  const gifts = giftsAmong(donations)
  const presets = presetAmounts(gifts.map(({ amountCents }) => amountCents), limits.presetPercent)
  const population: Population = { facts, donations, gifts, presets, period, limits, people: peopleById(facts.people) }
  const items = [
    ...duplicateItems(population), gapsItem(population), clusterItem(population), structuringItem(population), sameDayItem(population), ...digitItems(population), roundItem(population),
    ...entryItems(population), cutOffItem(population), ...concentrationItems(population),
  ]
  return {
    form: populationTestsForm, edition: populationTestsEdition, title: 'Tests of all donations',
    organization: { id: facts.organization.id, name: facts.organization.name, details: [] },
    chapters: chapterParties(facts), registrant, principals: principalParties(facts),
    period: { from: period.from, through: period.through, label: periodLabel(period) },
    asOf: facts.asOf, rules: limits.rules.map(thresholdAsReportRule), items,
    summary: [{
      id: 'gifts', label: 'Donations tested', amountCents: sumCents(gifts.map(({ amountCents }) => amountCents)), items: [], rules: [],
      arithmetic: `${counted(gifts.length, 'donation', 'donations')} that ${gifts.length === 1 ? 'counts' : 'count'} and ${gifts.length === 1 ? 'is' : 'are'} no return, of ${counted(donations.length, 'entry', 'entries')} of the period`,
    }],
    findings: [], leftOut: [], notices: [caution, ...noticesOf(facts)],
  }
}
