import type { Option } from '@/components/ui/choice-fields'

/** Makes the options of a choice from a closed list and its words. */
export function optionsOf(values: readonly string[], label: (value: string) => string): readonly Option[] {
  return values.map((value) => ({ value, label: label(value) }))
}
