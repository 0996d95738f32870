import 'server-only'
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { bareEnvironment } from '@/lib/env'
import type { Binaries } from './binaries'
import { CannotStart } from './cannot-start'
import { databaseAddress, tryAddress } from './connect'
import { commandLine, pause, processMark } from './live-process'
import type { OperatingUser } from './operating-user'
import { superuserRole } from './role-names'

/** The server process of a cluster. */
export type Postmaster = { readonly pid: number; readonly port: number }

const logSizeBytesMax = 10 * 1024 * 1024

/** The process that serves the cluster now, if there is one; a leftover of a dead one is removed. */
export function runningPostmaster(folder: string): Postmaster | null {
  const file = path.join(folder, 'data', 'postmaster.pid')
  let lines: string[]
  try {
    lines = fs.readFileSync(file, 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (processMark(pid) !== null && isOurs(pid, folder)) return { pid, port }
  // Another process may have the number by now, and PostgreSQL would then refuse to start.
  fs.rmSync(file, { force: true })
  return null
}

function isOurs(pid: number, folder: string): boolean {
  const command = commandLine(pid)
  return command.includes('postgres') && command.includes(path.join(folder, 'data'))
}

export type PostmasterPlan = {
  readonly folder: string
  readonly binaries: Binaries
  readonly user: OperatingUser
  readonly password: string
  readonly settings: Readonly<Record<string, string>>
  /** The port at which the running program already looks for it, when it starts again; null at the first start, which takes one that is free. */
  readonly port: number | null
}

const [busyPort, heldMemory] = [/Address already in use|could not create any TCP\/IP sockets/, /pre-existing shared memory block/]
const [portsMost, heldMost] = [5, 150]

/** Starts the server on the loopback address and waits until it answers. */
export async function startPostmaster(plan: PostmasterPlan): Promise<Postmaster> {
  const { folder, password } = plan
  for (let attempt = 1; ; attempt += 1) {
    const port = plan.port ?? (await freePort())
    const said = logSize(folder)
    const started = spawnPostgres(plan, port)
    const address = databaseAddress(superuserRole, password, port, 'postgres')
    if (await becomesReady(address, () => processMark(started) !== null)) return { pid: started, port }
    const reason = logFrom(folder, said)
    if (plan.port === null && attempt < portsMost && busyPort.test(reason)) continue
    // What a killed server was doing for others ends by itself, but not at once.
    if (attempt >= heldMost || !heldMemory.test(reason)) throw startRefusal(folder, reason)
    await pause(100)
  }
}

function spawnPostgres({ folder, binaries, user, settings }: PostmasterPlan, port: number): number {
  const log = openLog(folder, user)
  // A detail in its log would quote the row of a refused statement, with names and addresses.
  const options = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', log_error_verbosity: 'terse', ...settings }
  // Detached, because Ctrl-C at the console goes to the whole group and the database must be the last to stop.
  const child = spawn(
    binaries.postgres,
    ['-D', path.join(folder, 'data'), ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { cwd: folder, env: bareEnvironment(binaries.environment), detached: true, stdio: ['ignore', log, log], ...(user ?? {}) },
  )
  fs.closeSync(log)
  child.on('error', () => undefined)
  child.unref()
  if (child.pid === undefined) throw new CannotStart(`PostgreSQL cannot be run: ${binaries.postgres} is missing or may not be executed.`)
  return child.pid
}

function openLog(folder: string, user: OperatingUser): number {
  const file = path.join(folder, 'postgres.log')
  if (fs.existsSync(file) && fs.statSync(file).size > logSizeBytesMax) fs.renameSync(file, `${file}.1`)
  const log = fs.openSync(file, 'a', 0o600)
  if (user !== null) fs.fchownSync(log, user.uid, user.gid)
  return log
}

/** Waits as long as the process lives: after a crash it reads its log first, and that may take a while. */
export async function becomesReady(address: string, isAlive: () => boolean): Promise<boolean> {
  while (isAlive()) {
    if ((await tryAddress(address)) === 'ready') return true
    await pause(25)
  }
  return false
}

function logSize(folder: string): number {
  return fs.statSync(path.join(folder, 'postgres.log'), { throwIfNoEntry: false })?.size ?? 0
}

/** What the log says since it had this size; all of it where a new log was begun. */
function logFrom(folder: string, size: number): string {
  const log = fs.readFileSync(path.join(folder, 'postgres.log'))
  return log.subarray(log.length > size ? size : 0).toString('utf8').split('\n').slice(-30).join('\n')
}

function startRefusal(folder: string, said: string): CannotStart {
  if (/No space left on device/.test(said)) return new CannotStart(`The disk that holds ${folder} is full: make room, or set DATA_DIR to another disk.`)
  if (/incompatible with server|database files are incompatible/.test(said)) {
    return new CannotStart(`The database in ${folder} was made by another version of PostgreSQL: restore a backup into a new DATA_DIR.`)
  }
  const reason = said.split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? 'no reason given'
  return new CannotStart(`The database in ${folder} did not start (${reason.trim()}); its log is ${path.join(folder, 'postgres.log')}.`)
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}

/** Stops the server: a fast shutdown, and after 15 seconds without waiting for anything. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  const mark = processMark(pid)
  for (const [signal, tries] of [['SIGINT', 600], ['SIGQUIT', 200]] as const) {
    if (mark === null || processMark(pid) !== mark) return
    process.kill(pid, signal)
    for (let waited = 0; waited < tries && processMark(pid) === mark; waited += 1) await pause(25)
  }
}
