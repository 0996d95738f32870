import { z } from 'zod'
import { defineVisitorAction } from '@/lib/actions'
import { withConnection } from '@/lib/data/database/connect'
import { outageOf } from '@/lib/data/database/outage'
import { asOrganization, ownerSql } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { calendarDate } from '@/lib/domain/calendar-date'
import { openForm } from '@/lib/form-state'
import { useDatabase } from '../database'

useDatabase()

const raises = (state: string) => `DO $$ BEGIN RAISE EXCEPTION 'told by the test' USING ERRCODE = '${state}'; END $$`

async function errorOf(work: () => Promise<unknown>): Promise<Error> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('the work was done, or threw something else than an error')
}

const throughPg = (state: string) => errorOf(() => ownerSql((client) => client.query(raises(state))))
const throughPrisma = (state: string) => errorOf(() => asOrganization(newId(), (tx) => tx.$executeRawUnsafe(raises(state))))

/** An action whose verb meets this error, sent with these fields. */
function sent(error: Error, fields: Readonly<Record<string, string>>) {
  const action = defineVisitorAction({
    schema: () => z.object({ name: z.string() }),
    today: () => calendarDate('2026-02-03'),
    verb: () => Promise.reject(error),
    to: () => '/',
  })
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return action(openForm(), form)
}

describe('an outage', () => {
  it.each(['pg', 'Prisma'])('is told from a defect when the disk is full, through %s', async (way) => {
    const error = await (way === 'pg' ? throughPg('53100') : throughPrisma('53100'))
    expect(outageOf(error)).toEqual({ reason: 'unavailable', key: 'diskFull' })
  })

  it.each(['57P03', '08006'])('is told from a defect when the server says %s', async (state) => {
    expect(outageOf(await throughPg(state))).toEqual({ reason: 'unavailable', key: 'databaseUnreachable' })
  })

  it('is told from a defect when nothing listens', async () => {
    const error = await errorOf(() => withConnection('postgresql://nobody@127.0.0.1:1/none', (client) => client.query('SELECT 1')))
    expect(outageOf(error)).toEqual({ reason: 'unavailable', key: 'databaseUnreachable' })
  })

  it('is not a breach of a rule, a missing file or a slip in the code', async () => {
    expect(outageOf(await throughPg('23514'))).toBeNull()
    expect(outageOf(Object.assign(new Error("ENOENT: no such file or directory, open 'x'"), { code: 'ENOENT' }))).toBeNull()
    expect(outageOf(new TypeError('undefined is not a function'))).toBeNull()
  })

  it('comes back to the form as a sentence, with everything that was typed', async () => {
    const state = await sent(await throughPrisma('53100'), { name: 'Zoë Ünal', formKey: newId() })
    expect(state).toMatchObject({ ok: false, message: { key: 'diskFull' }, values: { name: 'Zoë Ünal' } })
  })

  it('hides no defect: any other error goes on to the error page', async () => {
    await expect(sent(new TypeError('undefined is not a function'), { name: 'Zoë' })).rejects.toThrow('undefined is not a function')
  })
})
