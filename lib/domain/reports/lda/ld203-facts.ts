/** What a half-year's report of contributions (LD-203) is made of. Each registrant and each listed lobbyist files one, also with nothing to report. */
import type { CalendarDate } from '../../calendar-date'
import type { Instant } from '../../instant'
import type { Cents } from '../../money'
import type { RecordReference } from '../report-document'
import type { LdaName, LdaRegistrant, LdaSignature } from './parties'

export const contributionTypes = ['feca', 'he', 'me', 'ple', 'pic'] as const
/** Federal candidates and parties, honoring an official, meetings of officials, presidential library, inaugural committee. */
export type ContributionType = (typeof contributionTypes)[number]

export type LdaContribution = {
  readonly reference: RecordReference
  readonly type: ContributionType
  readonly on: CalendarDate
  readonly cents: Cents
  /** `Self`, or the political committee that the filer controls. */
  readonly contributorName: string
  readonly payeeName: string
  readonly honoreeName: string
  /** Only what goes to federal recipients is reported. */
  readonly recipientLevel: 'federal' | 'state-or-local' | 'other-committee'
  /** True where a foreign national or the foreign principal paid. */
  readonly paidFromForeignMoney: boolean
}

export type Ld203Facts = {
  readonly asOf: { readonly journalSize: number; readonly at: Instant | null }
  readonly organization: { readonly id: string; readonly name: string }
  readonly registrant: LdaRegistrant
  /** The lobbyist who files; null where the registrant files. */
  readonly lobbyist: { readonly reference: RecordReference; readonly name: LdaName; readonly senateId: number | null } | null
  readonly year: number
  /** 1 for January to June, 2 for July to December. */
  readonly half: number
  readonly contributions: readonly LdaContribution[]
  readonly answers: {
    readonly isAmendment: boolean
    readonly amends: string | null
    readonly contactName: string
    readonly comments: string
    /** Political committees that the filer established or controls. */
    readonly committees: readonly string[]
    /** Said expressly; null until answered. */
    readonly noContributions: boolean | null
    /** Who ticked the certification about gifts and travel; null where nobody has. */
    readonly certifiedBy: string | null
    readonly signature: LdaSignature
  }
}
