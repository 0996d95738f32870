import { randomBytes } from 'node:crypto'
import { inPreparedTransaction, sqlAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { ok } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { say, timed } from './measure'
import type { World } from './world'

const [writers, each] = [8, 500]

/** So many writers, each one statement after another, each in a transaction of its own that ends with it: as a recorded donation is written. */
async function rateOf({ actor }: World, count: number, statement: () => Prisma.Sql): Promise<number> {
  const once = () => inPreparedTransaction(actor, async (statements) => ok(await statements.last(statement())))
  const write = async (): Promise<void> => { for (let done = 0; done < count; done += 1) await once() }
  const { milliseconds } = await timed(() => Promise.all(Array.from({ length: writers }, write)))
  return (writers * count * 1000) / milliseconds
}

/** Eight writers, each an entry after another through `journal_append` alone; then the journal is looked at for gaps and forks. */
export async function benchAppend(world: World): Promise<void> {
  const { actor } = world
  const [subject, { organizationId, at }] = [newId(), actor]
  const append = () => Prisma.sql`SELECT journal_append(${organizationId}::uuid, ${`{"actor":{"kind":"operator","name":"Operator","userId":null},"after":null,"at":"${at}","before":null,"index":`},
    ${`,"reason":null,"salt":"${randomBytes(16).toString('hex')}","subject":{"id":"${subject}","kind":"person","revision":1},"type":"person.unmasked","v":1}`})`
  const insert = () => Prisma.sql`INSERT INTO draft (organization_id, id, user_id, form, content_cipher, created_at, updated_at, expires_at)
    VALUES (${organizationId}::uuid, ${newId()}::uuid, ${subject}::uuid, 'bench', convert_to(${'x'.repeat(800)}, 'UTF8'), now(), now(), now())`
  await rateOf(world, 20, append)
  const appended = await rateOf(world, each, append)
  const floor = await rateOf(world, each, insert)
  const { rows } = await sqlAs(actor, (client) => client.query<{ gaps: number; forks: number; head: boolean }>(
    `SELECT (max(index) + 1 - count(*))::int AS gaps, (count(*) - count(DISTINCT index))::int AS forks, max(index) + 1 = (SELECT size FROM journal_head) AS head FROM journal_entry`), 'read')
  say('journal_append alone, 8 writers', {
    'entries a second': appended, floor: 'BEGIN; one INSERT of 800 bytes; COMMIT', 'floor, a second': floor, 'floor / entries': floor / appended,
    gaps: rows[0]?.gaps ?? -1, forks: rows[0]?.forks ?? -1, 'head fits': String(rows[0]?.head), target: 'at least 1,500 a second, no gap, no fork',
  })
}
