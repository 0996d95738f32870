import { sqlAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { dailyCheckpoints, watchDays } from '@/lib/worker/daily-checkpoints'
import { anOrganization, type TestOrganization } from '../../factories/organization'
import { useDatabase } from '../database'

useDatabase()

async function causesIn({ administrator }: TestOrganization): Promise<readonly string[]> {
  const { rows } = await sqlAs(administrator, (client) => client.query<{ cause: string }>('SELECT cause FROM checkpoint ORDER BY size'), 'read')
  return rows.map(({ cause }) => cause)
}

/** 300 entries, and a checkpoint over 260 of them beside which no hash is stored. */
async function loseStoredTree({ administrator }: TestOrganization): Promise<void> {
  const { organizationId, at } = administrator
  const entry = JSON.stringify({ actor: { kind: 'operator', name: 'Operator', userId: null }, at, subject: { id: newId(), kind: 'person', revision: 1 }, type: 'person.unmasked' })
  await sqlAs(administrator, async (client) => {
    await client.query(`SELECT journal_append_batch($1::uuid, array_fill($2::text, ARRAY[300]), array_fill('}'::text, ARRAY[300]))`, [organizationId, `${entry.slice(0, -1)},"index":`])
    await client.query(`INSERT INTO checkpoint (organization_id, size, root, note, cause, made_at) VALUES ($1, 260, decode(repeat('00', 32), 'hex'), 'none', 'request', now())`, [organizationId])
  })
}

/** Lets the server's clock go on by so many minutes, for what it does every so often; nothing else is touched. */
async function after(minutes: number): Promise<void> {
  jest.useFakeTimers({ doNotFake: ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout'] })
  watchDays()
  jest.advanceTimersByTime(minutes * 60_000)
  jest.useRealTimers()
}

describe('the worker', () => {
  it('looks after ten minutes whether a day has ended, and makes its checkpoint in every organization, once', async () => {
    const organizations = [await anOrganization(), await anOrganization()]
    await after(9)
    expect(await Promise.all(organizations.map(causesIn))).toEqual([[], []])
    await after(10)
    while ((await Promise.all(organizations.map(causesIn))).flat().length < 2) await new Promise((resolve) => { setTimeout(resolve, 20) })
    await dailyCheckpoints()
    expect(await Promise.all(organizations.map(causesIn))).toEqual([['day'], ['day']])
  })

  it('is not held up in one organization by another whose stored tree lacks a part', async () => {
    const [broken, whole] = [await anOrganization(), await anOrganization()]
    await loseStoredTree(broken)
    await dailyCheckpoints()
    expect(await Promise.all([broken, whole].map(causesIn))).toEqual([['request'], ['day']])
  })
})
