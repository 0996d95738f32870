import fs from 'node:fs'
import path from 'node:path'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { prepareDataFolder } from '@/lib/data/database/data-folder'
import { workingCluster } from '@/lib/data/database/embedded'
import { keepRunning } from '@/lib/data/database/keep-running'
import { openDatabase } from '@/lib/data/database/locate'
import { isHeld, releaseLock, takeLock } from '@/lib/data/database/lock-file'
import { env } from '@/lib/env'
import { ensureBuild, generateClient } from './build'
import { startPages } from './pages'
import { refuseBusyPort } from './port'
import { say, step } from './progress'
import { pageSettings, publicAddress } from './settings'
import { announceSetupLink } from './setup-link'

/**
 * Starts database and pages, in an order in which every refusal comes before anything is changed, and stops them in the other.
 * One supervisor a folder: a second one would take over the first one's database and stop it when its port turns out to be busy.
 */
export async function supervise(mode: 'start' | 'dev'): Promise<void> {
  const stop = stopSignal()
  const opened: Close[] = []
  try {
    prepareDataFolder(env.dataFolder)
    opened.push(takeFolder())
    await serve(mode, opened, stop)
  } catch (error) {
    // What fails because it is being stopped is no failure.
    if (!isAsked(stop)) throw error
  } finally {
    for (const close of opened.reverse()) await close()
  }
}

type Close = () => Promise<void> | void

async function serve(mode: 'start' | 'dev', opened: Close[], stop: AbortSignal): Promise<void> {
  await refuseBusyPort(3_000)
  await generateClient(stop)
  const database = await step('Starting the database', openDatabase)
  opened.push(database.release)
  if (env.databaseUrl === null) opened.push(keepRunning(workingCluster, say))
  if (database.applied.length > 0) say(`The database is brought up to date: ${database.applied.join(', ')}`)
  const settings = pageSettings(mode, database.addresses)
  if (mode === 'start') await ensureBuild(settings, stop)
  if (isAsked(stop)) return
  const pages = await step('Starting the pages', () => startPages(mode, settings, stop))
  opened.push(pages.stop)
  if (!isAsked(stop)) await announce()
  await Promise.race([pages.ended, whenAborted(stop)])
  if (!isAsked(stop)) throw new CannotStart('The pages ended by themselves, and the database is stopped too: start again with npm start.')
  say('Stopping …')
}

function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort())
  return controller.signal
}

/** Read anew each time: it changes while other things are awaited, which TypeScript does not know. */
function isAsked(stop: AbortSignal): boolean {
  return stop.aborted
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })))
}

function takeFolder(): () => void {
  const lock = path.join(env.dataFolder, 'supervisor.pid')
  const leftOver = fs.existsSync(lock) && !isHeld(lock)
  if (!takeLock(lock)) {
    throw new CannotStart(`Sunledger is already running in ${env.dataFolder}: use it, or stop it first (Ctrl-C where it was started).`, 3)
  }
  if (leftOver) say('An earlier run was killed: what it left is taken over, and no data is lost.')
  return () => releaseLock(lock)
}

async function announce(): Promise<void> {
  say(`Sunledger is ready: ${publicAddress()}`)
  await announceSetupLink()
}
