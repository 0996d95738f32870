import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDatabase, dropDatabase, type TestDatabase } from '@/tests/data/database'
import { actionsKey, distFolder, ensureBuild, root } from './build'

export type RunningServer = {
  readonly address: string
  readonly database: TestDatabase
  /** The folder of secrets, files and logs of this server alone. */
  readonly dataFolder: string
  /** Everything that the server printed so far, for a journey that reads the console as an operator does. */
  readonly printed: () => string
  /** Lines that tell of an error since the last call. */
  readonly takeErrors: () => readonly string[]
  readonly stop: () => Promise<void>
}

/** What a server finds when it starts: the database that is copied for it, and the folder of keys and files. */
export type World = { readonly template: string; readonly folder: string }

const readyWithinSeconds = 60
const errorLine = /⨯|"level":(?:50|60)|^\s*(?:\w*Error|Warning):|unhandledRejection|UnhandledPromise|Hydration/

/** Builds the product if need be and serves it from a database of its own: a copy of a world, or every table and no row. */
export async function startServer(settings: Readonly<Record<string, string>> = {}, world: World | null = null): Promise<RunningServer> {
  await ensureBuild()
  const database = await createDatabase(world?.template)
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'sunledger-journey-'))
  if (world !== null) cpSync(world.folder, dataFolder, { recursive: true })
  const port = await freePort()
  const address = `http://127.0.0.1:${String(port)}`
  const child = run(port, { ...environment(address, database, dataFolder), ...settings })
  const console = readConsole(child)
  const stop = async (): Promise<void> => {
    await end(child)
    await dropDatabase(database.name)
    rmSync(dataFolder, { recursive: true, force: true })
  }
  try {
    await waitUntilReady(address, child)
  } catch (error) {
    await stop()
    throw new Error(`The server does not answer: ${String(error)}\n${console.printed().slice(-4_000)}`, { cause: error })
  }
  return { address, database, dataFolder, ...console, stop }
}

function environment(address: string, database: TestDatabase, dataFolder: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    NEXT_DIST_DIR: distFolder,
    NEXT_TELEMETRY_DISABLED: '1',
    PSEUDO_LOCALES: '1',
    DATABASE_URL: database.owner,
    DATABASE_URL_APP: database.app,
    DATA_DIR: dataFolder,
    NEXTAUTH_URL: address,
    // Roles of long ago that tests give work with a password alone; tests/data/auth/second-factor-due.test.ts is about the days of grace.
    SECOND_FACTOR_GRACE_DAYS: '36500',
    NEXTAUTH_SECRET: 'only-for-journeys-on-this-machine-0123456789',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
  }
}

function run(port: number, settings: Readonly<Record<string, string>>): ChildProcess {
  const command = ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', String(port)]
  return spawn(process.execPath, command, { cwd: root, env: { ...process.env, ...settings, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] })
}

function readConsole(child: ChildProcess): Pick<RunningServer, 'printed' | 'takeErrors'> {
  let text = ''
  let seen = 0
  const keep = (chunk: Buffer): void => {
    text += chunk.toString()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return {
    printed: () => text,
    takeErrors: () => {
      const fresh = text.slice(seen)
      seen = text.length
      return fresh.split('\n').filter((line) => errorLine.test(line))
    },
  }
}

async function waitUntilReady(address: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < readyWithinSeconds * 5; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${String(child.exitCode)}`)
    if (await isHealthy(address)) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`no answer on /api/health within ${String(readyWithinSeconds)} seconds`)
}

async function isHealthy(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/api/health`)
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(impatience)
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address()
      probe.close(() => {
        if (bound !== null && typeof bound === 'object') resolve(bound.port)
        else reject(new Error('no free port'))
      })
    })
  })
}
