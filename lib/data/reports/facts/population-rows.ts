import 'server-only'
import { oneOf } from '@/lib/data/records/one-of'
import type { PopulationDonation } from '@/lib/domain/audit/population/population-facts'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { donationKinds } from '@/lib/domain/donation'
import { cents } from '@/lib/domain/money'
import { paymentMethods, recordStates } from '@/lib/domain/record'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Snapshot } from './snapshot'

/** A row as one JSON value: much quicker to read than twenty columns one by one. */
type RowJson = Readonly<Record<'id' | 'number' | 'chapterId' | 'kind' | 'method' | 'state' | 'receivedOn' | 'enteredOn' | 'payerName' | 'paymentReference' | 'donorKey' | 'donorAddress', string>> &
  Readonly<Record<'enteredBy' | 'donorId' | 'depositedOn' | 'conduitReceivedOn' | 'importBatchId', string | null>> &
  Readonly<Record<'revision' | 'amountCents' | 'enteredHour', number>> & {
    readonly anonymous: boolean
    readonly jointShares: readonly { readonly personId: string; readonly shareCents: number }[] | null
  }

function day(text: string | null): CalendarDate | null {
  return text === null ? null : calendarDate(text)
}

function fromJson(row: RowJson): PopulationDonation {
  // The row was parsed for this alone: it is filled in place.
  return Object.assign(row, {
    kind: oneOf(donationKinds, row.kind), method: oneOf(paymentMethods, row.method), state: oneOf(recordStates, row.state), amountCents: cents(row.amountCents),
    receivedOn: calendarDate(row.receivedOn), enteredOn: calendarDate(row.enteredOn), depositedOn: day(row.depositedOn), conduitReceivedOn: day(row.conduitReceivedOn),
    jointShares: row.jointShares === null ? null : row.jointShares.map(({ personId, shareCents }) => ({ personId, shareCents: cents(shareCents) })),
  })
}

const rowsTogether = 2000

/** Every donation received on the days given, in any state, with what the tests of a population look at; a cursor walks through them once. */
export async function readPopulation({ tx, organizationId, chapterIds, from, through }: Snapshot): Promise<readonly PopulationDonation[]> {
  await tx.$executeRaw`
    DECLARE population NO SCROLL CURSOR FOR SELECT row_to_json(t) AS donation FROM (
      SELECT d.id, d.number, d.revision, d.chapter_id AS "chapterId", d.kind, d.method, d.state, d.amount_cents AS "amountCents", d.received_on AS "receivedOn", d.entered_on AS "enteredOn",
        extract(hour FROM d.entered_at AT TIME ZONE c.time_zone)::int AS "enteredHour", d.entered_by AS "enteredBy", d.donor_id AS "donorId", d.anonymous,
        d.payer_name AS "payerName", d.payment_reference AS "paymentReference", d.deposited_on AS "depositedOn", d.conduit_received_on AS "conduitReceivedOn",
        d.import_batch_id AS "importBatchId", d.joint_shares AS "jointShares", COALESCE(p.name_key, '') AS "donorKey", COALESCE(encode(p.address_digest, 'hex'), '') AS "donorAddress"
      FROM donation d JOIN chapter c ON c.organization_id = d.organization_id AND c.id = d.chapter_id
        LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
      WHERE d.organization_id = ${organizationId}::uuid AND d.chapter_id = ANY(${[...chapterIds]}::uuid[]) AND d.received_on BETWEEN ${from}::date AND ${through}::date
    ) t`
  const rows: PopulationDonation[] = []
  for (;;) {
    const portion = await tx.$queryRaw<readonly { readonly donation: RowJson }[]>`FETCH ${Prisma.raw(String(rowsTogether))} FROM population`
    for (const { donation } of portion) rows.push(fromJson(donation))
    if (portion.length < rowsTogether) break
  }
  await tx.$executeRaw`CLOSE population`
  return rows
}
