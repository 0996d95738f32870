/** The parts that filings of the public interface have in common, with its field names; blank is null, never left out. */
import { formatPlain, type Cents } from '../../money'
import constants from '../../rules/data/lda-constants.json'
import type { LdaClient, LdaName, LdaPlace, LdaRegistrant } from './parties'
import { countryName, stateName } from './places'

/** Gives null for empty text. */
export function orNull(text: string): string | null {
  return text === '' ? null : text
}

/** Gives `20000.00`, null where there is no figure. */
export function publicMoney(amount: Cents | null): string | null {
  return amount === null ? null : formatPlain(amount)
}

function codeIn(items: readonly { readonly value: string; readonly name: string }[], text: string): { readonly code: string | null; readonly display: string | null } {
  const plain = text.replace(/\./g, '').toLowerCase()
  const item = items.find(({ value }) => value === plain)
  return item === undefined ? { code: orNull(text), display: orNull(text) } : { code: item.value, display: item.name }
}

/** Gives a person with the fields of the interface. */
export function publicPerson(name: LdaName, id: number | null) {
  const prefix = codeIn(constants.lobbyist_prefixes.items, name.prefix)
  const suffix = codeIn(constants.lobbyist_suffixes.items, name.suffix)
  return {
    id,
    prefix: prefix.code,
    prefix_display: prefix.display,
    first_name: name.first,
    nickname: orNull(name.nickname),
    middle_name: orNull(name.middle),
    last_name: name.last,
    suffix: suffix.code,
    suffix_display: suffix.display,
  }
}

function zipOf({ zip, zipExtension }: LdaPlace): string | null {
  return orNull([zip, zipExtension].filter((part) => part !== '').join('-'))
}

/** Gives where a place is, from city to country. */
export function publicPlace(place: LdaPlace) {
  return {
    city: orNull(place.city),
    state: orNull(place.state),
    state_display: stateName(place.state),
    zip: zipOf(place),
    country: orNull(place.country),
    country_display: countryName(place.country),
  }
}

/** Gives the name under which a registrant files. */
export function registrantName({ individual, organizationName }: LdaRegistrant): string {
  return individual === null ? organizationName : [individual.first, individual.middle, individual.last, individual.suffix].filter((part) => part !== '').join(' ')
}

/** Gives the registrant; `url` and the day of its last change are the agency's and stay null. */
export function publicRegistrant(registrant: LdaRegistrant) {
  const { address } = registrant
  const business = registrant.principalPlace ?? address
  return {
    id: registrant.senateId,
    url: null,
    house_registrant_id: registrant.houseId,
    name: registrantName(registrant),
    description: orNull(registrant.description),
    address_1: orNull(address.line1),
    address_2: orNull(address.line2),
    address_3: null,
    address_4: null,
    ...publicPlace(address),
    ppb_country: orNull(business.country),
    ppb_country_display: countryName(business.country),
    contact_name: registrant.contactName,
    contact_telephone: registrant.contactTelephone,
    dt_updated: null,
  }
}

/** Gives the client; where it is the registrant itself its place is the registrant's. */
export function publicClient(client: LdaClient, registrant: LdaRegistrant) {
  const place = client.address ?? (client.isSelf ? registrant.address : null)
  const business = client.principalPlace ?? (client.isSelf ? registrant.principalPlace : null) ?? place
  return {
    id: client.publicId,
    url: null,
    client_id: client.senateNumber,
    name: client.name,
    general_description: orNull(client.description),
    client_government_entity: client.isGovernmentEntity,
    client_self_select: client.isSelf,
    state: orNull(place?.state ?? ''),
    state_display: stateName(place?.state ?? ''),
    country: orNull(place?.country ?? ''),
    country_display: countryName(place?.country ?? ''),
    ppb_state: orNull(business?.state ?? ''),
    ppb_state_display: stateName(business?.state ?? ''),
    ppb_country: orNull(business?.country ?? ''),
    ppb_country_display: countryName(business?.country ?? ''),
    effective_date: client.effectiveOn,
  }
}

/** Gives the address of the registrant as the filing repeats it. */
export function publicAddress({ address, principalPlace }: LdaRegistrant, addressChanged: boolean | null) {
  return {
    registrant_country: countryName(address.country),
    registrant_ppb_country: countryName((principalPlace ?? address).country),
    registrant_address_1: orNull(address.line1),
    registrant_address_2: orNull(address.line2),
    registrant_different_address: addressChanged,
    registrant_city: orNull(address.city),
    registrant_state: orNull(address.state),
    registrant_zip: zipOf(address),
  }
}
