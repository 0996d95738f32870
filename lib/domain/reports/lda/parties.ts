/** Who stands on the forms of the Lobbying Disclosure Act: registrant, client, lobbyists, foreign entities, affiliated organizations. */
import type { CalendarDate } from '../../calendar-date'
import type { KnownAnswer } from '../../lobbying-contact'
import type { Cents } from '../../money'
import type { PrincipalKind } from '../../principal'
import type { RecordReference } from '../report-document'

/** A place as the forms ask for it: empty text where it is not known; the country is an ISO 3166 code of two letters. */
export type LdaPlace = {
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly zipExtension: string
  readonly country: string
}

export type LdaAddress = LdaPlace & { readonly line1: string; readonly line2: string }

export type LdaName = {
  readonly prefix: string
  readonly first: string
  readonly nickname: string
  readonly middle: string
  readonly last: string
  readonly suffix: string
}

/** Who files: an organization, or where `individual` is given a self-employed lobbyist. Numbers are null until the agencies have given them. */
export type LdaRegistrant = {
  readonly organizationName: string
  readonly individual: LdaName | null
  readonly address: LdaAddress
  /** Where it does business, if not at its address (line 3). */
  readonly principalPlace: LdaPlace | null
  readonly description: string
  readonly contactName: string
  readonly contactTelephone: string
  readonly contactEmail: string
  readonly senateId: number | null
  readonly houseId: number | null
}

/** For whom it lobbies; an organization that lobbies for itself is its own client. */
export type LdaClient = {
  readonly name: string
  readonly isSelf: boolean
  /** Whether it is a state or local government or an instrumentality of one (2 U.S.C. 1604(b)(5)); null until answered. */
  readonly isGovernmentEntity: boolean | null
  readonly description: string
  readonly address: LdaAddress | null
  readonly principalPlace: LdaPlace | null
  /** The client's number beside the registrant's in the Senate's identification. */
  readonly senateNumber: number | null
  /** The number of the client's own entry in the public interface. */
  readonly publicId: number | null
  /** The four digits behind the registrant's in the House's identification. */
  readonly houseNumber: string
  readonly effectiveOn: CalendarDate | null
}

export type LdaConviction = { readonly on: CalendarDate; readonly description: string }

/** A lobbyist on file, or somebody who may be one. */
export type LdaLobbyist = {
  readonly reference: RecordReference
  readonly name: LdaName
  readonly senateId: number | null
  /** Only the registrant's own paid people are its lobbyists (2 U.S.C. 1602(5), (10)). */
  readonly engagedAs: 'employee' | 'outside-firm' | 'volunteer'
  /** Covered positions of the last 20 years; empty text is the answer "none", null means that nobody has asked. */
  readonly coveredPosition: string | null
  readonly listedFrom: CalendarDate | null
  /** The day from which the person is no longer expected to lobby for the client (line 23). */
  readonly delistedOn: CalendarDate | null
  /** The day on which the person left or stopped, as noted; that alone takes nobody off the list. */
  readonly leftOn: CalendarDate | null
  readonly contactsEver: number
  /** The largest share of paid time for the client in any three months, in percent; null where no time is recorded. */
  readonly highestSharePercent: number | null
  readonly hasDocument: boolean
  readonly convicted: KnownAnswer
  readonly convictions: readonly LdaConviction[]
}

/** A foreign entity of 2 U.S.C. 1603(b)(4): an owner, somebody who directs or finances, or an affiliate with a direct interest. */
export type LdaForeignEntity = {
  readonly reference: RecordReference
  readonly name: string
  readonly kind: PrincipalKind
  readonly address: LdaAddress
  readonly principalPlace: LdaPlace | null
  /** What it gave in the quarter towards the lobbying; null where that is not over the line or not known. */
  readonly contributionCents: Cents | null
  /** As typed, for example `25.5`; empty where it owns nothing. */
  readonly ownershipPercent: string
  readonly plansOrFinances: boolean
  readonly listedFrom: CalendarDate | null
  readonly endedOn: CalendarDate | null
}

/** An organization that pays for the lobbying and takes active part in it (2 U.S.C. 1603(b)(3)). */
export type LdaAffiliate = {
  readonly reference: RecordReference
  readonly name: string
  readonly address: LdaAddress
  readonly principalPlace: LdaPlace | null
  readonly contributedCents: Cents
  readonly takesActivePart: boolean
  readonly listedFrom: CalendarDate | null
  readonly endedOn: CalendarDate | null
}

/** Who signed, on which day, and at which time of day (`HH:MM:SS`) where that was recorded. */
export type LdaSignature = { readonly printedName: string; readonly on: CalendarDate | null; readonly time: string | null }

/** Gives the name in one line, `Jane Q. Doe Jr.`. */
export function wholeName({ prefix, first, middle, last, suffix }: LdaName): string {
  return [prefix, first, middle, last, suffix].filter((part) => part !== '').join(' ')
}

/** Gives an address in one line; empty where nothing is known. */
export function addressLine(address: LdaAddress | LdaPlace | null): string {
  if (address === null) return ''
  const street = 'line1' in address ? [address.line1, address.line2] : []
  const zip = [address.zip, address.zipExtension].filter((part) => part !== '').join('-')
  return [...street, address.city, [address.state, zip].filter((part) => part !== '').join(' '), address.country].filter((part) => part !== '').join(', ')
}
