import { queryChoices, type OwnItem } from '@/lib/domain/checklists/own-item'
import { recurrences } from '@/lib/domain/checklists/item-format'
import { sentencesWithin, type Passage } from '@/lib/domain/documents/passage'
import type { Section } from '@/lib/domain/documents/sections'
import type { FormValues } from '@/lib/form-state'
import type { Option } from '@/components/ui/choice-fields'

/** The choices of the form, in words. */
export function ownItemOptions(wordOf: (recurrence: (typeof recurrences)[number]) => string): { readonly recurrences: readonly Option[]; readonly queries: readonly Option[] } {
  return {
    recurrences: recurrences.map((value) => ({ value, label: wordOf(value) })),
    queries: queryChoices.map(({ id, question }) => ({ value: id, label: `${id}: ${question}` })),
  }
}

/** What stands in the form of an item whose passage is found in these sections; the numbers stay empty where it is not. */
export function ownItemValues({ item }: OwnItem, sections: readonly Section[], found: Passage | null): FormValues {
  const within = found === null ? null : sentencesWithin(sections, found)
  return {
    first: within === null ? '' : String(within.first), last: within === null ? '' : String(within.last), question: item.question, recurrence: item.recurrence,
    query: item.query ?? '', attestor: item.attestor, acceptedEvidence: item.acceptedEvidence.join('\n'),
  }
}
