import 'server-only'
import { fieldTexts } from '@/lib/domain/field-text'
import { cents, formatPlain } from '@/lib/domain/money'
import type { ExpenditureView } from './get'

/** What stands in the fields when an expenditure is corrected. */
export function expenditureFormValues({ expenditure, payeeName }: ExpenditureView): Readonly<Record<string, string>> {
  const { splits, ...rest } = expenditure
  const { originalAmountMinor } = rest
  const places = (splits ?? []).flatMap(({ purpose, amountCents }, index) => {
    const field = `split${String(index + 1)}`
    return [[`${field}Purpose`, purpose], [`${field}Amount`, formatPlain(amountCents)]] as const
  })
  return { ...fieldTexts({ ...rest }), ...Object.fromEntries(places), payee: payeeName, originalAmount: originalAmountMinor === null ? '' : formatPlain(cents(originalAmountMinor)) }
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
