import { withConnection } from '@/lib/data/database/connect'
import { databaseError } from '@/lib/data/database/database-errors'
import { asOrganization, asUser, inTransaction, ownerSql, readAs, sqlAs, type Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import type { Actor } from '@/lib/domain/permission'
import { notFound, ok } from '@/lib/domain/result'
import { useDatabase } from '../database'

const database = useDatabase()

const chicago = newId()
const houston = newId()
const at = new Date('2026-02-03T12:00:00.000Z')

function actorOf(organizationId: string): Actor {
  return {
    kind: 'user',
    userId: newId(),
    name: 'Amina Rahman',
    organizationId,
    memberships: [],
    at: instant('2026-02-03T12:00:00.000Z'),
    today: calendarDate('2026-02-03'),
    provedRecently: true,
  }
}

const ours = actorOf(chicago)
const theirs = actorOf(houston)

/** A draft is a tenant row without a journal entry. */
function createDraft(tx: Transaction, organizationId: string, id = newId()) {
  const contentCipher = new Uint8Array([1])
  return tx.draft.create({
    data: { organizationId, id, userId: newId(), form: 'donation', contentCipher, createdAt: at, updatedAt: at, expiresAt: at },
  })
}

function draftsInAll(): Promise<number> {
  return ownerSql(async (client) => (await client.query('SELECT FROM draft')).rowCount ?? -1)
}

beforeEach(() => ownerSql((client) => client.query('DELETE FROM draft')))

describe('inTransaction', () => {
  test('keeps what the work wrote and gives its value', async () => {
    const outcome = await inTransaction(ours, async (tx) => ok((await createDraft(tx, chicago)).form))
    expect(outcome).toEqual(ok('donation'))
    expect(await draftsInAll()).toBe(1)
  })

  test('undoes everything when the work returns a refusal, and returns that refusal', async () => {
    const outcome = await inTransaction(ours, async (tx) => {
      await createDraft(tx, chicago)
      return notFound()
    })
    expect(outcome).toEqual(notFound())
    expect(await draftsInAll()).toBe(0)
  })

  test('undoes everything when the work throws', async () => {
    const work = inTransaction(ours, async (tx) => {
      await createDraft(tx, chicago)
      throw new Error('a defect')
    })
    await expect(work).rejects.toThrow('a defect')
    expect(await draftsInAll()).toBe(0)
  })

  test('repeats the work after a serialization failure, and keeps it once', async () => {
    let attempts = 0
    const outcome = await inTransaction(ours, async (tx) => {
      attempts += 1
      await createDraft(tx, chicago)
      if (attempts < 3) await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'in the way' USING ERRCODE = '40001'; END $$`
      return ok(attempts)
    })
    expect(outcome).toEqual(ok(3))
    expect(await draftsInAll()).toBe(1)
  })

  test('repeats the work when its connection is cut by an administrator', async () => {
    let attempts = 0
    const outcome = await inTransaction(ours, async (tx) => {
      attempts += 1
      await createDraft(tx, chicago)
      if (attempts === 1) await cutAllConnections()
      await createDraft(tx, chicago)
      return ok(attempts)
    })
    expect(outcome).toEqual(ok(2))
    expect(await draftsInAll()).toBe(2)
  })

  test('does not repeat the breach of a constraint', async () => {
    let attempts = 0
    const id = newId()
    const work = inTransaction(ours, async (tx) => {
      attempts += 1
      await createDraft(tx, chicago, id)
      await createDraft(tx, chicago, id)
      return ok(true)
    })
    const error: unknown = await work.catch((thrown: unknown) => thrown)
    expect(databaseError(error)).toMatchObject({ sqlState: '23505', constraint: 'draft_pkey' })
    expect(attempts).toBe(1)
  })

  test('cannot write a row of another organization', async () => {
    const work = inTransaction(ours, async (tx) => ok(await createDraft(tx, houston)))
    const error: unknown = await work.catch((thrown: unknown) => thrown)
    expect(databaseError(error).sqlState).toBe('42501')
  })
})

function cutAllConnections() {
  return withConnection(database().superuser, (client) =>
    client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = $1', ['sunledger_app']),
  )
}

describe('reads', () => {
  test('show the rows of the own organization and no other', async () => {
    await asOrganization(chicago, (tx) => createDraft(tx, chicago))
    expect(await readAs(ours, (tx) => tx.draft.count())).toBe(1)
    expect(await readAs(theirs, (tx) => tx.draft.count())).toBe(0)
  })

  test('show nothing when nobody said for whom', async () => {
    const { pool, prisma } = await import('@/lib/data/database/client')
    await asOrganization(chicago, (tx) => createDraft(tx, chicago))
    expect(await prisma().draft.count()).toBe(0)
    expect((await pool().query('SELECT FROM draft')).rowCount).toBe(0)
  })

  test('never mix organizations, also when many run at once on the same connections', async () => {
    await asOrganization(chicago, (tx) => createDraft(tx, chicago))
    const counts = await Promise.all(Array.from({ length: 60 }, (_, n) => readAs(n % 2 === 0 ? ours : theirs, (tx) => tx.draft.count())))
    expect(counts).toEqual(Array.from({ length: 60 }, (_, n) => (n % 2 === 0 ? 1 : 0)))
  })

  test('cannot write', async () => {
    const error: unknown = await readAs(ours, (tx) => createDraft(tx, chicago)).catch((thrown: unknown) => thrown)
    expect(databaseError(error).sqlState).toBe('25006')
  })

  test('of a user without an organization show no tenant row of others', async () => {
    await asOrganization(chicago, (tx) => createDraft(tx, chicago))
    expect(await asUser(newId(), (tx) => tx.draft.count())).toBe(0)
    expect(await asUser(newId(), (tx) => tx.membership.count())).toBe(0)
  })
})

describe('sqlAs', () => {
  const insert = `INSERT INTO draft (organization_id, id, user_id, form, content_cipher, created_at, updated_at, expires_at)
    VALUES ($1, $2, $2, 'donation', '', now(), now(), now())`

  test('works for the organization and undoes a refusal', async () => {
    await sqlAs(ours, (client) => client.query(insert, [chicago, newId()]))
    await sqlAs(ours, async (client) => {
      await client.query(insert, [chicago, newId()])
      return notFound()
    })
    expect(await sqlAs(ours, async (client) => (await client.query('SELECT FROM draft')).rowCount, 'read')).toBe(1)
    expect(await sqlAs(theirs, async (client) => (await client.query('SELECT FROM draft')).rowCount, 'read')).toBe(0)
  })

  test('repeats work whose connection is cut between two statements, and the program lives on', async () => {
    let attempts = 0
    await sqlAs(ours, async (client) => {
      attempts += 1
      await client.query(insert, [chicago, newId()])
      if (attempts > 1) return
      const cut = new Promise((resolve) => { client.once('end', resolve) })
      await cutAllConnections()
      await cut
    })
    expect(attempts).toBe(2)
    expect(await draftsInAll()).toBe(1)
  })

  test('repeats work that another transaction was in the way of', async () => {
    let attempts = 0
    await sqlAs(ours, async (client) => {
      attempts += 1
      await client.query(insert, [chicago, newId()])
      if (attempts === 1) await client.query(`DO $$ BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END $$`)
    })
    expect(attempts).toBe(2)
    expect(await draftsInAll()).toBe(1)
  })

  test('with read cannot write', async () => {
    await expect(sqlAs(ours, (client) => client.query(insert, [chicago, newId()]), 'read')).rejects.toThrow('read-only transaction')
  })
})
