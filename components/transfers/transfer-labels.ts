/** The fields of the transfer form in their order on the page. */
export const transferFields = [
  'kind', 'recipient', 'country', 'counterpartChapterId', 'direction', 'pairReference', 'sentOn', 'amount', 'channel', 'purpose', 'purposeText', 'principalId',
  'screeningResult', 'screenedOn', 'screeningListOn', 'paymentReference', 'bankAccountId', 'bankCountry', 'originalAmount', 'originalCurrency', 'exchangeRate',
  'exchangeRateSource', 'exchangeRateOn', 'earmarkedFor', 'requestedBy', 'reportText', 'privateNote', 'reason',
] as const

export type TransferField = (typeof transferFields)[number]

/** The labels by field in field order: what the summary of problems and the table of two people's values use. */
export function transferLabels(word: (field: TransferField) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(transferFields.map((field) => [field, word(field)]))
}
