import 'server-only'
import { oneOf } from '@/lib/data/records/one-of'
import { partyFromFacts, type PartyRow } from '@/lib/data/records/context'
import type { Transaction } from '@/lib/data/database/transaction'
import { readOverrides } from '@/lib/data/overrides/read'
import type { AssessmentSettings, NearbyGift, PartyFacts } from '@/lib/domain/assessment'
import { addDays, calendarDate, compareDates, type CalendarDate } from '@/lib/domain/calendar-date'
import type { Expenditure } from '@/lib/domain/expenditure'
import { asSetAside } from '@/lib/domain/finding-override'
import type { LobbyingContact } from '@/lib/domain/lobbying-contact'
import { cents, negateCents, subtractCents, zeroCents, type Cents } from '@/lib/domain/money'
import { isCounted, paymentMethods } from '@/lib/domain/record'
import type { Registration } from '@/lib/domain/registration'
import type { DonorYear } from '@/lib/domain/reports/period-facts'
import { countsAsReceipt, donorYearKey, sharesOf } from '@/lib/domain/reports/receipt-totals'
import type { Finding } from '@/lib/domain/reports/report-document'
import { assessDonation } from '@/lib/domain/rules/assess-donation'
import { assessExpenditure } from '@/lib/domain/rules/assess-expenditure'
import { assessLobbyingContact } from '@/lib/domain/rules/assess-lobbying-contact'
import { assessTransfer } from '@/lib/domain/rules/assess-transfer'
import { ruleSetsOn } from '@/lib/domain/rules/rule-sets'
import type { Transfer } from '@/lib/domain/transfer'
import type { DonationInPeriod } from './donation-rows'
import { readBesides } from './beside-donations'
import type { Head } from './head'
import type { Snapshot } from './snapshot'

/** Days before and after a gift in which checks look for others of the same donor. */
export const nearbyDays = 7

export type CheckSettings = AssessmentSettings & { readonly hasRegistration: { readonly fara: boolean; readonly lda: boolean } }

/** The settings of the checks. Their "today" is the day of the newest entry read, so that the same journal gives the same report on any day. */
export function checkSettings(
  { profile, registrations, covered }: Pick<Head, 'profile' | 'registrations' | 'covered'>, on: CalendarDate, sanctionsListOn: CalendarDate | null,
): CheckSettings {
  const has = (regime: Registration['regime']): boolean =>
    registrations.some((row) => row.regime === regime && row.registeredOn !== null && row.endedOn === null)
  return {
    today: on,
    taxKind: profile.taxKind,
    depositDays: profile.depositDays,
    lateEntryDays: profile.lateEntryDays,
    approvalLimitCents: profile.expenditureApprovalLimitCents,
    hasRegistration: { fara: has('FARA'), lda: has('LDA') },
    sanctionsListOn,
    ruleSets: ruleSetsOn({ taxKind: profile.taxKind, registrations, inIllinois: covered.some(({ state }) => state === 'IL') }),
  }
}

/** Reads people as checks see them: personal details are only known or not known. */
export async function readParties(
  tx: Transaction,
  organizationId: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, PartyFacts>> {
  if (ids.size === 0) return new Map()
  const [found] = await tx.$queryRaw<readonly { readonly rows: readonly PartyRow[] | null }[]>`
    SELECT json_agg(json_build_object('id', d.id, 'name', d.name, 'kind', d.kind, 'tags', d.tags, 'country', d.country, 'citizenStatus', d.citizen_status,
      'citizenStatusBasis', d.citizen_status_basis, 'addressKnown', d.address_cipher IS NOT NULL, 'employerKnown', d.employer_cipher IS NOT NULL,
      'occupationKnown', d.occupation_cipher IS NOT NULL, 'screenedOn', d.screened_on, 'screeningListOn', d.screening_list_on, 'screeningResult', d.screening_result)) AS rows
    FROM person d WHERE d.organization_id = ${organizationId}::uuid AND d.id = ANY(${[...ids]}::uuid[])`
  return new Map(
    (found?.rows ?? []).flatMap((row) => {
      const party = partyFromFacts(row)
      return party === null ? [] : [[party.id, party] as const]
    }),
  )
}

type Gift = NearbyGift & { readonly key: string }
type GiftRow = {
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly amountCents: number
  readonly receivedOn: string
  readonly method: string
  readonly paymentReference: string
  readonly key: string
}

function giftOf(row: GiftRow): Gift {
  return {
    kind: 'donation',
    id: row.id,
    number: row.number,
    revision: row.revision,
    amountCents: cents(row.amountCents),
    receivedOn: calendarDate(row.receivedOn),
    method: oneOf(paymentMethods, row.method),
    paymentReference: row.paymentReference,
    key: row.key,
  }
}

function asGift(row: DonationInPeriod): NearbyGift {
  return {
    kind: 'donation',
    id: row.id,
    number: row.number,
    revision: row.revision,
    amountCents: row.amountCents,
    receivedOn: row.receivedOn,
    method: row.method,
    paymentReference: row.paymentReference,
  }
}

function collect(gifts: Iterable<readonly [string, NearbyGift]>): ReadonlyMap<string, readonly NearbyGift[]> {
  const byKey = new Map<string, NearbyGift[]>()
  for (const [key, gift] of gifts) {
    const group = byKey.get(key)
    if (group === undefined) byKey.set(key, [gift])
    else group.push(gift)
  }
  for (const group of byKey.values()) {
    if (group.length > 1) group.sort((left, right) => compareDates(left.receivedOn, right.receivedOn) || (left.id < right.id ? -1 : 1))
  }
  return byKey
}

const nobody: readonly NearbyGift[] = []

/** The gifts of a group but for one of them. */
function besides(gifts: readonly NearbyGift[] | undefined, self: string): readonly NearbyGift[] {
  return gifts === undefined || gifts.length < 2 ? nobody : gifts.filter(({ id }) => id !== self)
}

/** Those of some days before and after. */
function near(gifts: readonly NearbyGift[], on: CalendarDate): readonly NearbyGift[] {
  if (gifts.length === 0) return nobody
  const [from, through] = [addDays(on, -nearbyDays), addDays(on, nearbyDays)]
  return gifts.filter(({ receivedOn }) => receivedOn >= from && receivedOn <= through)
}

function referenceKey(row: Pick<DonationInPeriod, 'chapterId' | 'paymentReference' | 'method' | 'bankAccountId'>): string {
  return [row.chapterId, row.method, row.bankAccountId ?? '', row.paymentReference].join(' ')
}

/** Reads the gifts just before and after the period that belong to its donors or bear its references. */
async function giftsAround(
  { tx, organizationId, chapterIds, from, through }: Snapshot,
  references: readonly string[],
): Promise<{ readonly near: readonly Gift[]; readonly alike: readonly Gift[] }> {
  const chapters = [...chapterIds]
  const near = await tx.$queryRaw<readonly GiftRow[]>`
    SELECT id, number, revision, amount_cents::float8 AS "amountCents", received_on::text AS "receivedOn", method, payment_reference AS "paymentReference", donor_id::text AS key
    FROM donation WHERE organization_id = ${organizationId}::uuid AND donor_id IS NOT NULL AND state IN ('recorded', 'held') AND chapter_id = ANY(${chapters}::uuid[])
      AND (received_on BETWEEN ${addDays(from, -nearbyDays)}::date AND ${addDays(from, -1)}::date OR received_on BETWEEN ${addDays(through, 1)}::date AND ${addDays(through, nearbyDays)}::date)`
  if (references.length === 0) return { near: near.map(giftOf), alike: [] }
  const alike = await tx.$queryRaw<readonly GiftRow[]>`
    SELECT id, number, revision, amount_cents::float8 AS "amountCents", received_on::text AS "receivedOn", method, payment_reference AS "paymentReference",
      concat_ws(' ', chapter_id::text, method, COALESCE(bank_account_id::text, ''), payment_reference) AS key
    FROM donation WHERE organization_id = ${organizationId}::uuid AND chapter_id = ANY(${chapters}::uuid[]) AND payment_reference = ANY(${[...references]}) AND state IN ('recorded', 'held')
      AND received_on NOT BETWEEN ${from}::date AND ${through}::date`
  return { near: near.map(giftOf), alike: alike.map(giftOf) }
}

async function returnedBefore({ tx, organizationId }: Snapshot, originals: readonly string[]): Promise<ReadonlyMap<string, Cents>> {
  if (originals.length === 0) return new Map()
  const rows = await tx.$queryRaw<readonly { readonly id: string; readonly cents: number }[]>`
    SELECT original_donation_id AS id, sum(amount_cents)::float8 AS cents FROM donation
    WHERE organization_id = ${organizationId}::uuid AND original_donation_id = ANY(${[...originals]}::uuid[]) AND state IN ('recorded', 'held') AND kind IN ('refund', 'chargeback') GROUP BY 1`
  return new Map(rows.map((row) => [row.id, negateCents(cents(row.cents))]))
}

/** The findings come one after another and are read once: whoever gathers them need not hold them all. */
export type DonationChecks = { readonly findings: Iterable<Finding>; readonly alike: readonly Gift[] }

/** Runs the checks of a donation over every counted donation of the period, with what each of them reads beside it. */
export async function checkDonations(
  snapshot: Snapshot,
  rows: readonly DonationInPeriod[],
  settings: CheckSettings,
  parties: ReadonlyMap<string, PartyFacts>,
  donorYears: readonly DonorYear[],
): Promise<DonationChecks> {
  const counted = rows.filter(countsAsReceipt)
  const references = [...new Set(counted.map(({ paymentReference }) => paymentReference).filter((reference) => reference !== ''))]
  const around = await giftsAround(snapshot, references)
  const gifts = new Map(counted.map((row) => [row.id, asGift(row)]))
  function* keyed(keyOf: (row: DonationInPeriod) => string | null, around: readonly Gift[]): Generator<readonly [string, NearbyGift]> {
    for (const row of counted) {
      const [key, gift] = [keyOf(row), gifts.get(row.id)]
      if (key !== null && gift !== undefined) yield [key, gift]
    }
    for (const gift of around) yield [gift.key, gift]
  }
  const byDonor = collect(keyed(({ donorId }) => donorId, around.near))
  const byReference = collect(keyed((row) => (row.paymentReference === '' ? null : referenceKey(row)), around.alike))
  const returned = await returnedBefore(
    snapshot,
    counted.flatMap(({ original }) => (original === null ? [] : [original.id])),
  )
  const years = new Map(donorYears.map((each) => [donorYearKey(each.donorId, each.year), each.aggregateCents]))
  const besideOf = await readBesides(snapshot, counted, settings.taxKind)
  const overrides = await readOverrides(snapshot.tx, snapshot)
  const findingsOf = (row: DonationInPeriod): readonly Finding[] => {
    const own = sharesOf(row).find(({ donorId }) => donorId === row.donorId)?.amountCents ?? zeroCents
    const year = row.donorId === null ? zeroCents : (years.get(donorYearKey(row.donorId, Number(row.receivedOn.slice(0, 4)))) ?? zeroCents)
    return assessDonation(row, {
      ...settings,
      self: { kind: 'donation', id: row.id, number: row.number, revision: row.revision },
      donor: row.donorId === null ? null : (parties.get(row.donorId) ?? null),
      donorYearCents: row.donorId === null ? null : row.original === null ? subtractCents(year, own) : year,
      nearby: row.donorId === null ? nobody : near(besides(byDonor.get(row.donorId), row.id), row.receivedOn),
      sameReference: row.paymentReference === '' ? nobody : besides(byReference.get(referenceKey(row)), row.id),
      original:
        row.original === null
          ? null
          : {
              amountCents: row.originalAmountCents ?? zeroCents,
              // A refund that counts is one of a gift that counts.
              state: 'recorded',
              returnedCents: subtractCents(returned.get(row.original.id) ?? zeroCents, negateCents(row.amountCents)),
            },
      ...besideOf(row),
    }).findings.map((finding) => asSetAside(finding, overrides))
  }
  return { findings: eachFinding(counted, findingsOf), alike: around.alike }
}

function* eachFinding(rows: readonly DonationInPeriod[], findingsOf: (row: DonationInPeriod) => readonly Finding[]): Generator<Finding> {
  for (const row of rows) yield* findingsOf(row)
}

type Others = {
  readonly expenditures: readonly Expenditure[]
  readonly transfers: readonly Transfer[]
  readonly lobbyingContacts: readonly LobbyingContact[]
}

/** Reads the gifts of payees within 30 days of the period: the pattern of a gift that is paid back. */
async function giftsOfPayees(
  { tx, organizationId, from, through }: Snapshot,
  payees: readonly string[],
): Promise<ReadonlyMap<string, readonly NearbyGift[]>> {
  if (payees.length === 0) return new Map()
  const rows = await tx.$queryRaw<readonly GiftRow[]>`
    SELECT id, number, revision, amount_cents::float8 AS "amountCents", received_on::text AS "receivedOn", method, payment_reference AS "paymentReference", donor_id::text AS key
    FROM donation WHERE organization_id = ${organizationId}::uuid AND donor_id = ANY(${[...payees]}::uuid[]) AND state IN ('recorded', 'held')
      AND received_on BETWEEN ${addDays(from, -30)}::date AND ${addDays(through, 30)}::date`
  return collect(rows.map((row) => [row.key, giftOf(row)] as const))
}

/** Runs the checks of expenditures, transfers and contacts. Pairs of transfers are looked at by the report itself. */
export async function checkOthers(
  snapshot: Snapshot,
  { expenditures, transfers, lobbyingContacts }: Others,
  settings: CheckSettings,
  parties: ReadonlyMap<string, PartyFacts>,
): Promise<readonly Finding[]> {
  const gifts = await giftsOfPayees(snapshot, [...new Set(expenditures.map(({ payeeId }) => payeeId))])
  const ofExpenditures = expenditures
    .filter(({ state }) => isCounted(state))
    .flatMap((row) => {
      const approved = row.approval === 'approved'
      return assessExpenditure(row, {
        ...settings,
        self: { kind: 'expenditure', id: row.id, number: row.number, revision: row.revision },
        payee: parties.get(row.payeeId) ?? null,
        approvedByAnother: approved && row.approvedBy !== row.enteredBy,
        enteredByApprover: approved && row.approvedBy !== null && row.approvedBy === row.enteredBy,
        payeeGifts: (gifts.get(row.payeeId) ?? []).filter(
          ({ receivedOn }) => receivedOn >= addDays(row.paidOn, -30) && receivedOn <= addDays(row.paidOn, 30),
        ),
      }).findings
    })
  const ofTransfers = transfers
    .filter(({ state }) => isCounted(state))
    .flatMap((row) =>
      assessTransfer(row, {
        ...settings,
        self: { kind: 'transfer', id: row.id, number: row.number, revision: row.revision },
        recipient: row.recipientId === null ? null : (parties.get(row.recipientId) ?? null),
        approvedByAnother: row.approval === 'approved' && row.approvedBy !== row.enteredBy,
        otherSide: null,
      }).findings.filter(({ check }) => check !== 'trf.chapter.pair'),
    )
  const ofContacts = lobbyingContacts
    .filter(({ state }) => isCounted(state))
    .flatMap(
      (row) =>
        assessLobbyingContact(row, {
          ...settings,
          self: { kind: 'lobbying-contact', id: row.id, number: row.number, revision: row.revision },
        }).findings,
    )
  const overrides = await readOverrides(snapshot.tx, snapshot)
  return [...ofExpenditures, ...ofTransfers, ...ofContacts].map((finding) => asSetAside(finding, overrides))
}
