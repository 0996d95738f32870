import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'
import { findBinaries } from './binaries'
import { systemCode } from './cannot-start'
import { ensureClusterSecrets, readClusterSecrets, type ClusterSecrets } from './cluster-secrets'
import { databaseAddress, tryAddress } from './connect'
import { folderRefusal, prepareDataFolder } from './data-folder'
import { initializeCluster } from './initialize'
import { isLiveMark, processMark } from './live-process'
import { withLock } from './lock-file'
import { databaseUser, giveFolder } from './operating-user'
import { becomesReady, runningPostmaster, startPostmaster, stopPostmaster, type Postmaster } from './postmaster'
import { appRole, ownerRole, superuserRole } from './role-names'

/**
 * The PostgreSQL that comes with the program. Several processes may use one cluster (the server, an import beside it): each
 * registers, the first starts it, the last one stops it, and what a killed process left running is taken over by the next.
 */
export type Cluster = {
  readonly folder: string
  readonly port: number
  readonly superuserAddress: (database: string) => string
  readonly ownerAddress: (database: string) => string
  readonly appAddress: (database: string) => string
}

export type ClusterPlace = {
  readonly folder: string
  /** False only for tests: nothing is flushed to the disk, so a power cut loses it. */
  readonly durable: boolean
}

/** The working data. The major version is in the name, because no pg_upgrade is shipped. */
export const workingCluster: ClusterPlace = { folder: path.join(env.dataFolder, 'pg18'), durable: true }
/** The data of tests; never the working data. */
export const testCluster: ClusterPlace = { folder: env.testDataFolder, durable: false }

/**
 * Where a server was killed, what it had written is put onto the disk before it starts again: file by file, which took nine tenths of the time until it
 * answered, or with one call, which Linux alone has.
 */
const durableSettings: Readonly<Record<string, string>> = process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}
const hurriedSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', max_wal_size: '512MB' }

/** Starts the cluster, or takes over the running one, and registers `pid` as one who needs it. */
export async function joinCluster(place: ClusterPlace, pid = process.pid): Promise<Cluster> {
  prepareFolders(place.folder)
  return withLock(path.join(place.folder, 'start.lock'), async () => {
    const secrets = ensureClusterSecrets(place.folder, fs.existsSync(path.join(place.folder, 'data')))
    const { port } = (await adopt(place.folder, secrets)) ?? (await start(place, secrets))
    fs.writeFileSync(userFile(place.folder, pid), processMark(pid) ?? '', { mode: 0o600 })
    return clusterAt(place.folder, port, secrets)
  })
}

/** Takes `pid` off the list; the last one to leave stops the cluster. */
export async function leaveCluster(place: ClusterPlace, pid = process.pid): Promise<void> {
  try {
    await withLock(path.join(place.folder, 'start.lock'), () => leave(place.folder, pid))
  } catch (error) {
    // On a full disk no lock can be written: that our server stops matters more than another start at the same moment.
    if (systemCode(error) !== 'ENOSPC') throw error
    await leave(place.folder, pid)
  }
}

async function leave(folder: string, pid: number): Promise<void> {
  fs.rmSync(userFile(folder, pid), { force: true })
  if (hasUsers(folder)) return
  const running = runningPostmaster(folder)
  if (running !== null) await stopPostmaster(running)
}

/** The cluster, if it runs now: for those who know that somebody else keeps it running. */
export function runningCluster(place: ClusterPlace): Cluster | null {
  const secrets = readClusterSecrets(place.folder)
  const running = secrets === null ? null : runningPostmaster(place.folder)
  return secrets === null || running === null ? null : clusterAt(place.folder, running.port, secrets)
}

/** Starts the server again where it ended by itself or was killed, on the port that everybody knows; tells whether that was needed. */
export async function reviveCluster(place: ClusterPlace, port: number): Promise<boolean> {
  if (runningPostmaster(place.folder) !== null) return false
  return withLock(path.join(place.folder, 'start.lock'), async () => {
    const secrets = readClusterSecrets(place.folder)
    if (secrets === null || runningPostmaster(place.folder) !== null) return false
    await start(place, secrets, port)
    return true
  })
}

function prepareFolders(folder: string): void {
  prepareDataFolder(path.dirname(folder))
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    giveFolder(folder, databaseUser())
    fs.mkdirSync(path.join(folder, 'users'), { recursive: true, mode: 0o700 })
    fs.accessSync(folder, fs.constants.W_OK)
  } catch (error) {
    throw error instanceof Error && error.name === 'CannotStart' ? error : folderRefusal(folder, error)
  }
}

function userFile(folder: string, pid: number): string {
  return path.join(folder, 'users', String(pid))
}

function hasUsers(folder: string): boolean {
  const users = path.join(folder, 'users')
  for (const name of fs.readdirSync(users)) {
    const file = path.join(users, name)
    if (isLiveMark(fs.readFileSync(file, 'utf8'))) return true
    fs.rmSync(file, { force: true })
  }
  return false
}

/** Takes over a server that runs already; one that does not know our password is stopped. */
async function adopt(folder: string, secrets: ClusterSecrets): Promise<Postmaster | null> {
  const running = runningPostmaster(folder)
  if (running === null) return null
  const address = databaseAddress(superuserRole, secrets.superuserPassword, running.port, 'postgres')
  const answer = await tryAddress(address)
  if (answer === 'ready') return running
  if (answer === 'starting' && (await becomesReady(address, () => processMark(running.pid) !== null))) return running
  await stopPostmaster(running)
  return null
}

async function start(place: ClusterPlace, secrets: ClusterSecrets, port: number | null = null): Promise<Postmaster> {
  const user = databaseUser()
  const binaries = findBinaries(path.join(place.folder, 'lib'))
  if (!fs.existsSync(path.join(place.folder, 'data'))) {
    await initializeCluster(place.folder, binaries, user, { password: secrets.superuserPassword, durable: place.durable })
  }
  return startPostmaster({ folder: place.folder, binaries, user, password: secrets.superuserPassword, settings: place.durable ? durableSettings : hurriedSettings, port })
}

function clusterAt(folder: string, port: number, secrets: ClusterSecrets): Cluster {
  return {
    folder,
    port,
    superuserAddress: (database) => databaseAddress(superuserRole, secrets.superuserPassword, port, database),
    ownerAddress: (database) => databaseAddress(ownerRole, secrets.ownerPassword, port, database),
    appAddress: (database) => databaseAddress(appRole, secrets.appPassword, port, database),
  }
}
