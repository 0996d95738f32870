import type { ImportSettings } from '@/lib/domain/imports/preview'
import type { FormValues } from '@/lib/form-state'

/** The settings of a file as its form shows them; of nothing, an empty form but for the processor that the file is of. */
export function settingsValues(settings: ImportSettings | null, kinds: readonly string[], processor: string): FormValues {
  if (settings === null) return { processor }
  const { table, method, methods, purpose, bankAccountId } = settings
  return {
    method, purpose, bankAccountId: bankAccountId ?? '', processor: settings.processor, dateOrder: table.dateOrder ?? '', numberStyle: table.numberStyle ?? '', sign: table.sign ?? '',
    ...Object.fromEntries(Object.entries(table.columns ?? {}).filter(([, column]) => column >= 0).map(([role, column]) => [`column-${role}`, String(column)])),
    ...Object.fromEntries(kinds.flatMap((word, index) => (methods[word] === undefined ? [] : [[`method-${String(index)}`, methods[word]]]))),
  }
}
