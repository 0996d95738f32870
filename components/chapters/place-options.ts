import { timeZones, usStates } from '@/lib/domain/places'
import type { Option } from '@/components/ui/choice-fields'

/** States by their two letters, as the forms of the law write them. */
export const stateOptions: readonly Option[] = usStates.map((value) => ({ value, label: value }))

/** Time zones by their city. */
export const timeZoneOptions: readonly Option[] = timeZones.map((value) => ({ value, label: value.replace('_', ' ') }))

const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** Months by name in the page's language. */
export function monthOptions(tag: string): readonly Option[] {
  const names = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
  return months.map((month) => ({ value: String(month), label: names.format(Date.UTC(2026, month - 1, 15)) }))
}
