/** What the database says of a refused statement goes into logs: it must not quote the row. */
import { inspect } from 'node:util'
import { pool, prisma } from '@/lib/data/database/client'
import { withConnection } from '@/lib/data/database/connect'
import { newId } from '@/lib/data/database/uuid'
import { useDatabase } from '../database'

const database = useDatabase()
const email = 'zehra.of.the.log@example.org'

async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (error) {
    return inspect(error, { depth: 8 })
  }
  throw new Error('It was not refused')
}

describe('an error of the database', () => {
  it('names the rule that refused and not the row, through pg and through Prisma', async () => {
    const insert = `INSERT INTO "user" (id, email, name, created_at) VALUES ($1, $2, 'Zehra', now())`
    await pool().query(insert, [newId(), email])
    const told = [
      await refusalOf(() => pool().query(insert, [newId(), email])),
      await refusalOf(() => prisma().$executeRaw`INSERT INTO "user" (id, email, name, created_at) VALUES (${newId()}::uuid, ${email}, 'Zehra', now())`),
    ]
    expect(told.filter((text) => text.includes(email))).toEqual([])
    expect(told.filter((text) => !text.includes('23505'))).toEqual([])
    // Without the guard PostgreSQL does quote it: the test would see.
    expect(await refusalOf(() => withConnection(database().superuser, (client) => client.query(insert, [newId(), email])))).toContain(email)
  })
})
