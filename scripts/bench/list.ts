import { sqlAs } from '@/lib/data/database/transaction'
import { say, slowOf200 } from './measure'
import type { Visitor } from './visitor'
import type { FullChapter } from './world'

const columns = 'd.id, d.number, d.received_on, p.name, d.kind, d.method, d.purpose, d.amount_cents, d.state'
const joined = 'donation d LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id WHERE d.chapter_id = $1'
const newestFirst = 'ORDER BY d.received_on DESC, d.id DESC LIMIT 51'
const narrowed = `p.name ILIKE '%khan%' AND d.received_on BETWEEN '2025-10-01' AND '2025-12-31'`

/** What the second page and the filtered list show, as statements: the rows, and count and sum of the filter. */
const floors = {
  second: `SELECT ${columns} FROM ${joined} ${newestFirst} OFFSET 50; SELECT count(*), sum(d.amount_cents) FROM donation d WHERE d.chapter_id = $1`,
  filtered: `SELECT ${columns} FROM ${joined} AND ${narrowed} ${newestFirst}; SELECT count(*), sum(d.amount_cents) FROM ${joined} AND ${narrowed}`,
}

/** The second page and the filtered list, 200 times each by one signed-in client over HTTP, in the chapter that holds everything. */
export async function benchList(visitor: Visitor, { actor, chapterId, slug }: FullChapter, rows: number): Promise<void> {
  const path = `/en/c/${slug}/donations`
  const next = /page=(next_[0-9a-f_-]+)/.exec(await visitor.page(path))?.[1]
  if (next === undefined) throw new Error('The list has no second page')
  const second = await slowOf200(() => listed(visitor, `${path}?page=${next}`))
  const filtered = await slowOf200(() => listed(visitor, `${path}?text=khan&from=2025-10-01&through=2025-12-31`))
  const floorOf = (statements: string): Promise<number> =>
    slowOf200(() => sqlAs(actor, async (client) => { for (const each of statements.split('; ')) await client.query(each, [chapterId]) }, 'read'))
  const floor = { second: await floorOf(floors.second), filtered: await floorOf(floors.filtered) }
  say(`lists of one chapter with ${rows} donations, p95 of 200 requests by one signed-in client over HTTP`, {
    'second page, ms': second, 'floor of the second page': floors.second, 'floor of the second page, ms': floor.second, 'second page / floor': second / floor.second,
    'filtered list, ms': filtered, 'floor of the filtered list': floors.filtered, 'floor of the filtered list, ms': floor.filtered,
    'filtered list / floor': filtered / floor.filtered, 'target': 'under 300 ms',
  })
}

async function listed(visitor: Visitor, path: string): Promise<void> {
  const html = await visitor.page(path)
  if (!/\/donations\/[0-9a-f]{8}-/.test(html)) throw new Error(`${path} lists nothing`)
}
