/** The fields of the donation form in their order on the page. */
export const donationFields = [
  'donor', 'anonymous', 'receivedOn', 'amount', 'kind', 'method', 'purpose', 'principalId', 'paymentReference', 'payerName', 'bankAccountId',
  'depositedOn', 'depositReference', 'fee', 'firstCounter', 'secondCounter', 'bankCountry', 'sourceCountry', 'inKindDescription', 'valuationMethod',
  'valuedBy', 'valuedOn', 'originalAmount', 'originalCurrency', 'exchangeRate', 'exchangeRateSource', 'exchangeRateOn', 'originalNumber', 'intermediary',
  'conduitReceivedOn', 'forwardedOn', 'campaign', 'eventName', 'restriction', 'benefitValue', 'benefitDescription', 'receiptNumber', 'acknowledgedOn',
  'reportText', 'privateNote', 'reason',
] as const

export type DonationField = (typeof donationFields)[number]

/** The labels by field in field order: what the summary of problems and the table of two people's values use. */
export function donationLabels(word: (field: DonationField) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(donationFields.map((field) => [field, word(field)]))
}
