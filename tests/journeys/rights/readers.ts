/**
 * The second table of rights, written by hand (table-pages.ts, table-addresses.ts and table-actions.ts): what each reader gets from each page, address and action of the product over HTTP.
 * tests/journeys/rights/matrix.test.ts asks every cell of the running product; tests/architecture/rights-table.test.ts fails for a
 * route or an action that has no row.
 *
 * A row is `own chapter | another chapter | another organization | nobody signed in`, and in the first three a column for each reader:
 * N administers the whole organization; A administrator, T treasurer, S secretary, R reviewer, U auditor, V viewer of one chapter.
 * x  shown, done
 * -  refused with a reason
 * 0  not found
 * >  sent on to another page
 * s  sent to sign in
 * o  open for one's own entries alone: the attempt is made on somebody else's, which is refused
 */

export const readers = ['national', 'administrator', 'treasurer', 'secretary', 'reviewer', 'auditor', 'viewer'] as const
export type Reader = (typeof readers)[number]

export const places = ['own', 'other', 'foreign'] as const
export type Place = (typeof places)[number]
