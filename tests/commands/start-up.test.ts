import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { isLiveMark } from '@/lib/data/database/live-process'
import { takeLock } from '@/lib/data/database/lock-file'
import { runningPostmaster } from '@/lib/data/database/postmaster'
import { run, temporaryFolder, type Running } from './start'

const folders: string[] = []
const running: Running[] = []
const asRoot = process.getuid?.() === 0
/** `nobody` and its group on Debian; any number that owns nothing will do. */
const ordinary = { uid: 65_534, gid: 65_534 }

function folder(): string {
  const made = temporaryFolder()
  folders.push(made)
  return made
}

function start(settings: Readonly<Record<string, string>>, script = 'scripts/start.ts'): Running {
  const started = run(script, settings)
  running.push(started)
  return started
}

function hold(dataFolder: string): Running {
  return start({ DATA_DIR: dataFolder }, 'tests/commands/hold-database.ts')
}

function stop(held: Running, signal: NodeJS.Signals) {
  held.child.kill(signal)
  return held.ended
}

function postmasterIn(dataFolder: string) {
  return runningPostmaster(path.join(dataFolder, 'pg18'))
}

afterEach(async () => {
  for (const started of running.splice(0)) await stop(started, 'SIGKILL')
  for (const made of folders.splice(0)) {
    const left = postmasterIn(made)
    if (left !== null) process.kill(left.pid, 'SIGQUIT')
    fs.rmSync(made, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
})

async function listen(): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

describe('npm start says in one sentence why it cannot, and changes nothing', () => {
  test('when it runs already in the same folder', async () => {
    const dataFolder = folder()
    const lock = path.join(dataFolder, 'supervisor.pid')
    expect(takeLock(lock)).toBe(true)
    const { code, failed } = await start({ DATA_DIR: dataFolder }).ended
    expect(failed).toBe(`Sunledger is already running in ${dataFolder}: use it, or stop it first (Ctrl-C where it was started).\n`)
    expect(code).toBe(3)
    expect(fs.readdirSync(dataFolder)).toEqual(['supervisor.pid'])
    expect(isLiveMark(fs.readFileSync(lock, 'utf8'))).toBe(true)
  })

  test('when the port is busy', async () => {
    const dataFolder = folder()
    const { port, close } = await listen()
    const { code, failed } = await start({ DATA_DIR: dataFolder, PORT: String(port) }).ended
    await close()
    expect(failed).toContain(`Port ${port} is used by another program: end it, or choose another port`)
    expect(failed.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
    expect(fs.readdirSync(dataFolder)).toEqual([])
  })

  test('when the folder is read-only', async () => {
    const dataFolder = folder()
    fs.chmodSync(dataFolder, 0o555)
    const started = run('scripts/start.ts', { DATA_DIR: dataFolder }, { as: asRoot ? ordinary : undefined })
    const { code, failed } = await started.ended
    fs.chmodSync(dataFolder, 0o755)
    expect(failed).toBe(
      `The folder ${dataFolder} cannot be written (permission is missing): give it to this user, or set DATA_DIR to another folder.\n`,
    )
    expect(code).toBe(1)
  })

  test('when a setting cannot be used', async () => {
    const { code, failed } = await start({ PORT: 'eighty' }).ended
    expect(failed).toBe('The setting PORT cannot be used: it must be a port number.\n')
    expect(code).toBe(1)
  })

  test('when DATABASE_URL leads nowhere', async () => {
    const { port, close } = await listen()
    await close()
    const { code, failed } = await start({ DATABASE_URL: `postgresql://owner:x@127.0.0.1:${port}/sunledger` }, 'tests/commands/hold-database.ts')
      .ended
    expect(failed).toContain('The database of DATABASE_URL cannot be reached:')
    expect(code).toBe(1)
  })
})

describe('the embedded database', () => {
  test('serves several commands at once and stops with the last of them', async () => {
    const dataFolder = folder()
    const first = hold(dataFolder)
    await first.says('held 1')
    const second = hold(dataFolder)
    await second.says('held 2')
    expect(await stop(first, 'SIGTERM')).toMatchObject({ code: 0, failed: '' })
    expect(postmasterIn(dataFolder)).not.toBeNull()
    expect(await stop(second, 'SIGTERM')).toMatchObject({ code: 0, failed: '' })
    expect(postmasterIn(dataFolder)).toBeNull()
  })

  test('that a killed command left running is taken over with everything in it', async () => {
    const dataFolder = folder()
    const killed = hold(dataFolder)
    await killed.says('held 1')
    await stop(killed, 'SIGKILL')
    const orphan = postmasterIn(dataFolder)
    const next = hold(dataFolder)
    await next.says('held 2')
    expect(postmasterIn(dataFolder)).toEqual(orphan)
    await stop(next, 'SIGTERM')
    expect(postmasterIn(dataFolder)).toBeNull()
  })

  test('that was killed itself recovers with everything in it', async () => {
    const dataFolder = folder()
    const first = hold(dataFolder)
    await first.says('held 1')
    await stop(first, 'SIGKILL')
    const orphan = postmasterIn(dataFolder)
    if (orphan !== null) process.kill(orphan.pid, 'SIGKILL')
    const next = hold(dataFolder)
    await next.says('held 2')
    expect((await stop(next, 'SIGTERM')).code).toBe(0)
  })

  test('begins anew when its first making was cut off', async () => {
    const dataFolder = folder()
    fs.mkdirSync(path.join(dataFolder, 'pg18', 'data.new'), { recursive: true })
    fs.writeFileSync(path.join(dataFolder, 'pg18', 'data.new', 'PG_VERSION'), '18\n')
    const held = hold(dataFolder)
    await held.says('held 1')
    expect((await stop(held, 'SIGTERM')).code).toBe(0)
  })

  test('keeps its passwords from other users', async () => {
    const dataFolder = folder()
    const held = hold(dataFolder)
    await held.says('held 1')
    expect(fs.statSync(path.join(dataFolder, 'pg18', 'cluster.json')).mode & 0o777).toBe(0o600)
    expect(fs.statSync(path.join(dataFolder, 'pg18')).mode & 0o777).toBe(0o700)
    await stop(held, 'SIGTERM')
  })

  const asOther = asRoot ? test : test.skip
  asOther('runs for an ordinary user too', async () => {
    const dataFolder = folder()
    fs.chownSync(dataFolder, ordinary.uid, ordinary.gid)
    const held = run('tests/commands/hold-database.ts', { DATA_DIR: dataFolder }, { as: ordinary })
    running.push(held)
    await held.says('held 1')
    expect(fs.statSync(path.join(dataFolder, 'pg18', 'data')).uid).toBe(ordinary.uid)
    expect(await stop(held, 'SIGTERM')).toMatchObject({ code: 0, failed: '' })
  })
})
