/** The fields of the form of a person in their order on the page. */
export const personFields = [
  'sameAs', 'kind', 'name', 'nameSort', 'nameOtherScript', 'tags', 'office', 'addressCountry', 'addressLines', 'addressCity', 'addressState', 'addressPostalCode', 'email', 'telephone',
  'employer', 'occupation', 'bankReference', 'citizenStatus', 'citizenStatusBasis', 'screeningResult', 'screenedOn', 'screeningListOn', 'note', 'reason',
] as const

export type PersonFieldName = (typeof personFields)[number]

/** The labels by field in field order: what the summary of problems and the table of two people's values use. */
export function personLabels(word: (field: PersonFieldName) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(personFields.map((field) => [field, word(field)]))
}
