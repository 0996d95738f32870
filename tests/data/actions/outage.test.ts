import { z } from 'zod'
import { defineVisitorAction } from '@/lib/actions'
import { withConnection } from '@/lib/data/database/connect'
import { outageOf } from '@/lib/data/installation/outage'
import { asOrganization, ownerSql } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { calendarDate } from '@/lib/domain/calendar-date'
import { ok } from '@/lib/domain/result'
import { openForm } from '@/lib/form-state'
import { useDatabase } from '../database'

useDatabase()

const raises = (state: string) => `DO $$ BEGIN RAISE EXCEPTION 'told by the test' USING ERRCODE = '${state}'; END $$`

const throughPg = (state: string) => ownerSql((client) => client.query(raises(state)))
const throughPrisma = (state: string) => asOrganization(newId(), (tx) => tx.$executeRawUnsafe(raises(state)))
const throughClosedPort = () => withConnection('postgresql://nobody@127.0.0.1:1/none', (client) => client.query('SELECT 1'))

/** What is made of the error of this work; `done` when there was none. */
function outageIn(work: () => Promise<unknown>) {
  return work().then(() => 'done', outageOf)
}

/** An action whose verb does this work, sent with these fields. */
function sent(work: () => Promise<unknown>, fields: Readonly<Record<string, string>>) {
  const action = defineVisitorAction({
    schema: () => z.object({ name: z.string() }),
    today: () => calendarDate('2026-02-03'),
    verb: async () => ok(await work()),
    to: () => '/',
  })
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return action(openForm(), form)
}

describe('an outage', () => {
  it.each(['pg', 'Prisma'])('is told from a defect when the disk is full, through %s', async (way) => {
    expect(await outageIn(() => (way === 'pg' ? throughPg('53100') : throughPrisma('53100')))).toEqual({ reason: 'unavailable', key: 'diskFull' })
  })

  it.each(['57P03', '08006'])('is told from a defect when the server says %s', async (state) => {
    expect(await outageIn(() => throughPg(state))).toEqual({ reason: 'unavailable', key: 'databaseUnreachable' })
  })

  it('is told from a defect when nothing listens', async () => {
    expect(await outageIn(throughClosedPort)).toEqual({ reason: 'unavailable', key: 'databaseUnreachable' })
  })

  it('is not a breach of a rule, a missing file or a slip in the code', async () => {
    expect(await outageIn(() => throughPg('23514'))).toBeNull()
    expect(outageOf(Object.assign(new Error("ENOENT: no such file or directory, open 'x'"), { code: 'ENOENT' }))).toBeNull()
    expect(outageOf(new TypeError('undefined is not a function'))).toBeNull()
  })

  it('comes back to the form as a sentence, with everything that was typed', async () => {
    const state = await sent(() => throughPrisma('53100'), { name: 'Zoë Ünal', formKey: newId() })
    expect(state).toMatchObject({ ok: false, message: { key: 'diskFull' }, values: { name: 'Zoë Ünal' } })
  })

  it('hides no defect: any other error goes on to the error page', async () => {
    await expect(sent(() => throughPg('23514'), { name: 'Zoë' })).rejects.toThrow('told by the test')
  })
})
