/** What a registration (LD-1) is drafted from: the profile, and the answers that it asks for. */
import type { CalendarDate } from '../../calendar-date'
import type { Instant } from '../../instant'
import type { KnownAnswer } from '../../lobbying-contact'
import type { LdaAffiliate, LdaClient, LdaForeignEntity, LdaLobbyist, LdaRegistrant, LdaSignature } from './parties'
import type { LdaContact } from './ld2-facts'

export const registrationKinds = ['new-registrant', 'new-client', 'amendment'] as const
export type RegistrationKind = (typeof registrationKinds)[number]

export type Ld1Facts = {
  readonly asOf: { readonly journalSize: number; readonly at: Instant | null }
  readonly organization: { readonly id: string; readonly name: string }
  readonly registrant: LdaRegistrant
  readonly client: LdaClient
  readonly kind: RegistrationKind
  /** The day of being retained or employed to make a contact; null where the first contacts alone decide. */
  readonly retainedOn: CalendarDate | null
  /** The contacts on which the day of line 1 rests. */
  readonly contacts: readonly LdaContact[]
  readonly lobbyists: readonly LdaLobbyist[]
  readonly foreignEntities: readonly LdaForeignEntity[]
  readonly affiliates: readonly LdaAffiliate[]
  readonly answers: {
    readonly issueCodes: readonly string[]
    readonly specificIssues: string
    readonly affiliatedUrl: string
    readonly convictions: KnownAnswer
    /** Whether the registrant relies on the exemption of 22 U.S.C. 613(h) instead of a FARA registration. */
    readonly reliesOnFaraExemption: KnownAnswer
    readonly filedOn: CalendarDate | null
    readonly signature: LdaSignature
  }
}
