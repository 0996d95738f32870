import { randomBytes } from 'node:crypto'
import { sqlAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { say, timed } from './measure'
import type { World } from './world'

const [writers, each] = [8, 500]
const floorSql = `INSERT INTO draft (organization_id, id, user_id, form, content_cipher, created_at, updated_at, expires_at) VALUES ($1, $2, $2, 'bench', convert_to($3, 'UTF8'), now(), now(), now())`

/** Eight writers, each an entry after another through `journal_append` alone; then the journal is looked at for gaps and forks. */
export async function benchAppend({ actor }: World): Promise<void> {
  const subject = newId()
  const append = () => sqlAs(actor, (client) => client.query('SELECT journal_append($1::uuid, $2, $3)', [
    actor.organizationId, `{"actor":{"kind":"operator","name":"Operator","userId":null},"after":null,"at":"${actor.at}","before":null,"index":`,
    `,"reason":null,"salt":"${randomBytes(16).toString('hex')}","subject":{"id":"${subject}","kind":"person","revision":1},"type":"person.unmasked","v":1}`,
  ]))
  const run = (count: number) => Promise.all(Array.from({ length: writers }, async () => { for (let done = 0; done < count; done += 1) await append() }))
  const floor = (count: number) => Promise.all(Array.from({ length: writers }, async () => { for (let done = 0; done < count; done += 1) await sqlAs(actor, (client) => client.query(floorSql, [actor.organizationId, newId(), 'x'.repeat(800)])) }))
  await run(20)
  const { milliseconds } = await timed(() => run(each))
  const least = await timed(() => floor(each))
  const { rows } = await sqlAs(actor, (client) => client.query<{ gaps: number; forks: number; head: boolean }>(
    `SELECT (max(index) + 1 - count(*))::int AS gaps, (count(*) - count(DISTINCT index))::int AS forks, max(index) + 1 = (SELECT size FROM journal_head) AS head FROM journal_entry`), 'read')
  say('journal_append alone, 8 writers', {
    'entries a second': (writers * each * 1000) / milliseconds, floor: 'BEGIN; one INSERT of 800 bytes; COMMIT', 'floor, a second': (writers * each * 1000) / least.milliseconds,
    gaps: rows[0]?.gaps ?? -1, forks: rows[0]?.forks ?? -1, 'head fits': String(rows[0]?.head), target: 'at least 1,500 a second, no gap, no fork',
  })
}
