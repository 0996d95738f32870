import fs from 'node:fs'
import path from 'node:path'
import { freePort, runningPostmaster } from '@/lib/data/database/postmaster'
import { sourceHash } from '../../scripts/start/source-hash'
import { distFolder, ensureBuild } from '../journeys/build'
import { run, temporaryFolder, type Running } from './start'

const dataFolder = temporaryFolder()
let port = 0
const running: Running[] = []

function start(): Running {
  const settings = { DATA_DIR: dataFolder, PORT: String(port), NEXT_DIST_DIR: distFolder, NEXT_TELEMETRY_DISABLED: '1' }
  const started = run('scripts/start.ts', settings)
  running.push(started)
  return started
}

function health(): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/api/health`)
}

function database() {
  return runningPostmaster(path.join(dataFolder, 'pg18'))
}

beforeAll(async () => {
  port = await freePort()
  // The build of the journeys serves here too: it is marked as one of this source, so that no second one is made.
  await ensureBuild()
  fs.writeFileSync(path.join(distFolder, 'built-from'), sourceHash())
}, 900_000)

afterAll(async () => {
  for (const started of running) started.child.kill('SIGKILL')
  await Promise.all(running.map(({ ended }) => ended))
  const left = database()
  if (left !== null) process.kill(left.pid, 'SIGQUIT')
  fs.rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

/** The tests follow each other: one installation is started, killed, started again and stopped. */
describe('npm start on a fresh folder', () => {
  test('shows its progress, serves, and prints the link to set up', async () => {
    const first = start()
    await first.says('one-time link')
    const steps = ['Starting the database …', 'The database is brought up to date', 'Starting the pages …', `Sunledger is ready: http://localhost:${port}`]
    for (const step of steps) await first.says(step)
    expect((await health()).status).toBe(200)
  })

  test('refuses a second start, which harms nothing', async () => {
    const second = await start().ended
    expect(second).toMatchObject({ code: 3, failed: expect.stringContaining('Sunledger is already running') })
    expect((await health()).status).toBe(200)
  })

  test('starts its database again when that is killed, at the same address, and answers without being started anew', async () => {
    const killed = database()
    process.kill(killed?.pid ?? 0, 'SIGKILL')
    await running[0]?.says('it was started again')
    expect(database()).toMatchObject({ port: killed?.port })
    expect((await health()).status).toBe(200)
  })

  test('leaves no pages behind when it is killed, and starts again on the same port', async () => {
    const [first] = running
    first?.child.kill('SIGKILL')
    await first?.ended
    const again = start()
    await again.says('Sunledger is ready')
    await again.says('An earlier run was killed')
    expect((await health()).status).toBe(200)
  })

  test('stops pages and database when it is told to', async () => {
    const last = running.at(-1)
    last?.child.kill('SIGTERM')
    expect(await last?.ended).toMatchObject({ code: 0 })
    expect(database()).toBeNull()
    await expect(health()).rejects.toThrow()
    expect(fs.existsSync(path.join(dataFolder, 'supervisor.pid'))).toBe(false)
  })
})
