/** The words of a report for what records say in codes. A sealed report is English text, so they stand here and not in a message file. */
import type { DonationKind } from '../donation'
import type { ExpenditureCategory, ExpenditureKind } from '../expenditure'
import type { ContactMode, KnownAnswer } from '../lobbying-contact'
import type { CitizenStatus } from '../person'
import type { PrincipalKind } from '../principal'
import type { PaymentMethod, Purpose, RecordState } from '../record'
import type { TransferChannel } from '../transfer'

export const purposeWords: Readonly<Record<Purpose, string>> = {
  general: 'General', homeland_charity: 'Charity in the homeland', homeland_political: 'Politics in the homeland',
  us_lobbying: 'U.S. lobbying', us_election: 'U.S. election', administration: 'Administration',
}

export const methodWords: Readonly<Record<PaymentMethod, string>> = {
  cash: 'Cash', check: 'Check', card: 'Card', ach: 'ACH', wire: 'Wire', zelle: 'Zelle', paypal: 'PayPal', processor: 'Processor',
  money_order: 'Money order', cashier_check: 'Cashier’s check', crypto: 'Crypto', property: 'Property',
}

export const donationKindWords: Readonly<Record<DonationKind, string>> = {
  gift: 'Gift', in_kind: 'Gift in kind', dues: 'Dues', sale: 'Sale', interest: 'Interest', pledge: 'Pledge', pledge_payment: 'Payment of a pledge',
  refund: 'Refund', chargeback: 'Chargeback', from_foreign_principal: 'From a foreign principal',
}

export const expenditureKindWords: Readonly<Record<ExpenditureKind, string>> = {
  payment: 'Payment', processor_fee: 'Processor’s fee', in_kind_memo: 'Memo of a gift in kind', refund_received: 'Refund received',
}

export const categoryWords: Readonly<Record<ExpenditureCategory, string>> = {
  lobbying_fees: 'Lobbying fees', travel: 'Travel', event: 'Event', printing: 'Printing', advertising: 'Advertising', office: 'Office',
  legal: 'Legal', software: 'Software', filing_fees: 'Filing fees', bank_fees: 'Bank fees', rent: 'Rent', salary: 'Salary', grant: 'Grant', other: 'Other',
}

export const channelWords: Readonly<Record<TransferChannel, string>> = {
  wire: 'Wire', ach: 'ACH', check: 'Check', cash_carried: 'Cash carried', money_service: 'Money service', card: 'Card', crypto: 'Crypto', other: 'Other',
}

export const modeWords: Readonly<Record<ContactMode, string>> = {
  meeting: 'Meeting', phone: 'Telephone', email: 'E-mail', letter: 'Letter', event: 'Event', social: 'Social media', testimony: 'Testimony',
}

export const knownWords: Readonly<Record<KnownAnswer, string>> = { yes: 'yes', no: 'no', 'not-known': 'not known' }

export const principalKindWords: Readonly<Record<PrincipalKind, string>> = {
  GOVERNMENT: 'Government of a foreign country', POLITICAL_PARTY: 'Foreign political party', PERSON_ABROAD: 'Person outside the United States',
  FOREIGN_ENTITY: 'Foreign entity', DOMESTIC_CONTROLLED: 'U.S. person directed or financed by a foreign principal',
}

export const citizenWords: Readonly<Record<CitizenStatus, string>> = {
  us_citizen: 'United States', us_national: 'United States (national)', lawful_permanent_resident: 'Other (lawful permanent resident)', other: 'Other', unknown: '',
}

export const stateWords: Readonly<Record<RecordState, string>> = {
  recorded: 'Recorded', held: 'On hold', voided: 'Voided', refused: 'Refused', returned: 'Returned',
}

export const notCountedWords: Readonly<Record<Exclude<RecordState, 'recorded' | 'held'>, string>> = {
  voided: 'Voided', refused: 'Refused', returned: 'Returned',
}
