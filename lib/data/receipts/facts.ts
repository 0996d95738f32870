import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { donationFromRow } from '@/lib/data/donations/rows'
import { organizationKeys, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { organizationFromRow } from '@/lib/data/organization/rows'
import { detailsFromRow } from '@/lib/data/people/rows'
import { oneOf } from '@/lib/data/records/one-of'
import { today } from '@/lib/data/records/today'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { centsFromDatabase } from '@/lib/domain/money'
import type { Organization } from '@/lib/domain/organization'
import type { Actor } from '@/lib/domain/permission'
import type { PostalAddress } from '@/lib/domain/person'
import { givingOf, type GivenFacts, type Giving } from '@/lib/domain/receipts/giving'
import { writeReceipt, type ReceiptLanguage, type ReceiptText } from '@/lib/domain/receipts/receipt'
import { sentencesFor, sentencesForYear } from '@/lib/domain/receipts/wording'
import { recordStates } from '@/lib/domain/record'
import type { Chapter as ChapterRow, Person as PersonRow, Prisma } from '@/lib/generated/prisma/client'
import { donorWordsFor } from '@/lib/formats/text/donor-words'

/** Who gives receipts: the organization, one of its chapters, the day there, and the keys with which texts are sealed. */
export type Issuer = { readonly organization: Organization; readonly chapter: ChapterRow; readonly today: CalendarDate; readonly keys: OrganizationKeys }

/** Reads the issuer; null where the organization has no such chapter. */
export async function issuerOf(tx: Transaction, { organizationId, at }: Actor, chapterId: string): Promise<Issuer | null> {
  const [profile, chapter] = [await tx.organizationProfile.findFirst({ where: { organizationId } }), await tx.chapter.findFirst({ where: { organizationId, id: chapterId } })]
  if (profile === null || chapter === null) return null
  return { organization: organizationFromRow(profile), chapter, today: today(at, chapter.timeZone), keys: await organizationKeys(tx, organizationId) }
}

const withReturns = { returns: { select: { amountCents: true, state: true } } } satisfies Prisma.DonationInclude

/** A gift with what was returned of it; null where the chapter has no such gift. */
export async function givenFacts(tx: Transaction, { organizationId }: Actor, of: { readonly chapterId: string; readonly donationId: string }): Promise<GivenFacts | null> {
  const row = await tx.donation.findFirst({ where: { organizationId, chapterId: of.chapterId, id: of.donationId }, include: withReturns })
  return row === null ? null : factsOf(row)
}

function factsOf({ returns, ...row }: Prisma.DonationGetPayload<{ include: typeof withReturns }>): GivenFacts {
  return { donation: donationFromRow(row), returns: returns.map(({ amountCents, state }) => ({ amountCents: centsFromDatabase(amountCents), state: oneOf(recordStates, state) })) }
}

export type YearOf = { readonly chapterId: string; readonly personId: string; readonly year: number }

/** Everything that somebody gave to the chapter in a year, by day: alone, or a share of a joint gift. */
export async function givingsOfYear(tx: Transaction, { organizationId }: Actor, { chapterId, personId, year }: YearOf): Promise<readonly Giving[]> {
  const rows = await tx.donation.findMany({
    where: {
      organizationId, chapterId, state: 'recorded', receivedOn: { gte: new Date(`${String(year)}-01-01`), lte: new Date(`${String(year)}-12-31`) },
      OR: [{ donorId: personId }, { jointShares: { array_contains: [{ personId }] } }],
    },
    include: withReturns, orderBy: [{ receivedOn: 'asc' }, { numberYear: 'asc' }, { numberSequence: 'asc' }],
  })
  return rows.map(factsOf).flatMap((facts) => {
    const giving = givingOf(facts, personId)
    return giving.ok ? [giving.value] : []
  })
}

function linesOf(address: PostalAddress): readonly string[] {
  const place = [address.city, [address.state, address.postalCode].filter((part) => part !== '').join(' ')].filter((part) => part !== '').join(', ')
  return [...address.lines.split('\n'), place, address.country === 'US' ? '' : address.country].filter((part) => part !== '')
}

export type NewText = {
  readonly person: PersonRow
  readonly givings: readonly Giving[]
  readonly year: number | null
  readonly number: string
  readonly code: string
  readonly language: ReceiptLanguage
  readonly issuedOn: CalendarDate
  readonly issuedBy: string
  readonly replaces: string | null
}

/** Writes the text of a receipt from the records as they are. */
export function textOfReceipt({ organization, chapter, keys }: Issuer, { person, givings, year, ...given }: NewText): ReceiptText {
  const { taxKind, legalName, name, ein, addressLines, ...place } = organization
  const details = detailsFromRow(keys, person)
  return writeReceipt({
    ...given, year, givings,
    organization: { name: legalName === '' ? name : legalName, chapter: chapter.name, ein, taxKind, address: linesOf({ lines: addressLines, city: place.city, state: place.state, postalCode: place.postalCode, country: place.country }) },
    donor: { name: details.name, address: details.address === null ? [] : linesOf(details.address) },
    sentences: year === null ? givings.flatMap((giving) => sentencesFor(giving, taxKind)) : sentencesForYear(givings, taxKind),
  }, donorWordsFor('receiptText', given.language))
}
