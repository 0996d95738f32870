import 'server-only'
import { formTexts } from '@/lib/domain/form-texts'
import type { LobbyingContactView } from './get'

/** What stands in the fields when a contact is corrected: each official in a place of its own, participants one a line. */
export function lobbyingContactFormValues({ contact, expenditureNumber }: LobbyingContactView): Readonly<Record<string, string>> {
  return formTexts({ ...contact }, (id) => (id === contact.relatedExpenditureId ? (expenditureNumber ?? undefined) : undefined))
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
