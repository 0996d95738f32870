import type { ImportSettings } from '@/lib/domain/imports/preview'
import type { FormValues } from '@/lib/form-state'

/** The settings of a file as its form shows them; of nothing, an empty form. */
export function settingsValues(settings: ImportSettings | null, kinds: readonly string[]): FormValues {
  if (settings === null) return {}
  const { table, method, methods, purpose, bankAccountId } = settings
  return {
    method, purpose, bankAccountId: bankAccountId ?? '', dateOrder: table.dateOrder ?? '', numberStyle: table.numberStyle ?? '', sign: table.sign ?? '',
    ...Object.fromEntries(Object.entries(table.columns ?? {}).map(([role, column]) => [`column-${role}`, String(column)])),
    ...Object.fromEntries(kinds.flatMap((word, index) => (methods[word] === undefined ? [] : [[`method-${String(index)}`, methods[word]]]))),
  }
}
