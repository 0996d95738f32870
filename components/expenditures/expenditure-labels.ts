/** The fields of the expenditure form in their order on the page. */
export const expenditureFields = [
  'payee', 'paidOn', 'amount', 'kind', 'method', 'category', 'purpose', 'purposeText', 'principalId', 'receiptState', 'receiptExplanation', 'paymentReference',
  'bankAccountId', 'bankCountry', 'countryOfUse', 'originalAmount', 'originalCurrency', 'exchangeRate', 'exchangeRateSource', 'exchangeRateOn', 'activity',
  'candidateOrBill', 'requestedBy', 'reportText', 'privateNote', 'reason',
] as const

export type ExpenditureField = (typeof expenditureFields)[number]

/** The labels by field in field order: what the summary of problems and the table of two people's values use. */
export function expenditureLabels(word: (field: ExpenditureField) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(expenditureFields.map((field) => [field, word(field)]))
}
