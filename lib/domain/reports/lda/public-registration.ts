/** A registration with the field names of the public interface, which gives it the shape of any filing; what only the agency knows is null. */
import { issueCodes } from '../../rules/lda-lists'
import type { Ld1Filing } from './ld1-filing'
import { publicAffiliate, publicEnvelope, publicForeignEntity } from './public-filing'
import { orNull, publicAddress, publicClient, publicPerson, publicRegistrant } from './public-parts'

/** Gives the registration as plain data. */
export function publicLd1({ type, facts, effectiveOn, lobbyists, foreignEntities, affiliates }: Ld1Filing) {
  const { answers, registrant, client } = facts
  const on = effectiveOn ?? answers.filedOn
  return {
    ...publicEnvelope(answers.signature),
    filing_type: type.code,
    filing_type_display: type.name,
    filing_year: on === null ? null : Number(on.slice(0, 4)),
    filing_period: type.period,
    filing_period_display: type.periodName,
    income: null,
    expenses: null,
    expenses_method: null,
    expenses_method_display: null,
    termination_date: null,
    ...publicAddress(registrant, null),
    registrant: publicRegistrant(registrant),
    client: publicClient({ ...client, effectiveOn }, registrant),
    lobbying_activities: answers.issueCodes.map((code) => ({
      general_issue_code: code,
      general_issue_code_display: issueCodes.find((issue) => issue.code === code)?.name ?? code,
      description: orNull(answers.specificIssues),
      foreign_entity_issues: null,
      lobbyists: lobbyists.map(({ name, senateId, coveredPosition }) => ({ lobbyist: publicPerson(name, senateId), covered_position: orNull(coveredPosition ?? ''), new: true })),
      government_entities: [],
    })),
    conviction_disclosures: lobbyists.flatMap(({ name, senateId, convictions }) =>
      convictions.map(({ on: day, description }) => ({ lobbyist: publicPerson(name, senateId), date: day, description })),
    ),
    foreign_entities: foreignEntities.map(publicForeignEntity),
    affiliated_organizations: affiliates.map((affiliate) => publicAffiliate(affiliate, answers.affiliatedUrl)),
  }
}
