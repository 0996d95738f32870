import 'server-only'
import { formTexts } from '@/lib/domain/form-texts'
import type { ExpenditureView } from './get'

/** What stands in the fields when an expenditure is corrected. */
export function expenditureFormValues({ expenditure, payeeName }: ExpenditureView): Readonly<Record<string, string>> {
  return formTexts({ ...expenditure }, (id) => (id === expenditure.payeeId ? payeeName : undefined))
}

/** What a new expenditure takes over from an earlier one. */
const duplicated = [
  'payee', 'payeeId', 'kind', 'method', 'category', 'purpose', 'purposeText', 'principalId', 'activity', 'candidateOrBill', 'countryOfUse',
  'bankAccountId', 'bankCountry', 'requestedBy', 'originalCurrency', 'reportText', 'privateNote',
]

/** What stands in the fields of a duplicate. It has no amount, day, reference or paper of that payment. */
export function expenditureDuplicateValues(view: ExpenditureView): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(expenditureFormValues(view)).filter(([field]) => duplicated.includes(field)))
}
