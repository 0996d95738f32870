import 'server-only'
import { formTexts } from '@/lib/domain/form-texts'
import type { TransferView } from './get'

/** What stands in the fields when a transfer is corrected. */
export function transferFormValues({ transfer, recipientName }: TransferView): Readonly<Record<string, string>> {
  return formTexts({ ...transfer }, (id) => (id === transfer.recipientId ? (recipientName ?? undefined) : undefined))
}

/** What a new transfer takes over from an earlier one. */
const duplicated = [
  'kind', 'direction', 'recipient', 'recipientId', 'country', 'counterpartChapterId', 'channel', 'purpose', 'purposeText', 'principalId',
  'bankAccountId', 'bankCountry', 'requestedBy', 'earmarkedFor', 'originalCurrency', 'reportText', 'privateNote',
]

/** What stands in the fields of a duplicate. It has no amount, day, reference or screening of that transfer. */
export function transferDuplicateValues(view: TransferView): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(transferFormValues(view)).filter(([field]) => duplicated.includes(field)))
}
