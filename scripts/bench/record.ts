import { newId } from '@/lib/data/database/uuid'
import { sqlAs } from '@/lib/data/database/transaction'
import { recordDonation } from '@/lib/data/donations/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { DonationInput } from '@/lib/domain/donation'
import { cents, zeroCents } from '@/lib/domain/money'
import { say, timed } from './measure'
import type { World } from './world'

function gift(chapterId: string, donorId: string): DonationInput {
  return {
    formKey: newId(), chapterId, donorId, kind: 'gift', purpose: 'general', method: 'card', amountCents: cents(2500), receivedOn: calendarDate('2025-11-05'),
    anonymous: false, payerName: '', intermediaryId: null, jointShares: null, principalId: null, originalDonationId: null, originalAmountMinor: null,
    originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null, benefitValueCents: zeroCents, benefitDescription: '',
    feeCents: zeroCents, paymentReference: newId(), bankAccountId: null, bankCountry: '', sourceCountry: '', conduitReceivedOn: null, forwardedOn: null,
    depositedOn: null, depositReference: '', receiptNumber: '', acknowledgedOn: null, campaign: '', restriction: '', eventName: '', firstCounter: '',
    secondCounter: '', inKindDescription: '', valuationMethod: '', valuedBy: '', valuedOn: null, reportText: '', privateNote: '',
  }
}

const writers = 8
const each = 100
const floorSql = `INSERT INTO number_series VALUES ($1, $2, 'bench', 1, 1) ON CONFLICT (organization_id, chapter_id, kind, year) DO UPDATE SET last = number_series.last + 1`

/** Eight writers in eight chapters, each a donation after another, beside eight writers of one small committed row. */
export async function benchRecord({ actor, chapterIds }: World): Promise<void> {
  const people = await sqlAs(actor, (client) => client.query<{ id: string }>('SELECT id FROM person ORDER BY id LIMIT 8'), 'read')
  const run = (work: (writer: number) => Promise<void>): Promise<unknown> =>
    Promise.all(Array.from({ length: writers }, async (_, writer) => { for (let count = 0; count < each; count += 1) await work(writer) }))
  const record = async (writer: number): Promise<void> => {
    const made = await recordDonation(actor, gift(chapterIds[writer] ?? '', people.rows[writer]?.id ?? ''))
    if (!made.ok) throw new Error(made.refusal.key)
  }
  await run(record)
  const recorded = await timed(() => run(record))
  const floor = await timed(() => run((writer) => sqlAs(actor, async (client) => { await client.query(floorSql, [actor.organizationId, chapterIds[writer]]) })))
  const rate = (milliseconds: number): number => (writers * each * 1000) / milliseconds
  say('recordDonation, 8 writers', {
    'donations a second': rate(recorded.milliseconds), 'floor': `BEGIN; ${floorSql}; COMMIT`, 'floor, a second': rate(floor.milliseconds),
    'floor / donations': rate(floor.milliseconds) / rate(recorded.milliseconds), 'target': 'at least 400 a second',
  })
}
