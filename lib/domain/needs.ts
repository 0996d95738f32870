/** What may be missing from a record or wait on it: what the dashboard counts, and what its list can be narrowed to. */
export const needs = {
  donation: ['donor', 'duplicate'],
  'lobbying-contact': ['information'],
  expenditure: ['approval', 'receipt'],
  transfer: ['approval'],
  'statement-record': ['influence', 'filing', 'label', 'value', 'exhibit'],
} as const

/** Stands in the text for reports of a record whose day is only the end of its period, until somebody gives it a day of its own. */
export const needsOwnDate = 'Needs information: its own date.'

export type NeedOf<Kind extends keyof typeof needs> = (typeof needs)[Kind][number]
