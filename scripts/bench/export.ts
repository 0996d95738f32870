import { sqlAs } from '@/lib/data/database/transaction'
import { peakOf, say, timed } from './measure'
import type { Server } from './server'
import type { Visitor } from './visitor'
import type { FullChapter } from './world'

const floorStatement = `COPY (SELECT d.number, d.received_on, p.name, d.kind, d.method, d.purpose, d.amount_cents, o.number, d.receipt_number, d.payment_reference,
  d.campaign, d.state, d.state_reason FROM donation d LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
  LEFT JOIN donation o ON o.organization_id = d.organization_id AND o.id = d.original_donation_id
  WHERE d.chapter_id = 'CHAPTER' ORDER BY d.received_on DESC, d.id DESC) TO STDOUT (FORMAT csv)`

type Download = { readonly lines: number; readonly bytes: number }

/** Reads a list to its end and drops it. */
async function download(visitor: Visitor, filters: Readonly<Record<string, string>>): Promise<Download> {
  const { body } = await visitor.postForm('/api/exports/donations', { ...filters, exportPurpose: 'audit' })
  if (body === null) throw new Error('The export gives nothing')
  let [lines, bytes] = [0, 0]
  for await (const chunk of body) {
    bytes += chunk.length
    for (const byte of chunk) if (byte === 10) lines += 1
  }
  return { lines, bytes }
}

/** The day on or after which the chapter has about a thousand donations. */
async function dayOfThousand({ actor, chapterId }: FullChapter): Promise<string> {
  const statement = 'SELECT received_on::text AS day FROM donation WHERE chapter_id = $1 ORDER BY received_on DESC LIMIT 1 OFFSET 999'
  return (await sqlAs(actor, (client) => client.query<{ day: string }>(statement, [chapterId]), 'read')).rows[0]?.day ?? ''
}

/** Memory of the server while one signed-in client downloads a thousand rows, and all rows of the chapter that holds everything. */
export async function benchExport(server: Server, visitor: Visitor, full: FullChapter): Promise<void> {
  const all = { chapter: full.slug }
  const few = { ...all, from: await dayOfThousand(full) }
  const peak = async (filters: Readonly<Record<string, string>>): Promise<Download & { readonly peak: number; readonly milliseconds: number }> => {
    let last = { milliseconds: 0, value: { lines: 0, bytes: 0 } }
    const most = await peakOf(server.processId, async () => { for (let run = 0; run < 3; run += 1) last = await timed(() => download(visitor, filters)) })
    return { ...last.value, milliseconds: last.milliseconds, peak: most }
  }
  await peak(few)
  const [small, large] = [await peak(few), await peak(all)]
  const floor = await timed(() => sqlAs(full.actor, (client) => client.query(floorStatement.replace('CHAPTER', full.chapterId)), 'read'))
  say('CSV export through the download route, peak memory of the server', {
    'small, rows': small.lines - 1, 'small, MB': small.peak, 'large, rows': large.lines - 1, 'large, bytes': large.bytes, 'large, MB': large.peak,
    'large - small, MB': large.peak - small.peak, 'large, ms': large.milliseconds, 'floor': floorStatement, 'floor, ms': floor.milliseconds,
    'large / floor': large.milliseconds / floor.milliseconds, 'target': 'at most 30 MB more',
  })
}
