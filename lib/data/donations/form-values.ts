import 'server-only'
import { fieldTexts } from '@/lib/domain/field-text'
import { absoluteCents, cents, formatPlain } from '@/lib/domain/money'
import type { DonationView } from './get'

/** What stands in the fields when a donation is corrected. A refund shows the amount that went back, without its sign. */
export function donationFormValues({ donation, donorName, intermediaryName, originalNumber }: DonationView): Readonly<Record<string, string>> {
  return {
    ...fieldTexts({ ...donation }),
    amount: formatPlain(absoluteCents(donation.amountCents)),
    donor: donorName ?? '',
    intermediary: intermediaryName ?? '',
    originalNumber: originalNumber ?? '',
    originalAmount: donation.originalAmountMinor === null ? '' : formatPlain(cents(donation.originalAmountMinor)),
    fee: donation.feeCents === 0 ? '' : formatPlain(donation.feeCents),
    benefitValue: donation.benefitValueCents === 0 ? '' : formatPlain(donation.benefitValueCents),
  }
}
