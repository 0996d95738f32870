import 'server-only'
import { formTexts } from '@/lib/domain/form-texts'
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

/** What stands in the fields of a duplicate. It has no amount, day, number or paper of that gift. */
export function donationDuplicateValues(view: DonationView): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(donationFormValues(view)).filter(([field]) => duplicated.includes(field)))
}
