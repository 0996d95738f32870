/** Blocks of elements that the House XML of LD-1 and LD-2 share. */
import { formatPlain, type Cents } from '../../money'
import { element, padded, placeElements, texts, yesNo, type HouseElement } from './house-element'
import type { LdaAffiliate, LdaForeignEntity, LdaRegistrant } from './parties'
import { houseCountry } from './places'

/** Gives `20000.00`, empty where there is no figure. */
export function houseMoney(amount: Cents | null): string {
  return amount === null ? '' : formatPlain(amount)
}

/** Gives the name of the registrant: an organization, or prefix and names of a self-employed lobbyist. */
export function registrantNameElements({ organizationName, individual }: LdaRegistrant): readonly HouseElement[] {
  return [
    element('organizationName', individual === null ? organizationName : ''),
    ...texts(['prefix', 'firstName', 'lastName'], { prefix: individual?.prefix ?? '', firstName: individual?.first ?? '', lastName: individual?.last ?? '' }),
  ]
}

/** Gives address and principal place of business of the registrant. */
export function registrantPlaceElements({ address, principalPlace }: LdaRegistrant): readonly HouseElement[] {
  return [
    ...placeElements({ lines: ['address1', 'address2'], rest: ['city', 'state', 'zip', 'zipext', 'country'] }, address),
    ...placeElements({ rest: ['principal_city', 'principal_state', 'principal_zip', 'principal_zipext', 'principal_country'] }, principalPlace),
  ]
}

/** Gives the Senate's identification, `<registrant>-<client>`. */
export function senateIdText(registrantId: number | null, clientNumber: number | null): string {
  return [registrantId, clientNumber].filter((part) => part !== null).join('-')
}

/** Gives the House's identification: five digits of the registrant and four of the client. */
export function houseIdText(registrantId: number | null, clientNumber: string): string {
  return registrantId === null ? '' : `${String(registrantId).padStart(5, '0')}${clientNumber}`
}

export type HouseLobbyist = { readonly first: string; readonly last: string; readonly suffix: string; readonly coveredPosition: string; readonly isNew: boolean | null }

/** Gives the list of lobbyists on sheets of so many places; places left empty keep the sign of the form. */
export function lobbyistElements(lobbyists: readonly HouseLobbyist[], places: number, emptyNew: boolean | null): HouseElement {
  return element(
    'lobbyists',
    padded(lobbyists, places, (lobbyist) =>
      element('lobbyist', [
        element('lobbyistFirstName', lobbyist?.first),
        element('lobbyistLastName', lobbyist?.last),
        element('lobbyistSuffix', lobbyist?.suffix),
        element('coveredPosition', lobbyist?.coveredPosition),
        element('lobbyistNew', yesNo(lobbyist === null ? emptyNew : lobbyist.isNew)),
      ]),
    ),
  )
}

function affiliateElement(affiliate: LdaAffiliate | null): HouseElement {
  const place = affiliate?.principalPlace ?? null
  const address = affiliate?.address ?? null
  return element('affiliatedOrg', [
    element('affiliatedOrgName', affiliate?.name),
    element('affiliatedOrgAddress', address === null ? '' : [address.line1, address.line2].filter((line) => line !== '').join(', ')),
    element('affiliatedOrgCity', address?.city),
    element('affiliatedOrgState', address?.state),
    element('affiliatedOrgZip', address?.zip),
    element('affiliatedOrgCountry', address === null ? '' : houseCountry(address.country)),
    element('affiliatedPrinOrgCity', place?.city),
    element('affiliatedPrinOrgState', place?.state),
    element('affiliatedPrinOrgCountry', place === null ? '' : houseCountry(place.country)),
  ])
}

/** Gives affiliated organizations on sheets of so many places. */
export function affiliateElements(affiliates: readonly LdaAffiliate[], places: number): HouseElement {
  return element('affiliatedOrgs', padded(affiliates, places, affiliateElement))
}

function foreignEntityElement(entity: LdaForeignEntity | null): HouseElement {
  const address = entity?.address ?? null
  const place = entity?.principalPlace ?? null
  return element('foreignEntity', [
    element('name', entity?.name),
    element('address', address === null ? '' : [address.line1, address.line2].filter((line) => line !== '').join(', ')),
    element('city', address?.city),
    element('state', address?.state),
    element('country', address === null ? '' : houseCountry(address.country)),
    element('prinCity', place?.city),
    element('prinState', place?.state),
    element('prinCountry', place === null ? '' : houseCountry(place.country)),
    element('contribution', houseMoney(entity?.contributionCents ?? null)),
    element('ownership_Percentage', entity?.ownershipPercent),
  ])
}

/** Gives foreign entities on sheets of so many places. */
export function foreignEntityElements(entities: readonly LdaForeignEntity[], places: number): HouseElement {
  return element('foreignEntities', padded(entities, places, foreignEntityElement))
}
