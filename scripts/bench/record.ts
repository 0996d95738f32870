import { newId } from '@/lib/data/database/uuid'
import { sqlAs } from '@/lib/data/database/transaction'
import { recordDonation } from '@/lib/data/donations/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { DonationInput } from '@/lib/domain/donation'
import { noElection } from '@/lib/domain/election'
import { cents, zeroCents } from '@/lib/domain/money'
import { say, timed } from './measure'
import type { World } from './world'

export function gift(chapterId: string, donorId: string): DonationInput {
  return {
    formKey: newId(), chapterId, donorId, kind: 'gift', purpose: 'general', method: 'card', amountCents: cents(2500), receivedOn: calendarDate('2025-11-05'),
    anonymous: false, payerName: '', intermediaryId: null, jointShares: null, principalId: null, originalDonationId: null, originalAmountMinor: null,
    originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null, benefitValueCents: zeroCents, benefitDescription: '',
    feeCents: zeroCents, paymentReference: newId(), bankAccountId: null, bankCountry: '', sourceCountry: '', conduitReceivedOn: null, forwardedOn: null,
    depositedOn: null, depositReference: '', receiptNumber: '', acknowledgedOn: null, campaign: '', restriction: '', eventName: '', firstCounter: '',
    secondCounter: '', inKindDescription: '', valuationMethod: '', valuedBy: '', valuedOn: null, disposedOn: null, ...noElection, reportText: '', privateNote: '',
  }
}

const writers = 8
const each = 200
const floorSql = `INSERT INTO number_series VALUES ($1, $2, 'bench', 1, 1) ON CONFLICT (organization_id, chapter_id, kind, year) DO UPDATE SET last = number_series.last + 1`

type Work = (writer: number, count: number) => Promise<unknown>

/** How many times a second eight writers, each one thing after another, get something done. */
async function rateOf(work: Work): Promise<number> {
  const write = async (writer: number): Promise<void> => { for (let count = 0; count < each; count += 1) await work(writer, count) }
  const { milliseconds } = await timed(() => Promise.all(Array.from({ length: writers }, (_, writer) => write(writer))))
  return (writers * each * 1000) / milliseconds
}

/** Eight writers in eight chapters, then in one, each gift from another donor, beside eight writers of one small committed row. */
export async function benchRecord({ actor, chapterIds }: World): Promise<void> {
  const people = (await sqlAs(actor, (client) => client.query<{ id: string }>('SELECT id FROM person ORDER BY id'), 'read')).rows
  const record = (chapterOf: (writer: number) => string | undefined): Work => async (writer, count) => {
    const made = await recordDonation(actor, gift(chapterOf(writer) ?? '', people[(count * writers + writer) % people.length]?.id ?? ''))
    if (!made.ok) throw new Error(made.refusal.key)
  }
  const apart = record((writer) => chapterIds[writer])
  await rateOf(apart)
  const recorded = await rateOf(apart)
  const together = await rateOf(record(() => chapterIds[0]))
  const floor = await rateOf((writer) => sqlAs(actor, (client) => client.query(floorSql, [actor.organizationId, chapterIds[writer]])))
  say('recordDonation, 8 writers', {
    'donations a second, 8 chapters': recorded, 'donations a second, one chapter': together, 'floor': `BEGIN; ${floorSql}; COMMIT`,
    'floor, a second': floor, 'floor / donations': floor / recorded, 'target': 'at least 400 a second',
  })
}
