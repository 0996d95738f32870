import 'server-only'
import { fieldTexts } from '@/lib/domain/field-text'
import { formatPlain } from '@/lib/domain/money'
import type { LobbyingContactView } from './get'

/** What stands in the fields when a contact is corrected: each official in a place of its own, participants one a line. */
export function lobbyingContactFormValues({ contact, expenditureNumber }: LobbyingContactView): Readonly<Record<string, string>> {
  const { officials, participants, ...rest } = contact
  const places = officials.flatMap((official, index) => {
    const field = `official${String(index + 1)}`
    return [
      [field, official.name], [`${field}Id`, official.personId], [`${field}Office`, official.office], [`${field}Entity`, official.governmentEntity],
      [`${field}Covered`, official.covered], [`${field}Reason`, official.coveredReason],
    ] as const
  })
  return {
    ...fieldTexts(rest),
    ...Object.fromEntries(places),
    participants: participants.map(({ name }) => name).join('\n'),
    relatedCost: contact.relatedCostCents === 0 ? '' : formatPlain(contact.relatedCostCents),
    expenditureNumber: expenditureNumber ?? '',
  }
}

/** What a new lobbying contact takes over from an earlier one. */
const duplicated = [
  'counterpart', 'contactOn', 'mode', 'place', 'participants', 'principalId', 'onBehalfOf', 'topic', 'issueCode', 'specificIssue', 'position',
  'asked', 'materialsGiven', 'registrationDisclosed', 'copyFurnished', 'reportText',
]

/** What stands in the fields of a duplicate. The same meeting with another office: day, place and subject stay, the people met do not. */
export function lobbyingContactDuplicateValues(view: LobbyingContactView): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(lobbyingContactFormValues(view)).filter(([field]) => duplicated.includes(field)))
}
