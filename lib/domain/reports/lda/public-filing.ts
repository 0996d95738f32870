/** An LD-2 with the field names, nesting and spellings of the public interface (lda.md section 5); what only the agency knows is null. */
import constants from '../../rules/data/lda-constants.json'
import { issueCodes } from '../../rules/lda-lists'
import type { IssuePage, Ld2Filing } from './ld2-filing'
import type { LdaAddress, LdaAffiliate, LdaForeignEntity, LdaPlace, LdaSignature } from './parties'
import { countryName, entityId, stateName } from './places'
import { orNull, publicAddress, publicClient, publicMoney, publicPerson, publicPlace, publicRegistrant } from './public-parts'
import type { ExpenseMethod } from './stated-amount'

function activity(page: IssuePage) {
  return {
    general_issue_code: page.code,
    general_issue_code_display: issueCodes.find(({ code }) => code === page.code)?.name ?? page.code,
    description: orNull(page.texts.join('\n')),
    foreign_entity_issues: orNull(page.foreignInterest),
    lobbyists: page.lobbyists.map(({ name, senateId, coveredPosition, isNew }) => ({
      lobbyist: publicPerson(name, senateId),
      covered_position: orNull(coveredPosition ?? ''),
      new: isNew,
    })),
    government_entities: page.entities.map((name) => ({ id: entityId(name), name })),
  }
}

function business(place: LdaPlace | null, address: LdaAddress) {
  const { city, state, country } = place ?? address
  return {
    ppb_city: orNull(city),
    ppb_state: orNull(state),
    ppb_state_display: stateName(state),
    ppb_country: orNull(country),
    ppb_country_display: countryName(country),
  }
}

/** Gives a foreign entity with the fields of the interface. */
export function publicForeignEntity({ name, contributionCents, ownershipPercent, address, principalPlace }: LdaForeignEntity) {
  return {
    name,
    contribution: publicMoney(contributionCents),
    ownership_percentage: orNull(ownershipPercent),
    address: orNull([address.line1, address.line2].filter((line) => line !== '').join(', ')),
    city: orNull(address.city),
    state: orNull(address.state),
    state_display: stateName(address.state),
    country: orNull(address.country),
    country_display: countryName(address.country),
    ...business(principalPlace, address),
  }
}

/** Gives an affiliated organization with the fields of the interface. */
export function publicAffiliate({ name, address, principalPlace }: LdaAffiliate, url: string) {
  return {
    name,
    url: orNull(url),
    address_1: orNull(address.line1),
    address_2: orNull(address.line2),
    address_3: null,
    address_4: null,
    ...publicPlace(address),
    ...business(principalPlace, address),
  }
}

function methodName(method: ExpenseMethod | null): string | null {
  return constants.expenses_methods.items.find(({ value }) => value === method)?.name ?? null
}

/** Gives what every filing carries from the agency: nothing of it is known before it is filed. */
export function publicEnvelope({ printedName }: LdaSignature) {
  return {
    url: null,
    filing_uuid: null,
    filing_document_url: null,
    filing_document_content_type: null,
    posted_by_name: orNull(printedName),
    dt_posted: null,
  }
}

/** Gives the filing as plain data. */
export function publicLd2(filing: Ld2Filing) {
  const { answers, registrant, client } = filing
  return {
    ...publicEnvelope(answers.signature),
    filing_type: filing.type.code,
    filing_type_display: filing.type.name,
    filing_year: filing.year,
    filing_period: filing.type.period,
    filing_period_display: filing.type.periodName,
    income: publicMoney(filing.income?.statedCents ?? null),
    expenses: publicMoney(filing.expenses?.statedCents ?? null),
    expenses_method: filing.method,
    expenses_method_display: methodName(filing.method),
    termination_date: answers.terminatedOn,
    ...publicAddress(registrant, answers.addressChanged),
    registrant: publicRegistrant(registrant),
    client: publicClient(client, registrant),
    lobbying_activities: filing.pages.map(activity),
    conviction_disclosures: filing.convicted.flatMap(({ lobbyist, convictions }) =>
      convictions.map(({ on, description }) => ({ lobbyist: publicPerson(lobbyist.name, lobbyist.senateId), date: on, description })),
    ),
    foreign_entities: filing.addedForeignEntities.map(publicForeignEntity),
    affiliated_organizations: filing.addedAffiliates.map((affiliate) => publicAffiliate(affiliate, answers.affiliatedUrl)),
  }
}
