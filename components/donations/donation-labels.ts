import { sharePlaces } from '@/lib/domain/donation'

/** What is asked for a US election alone. */
export const electionPart = [
  'electionRecipient', 'electionCandidate', 'electionCode', 'citizenship', 'citizenshipBasis', 'citizenshipSeenBy', 'citizenshipSeenOn', 'deciderCitizenship', 'conduitReceivedOn',
  'forwardedOn', 'bestEffortsOn', 'remedy', 'remedyOn',
] as const

/** The fields of the donation form in their order on the page. */
export const donationFields = [
  'donor', 'anonymous', 'receivedOn', 'amount', 'kind', 'method', 'purpose', ...electionPart, 'principalId', 'paymentReference', 'payerName', 'bankAccountId',
  'depositedOn', 'depositReference', 'fee', 'firstCounter', 'secondCounter', 'bankCountry', 'sourceCountry', 'inKindDescription', 'valuationMethod',
  'valuedBy', 'valuedOn', 'disposedOn', 'originalAmount', 'originalCurrency', 'exchangeRate', 'exchangeRateSource', 'exchangeRateOn', 'originalNumber', 'intermediary',
  'campaign', 'eventName', 'restriction', 'benefitValue', 'benefitDescription', 'receiptNumber', 'acknowledgedOn',
  'reportText', 'privateNote', 'reason',
] as const

export type DonationField = (typeof donationFields)[number]

/** The labels by field in field order: what the summary of problems and the table of two people's values use. */
export function donationLabels(word: (field: DonationField) => string, joint: (part: 'person' | 'amount', place: number) => string): Readonly<Record<string, string>> {
  const own = donationFields.map((field) => [field, word(field)] as const)
  const shares = sharePlaces.flatMap((place) => [[`share${String(place)}`, joint('person', place)], [`share${String(place)}Amount`, joint('amount', place)]] as const)
  const split = donationFields.indexOf('paymentReference')
  return Object.fromEntries([...own.slice(0, split), ...shares, ...own.slice(split)])
}
