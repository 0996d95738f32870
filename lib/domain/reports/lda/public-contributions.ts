/** An LD-203 with the field names of the public interface; what only the agency knows is null. */
import ld203 from '../../rules/data/lda-ld203.json'
import { formatPlain } from '../../money'
import type { ContributionType } from './ld203-facts'
import type { Ld203Filing } from './ld203-filing'
import { publicEnvelope } from './public-filing'
import { orNull, publicPerson, publicPlace, publicRegistrant } from './public-parts'

function typeName(type: ContributionType): string {
  return ld203.contribution_types.find(({ api }) => api === type)?.name ?? type
}

/** Gives the report as plain data. */
export function publicLd203({ type, year, items, noContributions, facts }: Ld203Filing) {
  const { registrant, lobbyist, answers } = facts
  const { address } = registrant
  const { posted_by_name, ...envelope } = publicEnvelope(answers.signature)
  return {
    ...envelope,
    filing_type: type.code,
    filing_type_display: type.name,
    filing_year: year,
    filing_period: type.period,
    filing_period_display: type.periodName,
    filer_type: lobbyist === null ? 'registrant' : 'lobbyist',
    filer_type_display: lobbyist === null ? 'Registrant' : 'Lobbyist',
    contact_name: orNull(answers.contactName),
    comments: orNull(answers.comments),
    address_1: orNull(address.line1),
    address_2: orNull(address.line2),
    ...publicPlace(address),
    registrant: publicRegistrant(registrant),
    lobbyist: lobbyist === null ? null : publicPerson(lobbyist.name, lobbyist.senateId),
    no_contributions: noContributions,
    pacs: answers.committees,
    contribution_items: items.map((item) => ({
      contribution_type: item.type,
      contribution_type_display: typeName(item.type),
      contributor_name: item.contributorName,
      payee_name: item.payeeName,
      honoree_name: item.honoreeName,
      amount: formatPlain(item.cents),
      date: item.on,
    })),
  }
}
