import { splitPlaces } from '@/lib/domain/expenditure'

/** The fields of the expenditure form in their order on the page. */
export const expenditureFields = [
  'payee', 'paidOn', 'amount', 'kind', 'method', 'category', 'purpose', 'purposeText', 'principalId', 'receiptState', 'receiptExplanation', 'paymentReference',
  'bankAccountId', 'bankCountry', 'countryOfUse', 'originalAmount', 'originalCurrency', 'exchangeRate', 'exchangeRateSource', 'exchangeRateOn', 'activity',
  'candidateOrBill', 'requestedBy', 'reportText', 'privateNote', 'reason',
] as const

export type ExpenditureField = (typeof expenditureFields)[number]

/** The labels by field in field order: what the summary of problems and the table of two people's values use. */
export function expenditureLabels(word: (field: ExpenditureField) => string, split: (part: 'purpose' | 'amount', place: number) => string): Readonly<Record<string, string>> {
  const own = expenditureFields.map((field) => [field, word(field)] as const)
  const parts = splitPlaces.flatMap((place) => [[`split${String(place)}Purpose`, split('purpose', place)], [`split${String(place)}Amount`, split('amount', place)]] as const)
  const after = expenditureFields.indexOf('purposeText')
  return Object.fromEntries([...own.slice(0, after), ...parts, ...own.slice(after)])
}
