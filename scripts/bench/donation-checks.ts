import { sqlAs } from '@/lib/data/database/transaction'
import { say, slowOf200 } from './measure'
import type { Visitor } from './visitor'
import type { FullChapter } from './world'

type Giver = { readonly id: string; readonly name: string; readonly gifts: string; readonly day: string }

/** What the checks need at the least of the books: the year of the donor, the gifts nearby, those with the same reference. */
const floor = {
  year: "SELECT sum(amount_cents) FROM donation WHERE donor_id = $1 AND received_on BETWEEN date_trunc('year', $2::date) AND date_trunc('year', $2::date) + interval '1 year - 1 day' AND state IN ('recorded', 'held')",
  nearby: 'SELECT id, amount_cents, method FROM donation WHERE donor_id = $1 AND received_on BETWEEN $2::date - 7 AND $2::date + 7',
  reference: 'SELECT id FROM donation WHERE chapter_id = $1 AND payment_reference = $2',
} as const

/** Whoever has given most often in the chapter, and the day of the newest gift. */
async function giverOf({ actor, chapterId }: FullChapter): Promise<Giver> {
  const [found] = await sqlAs(actor, async (client) => (await client.query<Giver>(
    `SELECT d.donor_id AS id, min(p.name) AS name, count(*)::text AS gifts, max(d.received_on)::text AS day FROM donation d JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
     WHERE d.chapter_id = $1 GROUP BY d.donor_id ORDER BY count(*) DESC, d.donor_id LIMIT 1`, [chapterId])).rows, 'read')
  if (found === undefined) throw new Error('Nobody gave anything')
  return found
}

/** A check while a gift is typed, 200 times each by one signed-in client over HTTP: every time another amount and reference, as somebody types. */
export async function benchDonationChecks(visitor: Visitor, full: FullChapter, rows: number): Promise<void> {
  const { actor, chapterId, slug } = full
  const giver = await giverOf(full)
  let typed = 0
  const ask = async (more: Readonly<Record<string, string>>): Promise<void> => {
    typed += 1
    const values = { receivedOn: giver.day, amount: `${String(typed)}.50`, kind: 'gift', method: 'check', purpose: 'general', paymentReference: `CHK-${String(typed)}`, ...more }
    const answer: unknown = await (await visitor.post('/api/donation-checks', { chapter: slug, values })).json()
    if (typeof answer !== 'object' || answer === null || !('findings' in answer)) throw new Error('The checks did not answer')
  }
  const known = { donor: giver.name, donorId: giver.id }
  const figures = {
    'a gift of the donor with most gifts, ms': await slowOf200(() => ask(known)),
    'the same for a US election, ms': await slowOf200(() => ask({ ...known, purpose: 'us_election', electionRecipient: 'candidate', electionCandidate: 'Jane Roe', electionCode: 'P2026' })),
    'a box of cash, ms': await slowOf200(() => ask({ anonymous: 'on', method: 'cash', firstCounter: 'A', secondCounter: 'B' })),
    'floor, ms': await slowOf200(() => sqlAs(actor, async (client) => {
      for (const statement of [floor.year, floor.nearby]) await client.query(statement, [giver.id, giver.day])
      await client.query(floor.reference, [chapterId, `CHK-${String(typed)}`])
    }, 'read')),
  }
  say(`checks while a gift is typed, of one chapter with ${rows} donations, p95 of 200 requests by one signed-in client over HTTP`, { ...figures, 'gifts of the donor': giver.gifts, 'floor': Object.values(floor).join(';\n'), 'target': 'under 150 ms' })
}
