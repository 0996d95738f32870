/** What may be missing from a record or wait on it: what the dashboard counts, and what its list can be narrowed to. */
export const needs = {
  donation: ['donor', 'duplicate'],
  'lobbying-contact': ['information'],
  expenditure: ['approval', 'receipt'],
  transfer: ['approval'],
} as const

export type NeedOf<Kind extends keyof typeof needs> = (typeof needs)[Kind][number]
