/** What a row of each file says, before people, chapters and other rows are looked up. */
import type { CalendarDate } from '../calendar-date'
import type { DonationKind } from '../donation'
import type { ExpenditureCategory, ExpenditureKind } from '../expenditure'
import type { ContactMode } from '../lobbying-contact'
import type { Cents } from '../money'
import type { CitizenStatus, PersonKind, PersonTag, PostalAddress } from '../person'
import type { PaymentMethod, Purpose } from '../record'
import type { NamedPrincipal } from './whole/people'
import type { ImportedWhole } from './whole/read'

/** A person as a file names them. The same name, kind, status and address is the same person; for officials, the office too. */
export type NamedPerson = {
  readonly name: string
  readonly kind: PersonKind
  readonly citizenStatus: CitizenStatus
  readonly tag: PersonTag
  readonly address: PostalAddress | null
  readonly employer: string
  readonly occupation: string
  readonly office: string
}

/** `key` makes a second import of the row add nothing; empty where the row has nothing of its own to be known by. */
type Common = { readonly row: number; readonly chapterCode: string; readonly key: string; readonly person: NamedPerson | null }

export type ImportedDonation = Common & {
  readonly type: 'donation'
  readonly kind: DonationKind
  readonly amountCents: Cents
  readonly receivedOn: CalendarDate
  readonly method: PaymentMethod
  readonly purpose: Purpose
  readonly receiptNumber: string
  readonly refundOf: string
  readonly campaign: string
  readonly note: string
  readonly paymentReference: string
  readonly feeCents: Cents
  readonly bankAccountId: string | null
  /** Text for reports; it says so where the row gives only the end of a period and no day of its own. */
  readonly reportText: string
  readonly principal?: NamedPrincipal | null
}

export type ImportedExpenditure = Common & {
  readonly type: 'expenditure'
  readonly amountCents: Cents
  readonly paidOn: CalendarDate
  readonly method: PaymentMethod
  readonly category: ExpenditureCategory
  readonly purpose: Purpose
  readonly purposeText: string
  readonly reference: string
  readonly reportText: string
  readonly principal?: NamedPrincipal | null
  readonly kind: ExpenditureKind
  readonly bankAccountId: string | null
  /** Why there is no receipt of its own; empty where one is still to come. */
  readonly receiptExplanation: string
  readonly note: string
}

export type ImportedContact = Common & {
  readonly type: 'lobbying-contact'
  readonly contactOn: CalendarDate
  readonly mode: ContactMode
  readonly office: string
  readonly topic: string
  readonly summary: string
  readonly by: string
}

export type ImportedPlain = ImportedDonation | ImportedExpenditure | ImportedContact
export type ImportedRow = ImportedPlain | ImportedWhole
