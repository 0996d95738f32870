import 'server-only'
import { fieldTexts } from '@/lib/domain/field-text'
import type { Person } from '@/lib/domain/person'
import type { FormValues } from '@/lib/form-state'

/** What stands in the fields when a person is corrected; the tags are a list. */
export function personFormValues({ tags, address, ...person }: Person): FormValues {
  const parts = address ?? { lines: '', city: '', state: '', postalCode: '', country: '' }
  return { ...fieldTexts(person), ...fieldTexts({ address: parts }), tags }
}
