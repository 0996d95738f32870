import 'server-only'
import { fieldTexts } from '@/lib/domain/field-text'
import { absoluteCents, cents, formatPlain } from '@/lib/domain/money'
import type { DonationView } from './get'

/** What stands in the fields when a donation is corrected. A refund shows the amount that went back, without its sign. */
export function donationFormValues({ donation, donorName, intermediaryName, originalNumber, shareNames }: DonationView): Readonly<Record<string, string>> {
  const { jointShares, ...rest } = donation
  const others = (jointShares ?? []).filter(({ personId }) => personId !== donation.donorId)
  const places = others.flatMap(({ personId, shareCents }, index) => {
    const field = `share${String(index + 1)}`
    return [[field, shareNames.get(personId) ?? ''], [`${field}Id`, personId], [`${field}Amount`, formatPlain(absoluteCents(shareCents))]] as const
  })
  return {
    ...fieldTexts({ ...rest }),
    ...Object.fromEntries(places),
    amount: formatPlain(absoluteCents(donation.amountCents)),
    donor: donorName ?? '',
    intermediary: intermediaryName ?? '',
    originalNumber: originalNumber ?? '',
    originalAmount: donation.originalAmountMinor === null ? '' : formatPlain(cents(donation.originalAmountMinor)),
    fee: donation.feeCents === 0 ? '' : formatPlain(donation.feeCents),
    benefitValue: donation.benefitValueCents === 0 ? '' : formatPlain(donation.benefitValueCents),
  }
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
