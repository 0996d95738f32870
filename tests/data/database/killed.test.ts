import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { withConnection } from '@/lib/data/database/connect'
import { joinCluster, leaveCluster, reviveCluster, type Cluster, type ClusterPlace } from '@/lib/data/database/embedded'
import { runningPostmaster } from '@/lib/data/database/postmaster'

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'sunledger-killed-'))
fs.chmodSync(base, 0o711)
const place: ClusterPlace = { folder: path.join(base, 'pg'), durable: true }

let cluster: Cluster

beforeAll(async () => { cluster = await joinCluster(place) }, 60_000)

afterAll(async () => {
  await leaveCluster(place)
  fs.rmSync(base, { recursive: true, force: true })
})

const ask = async (sql: string) => (await withConnection(cluster.superuserAddress('postgres'), (client) => client.query<Record<string, unknown>>(sql))).rows[0]

describe('a database that was killed', () => {
  it('is started again at the same address, with what was committed', async () => {
    await ask('CREATE TABLE kept AS SELECT 1 AS number')
    const killed = runningPostmaster(place.folder)?.pid ?? 0
    process.kill(killed, 'SIGKILL')
    while (!(await reviveCluster(place, cluster.port))) await new Promise(setImmediate)
    expect(runningPostmaster(place.folder)).toMatchObject({ port: cluster.port })
    expect(runningPostmaster(place.folder)?.pid).not.toBe(killed)
    expect(await ask('SELECT number FROM kept')).toEqual({ number: 1 })
  }, 60_000)

  const onLinux = process.platform === 'linux' ? it : it.skip
  onLinux('need not put each of its files onto the disk by itself before it answers', async () => {
    expect(await ask('SHOW recovery_init_sync_method')).toEqual({ recovery_init_sync_method: 'syncfs' })
    expect(await ask('SHOW fsync')).toEqual({ fsync: 'on' })
  })
})
