import { officialPlaces } from '@/lib/domain/lobbying-contact'

/** The fields of the contact form in their order on the page; those of the officials stand between. */
export const lobbyingContactFields = [
  'counterpart', 'contactOn', 'mode', 'place', 'participants', 'principalId', 'onBehalfOf', 'topic', 'issueCode', 'specificIssue', 'position', 'asked', 'summary',
  'materialsGiven', 'registrationDisclosed', 'copyFurnished', 'relatedCost', 'expenditureNumber', 'reportText', 'privateNote', 'reason',
] as const

export type LobbyingContactField = (typeof lobbyingContactFields)[number]

/** What is asked about each official; empty stands for the person. */
export const officialParts = ['', 'Office', 'Entity', 'Covered', 'Reason'] as const
export type OfficialPart = (typeof officialParts)[number]

/** The labels by field in field order: what the summary of problems and the table of two people's values use. */
export function lobbyingContactLabels(
  word: (field: LobbyingContactField) => string, official: (part: OfficialPart, place: number) => string,
): Readonly<Record<string, string>> {
  const officials = officialPlaces.flatMap((place) => officialParts.map((part) => [`official${String(place)}${part}`, official(part, place)] as const))
  const own = lobbyingContactFields.map((field) => [field, word(field)] as const)
  return Object.fromEntries([...own.slice(0, 4), ...officials, ...own.slice(4)])
}
