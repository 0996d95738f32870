import 'server-only'
import { formTexts } from '@/lib/domain/form-texts'
import { addCents, formatPlain } from '@/lib/domain/money'
import type { DonationView } from './get'

/** What stands in the fields when a donation is corrected. A refund shows the amount that went back, without its sign. */
export function donationFormValues({ donation, donorName, intermediaryName, originalNumber, shareNames }: DonationView): Readonly<Record<string, string>> {
  const names = new Map([...shareNames, [donation.donorId, donorName], [donation.intermediaryId, intermediaryName], [donation.originalDonationId, originalNumber]])
  return formTexts({ ...donation }, (id) => names.get(id) ?? undefined)
}

/** What a new donation takes over from an earlier one. */
const duplicated = [
  'donor', 'donorId', 'anonymous', 'kind', 'method', 'purpose', 'principalId', 'payerName', 'intermediary', 'intermediaryId', 'bankAccountId',
  'bankCountry', 'sourceCountry', 'originalCurrency', 'campaign', 'restriction', 'eventName', 'firstCounter', 'secondCounter', 'inKindDescription',
  'valuationMethod', 'valuedBy', 'benefitDescription', 'reportText', 'privateNote',
]

/** What a refund takes over from its gift: whom it goes back to, how, and for what it had been given. */
const refunded = ['donor', 'donorId', 'anonymous', 'method', 'purpose', 'principalId', 'bankAccountId']

/** What stands in the fields when a gift is given back: all of it that has not gone back yet. */
export function donationRefundValues(view: DonationView): Readonly<Record<string, string>> {
  const { donation, returns } = view
  const left = returns.filter(({ state }) => state !== 'voided').reduce((sum, { amountCents }) => addCents(sum, amountCents), donation.amountCents)
  const kept = Object.fromEntries(Object.entries(donationFormValues(view)).filter(([field]) => refunded.includes(field)))
  return { ...kept, kind: 'refund', originalNumber: donation.number, amount: left > 0 ? formatPlain(left) : '' }
}

/** What stands in the fields of a duplicate. It has no amount, day, number or paper of that gift. */
export function donationDuplicateValues(view: DonationView): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(donationFormValues(view)).filter(([field]) => duplicated.includes(field)))
}
