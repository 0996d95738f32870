import 'server-only'
import { fieldTexts } from '@/lib/domain/field-text'
import { cents, formatPlain } from '@/lib/domain/money'
import type { ExpenditureView } from './get'

/** What stands in the fields when an expenditure is corrected. */
export function expenditureFormValues({ expenditure, payeeName }: ExpenditureView): Readonly<Record<string, string>> {
  const { originalAmountMinor } = expenditure
  return { ...fieldTexts({ ...expenditure }), payee: payeeName, originalAmount: originalAmountMinor === null ? '' : formatPlain(cents(originalAmountMinor)) }
}
