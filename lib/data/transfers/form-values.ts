import 'server-only'
import { fieldTexts } from '@/lib/domain/field-text'
import { cents, formatPlain } from '@/lib/domain/money'
import type { TransferView } from './get'

/** What stands in the fields when a transfer is corrected. */
export function transferFormValues({ transfer, recipientName }: TransferView): Readonly<Record<string, string>> {
  const { originalAmountMinor } = transfer
  return { ...fieldTexts({ ...transfer }), recipient: recipientName ?? '', originalAmount: originalAmountMinor === null ? '' : formatPlain(cents(originalAmountMinor)) }
}
