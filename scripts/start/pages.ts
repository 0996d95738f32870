import { spawn, type ChildProcess } from 'node:child_process'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { pause } from '@/lib/data/database/live-process'
import { childEnvironment, env } from '@/lib/env'

/** The process that serves the pages. */
export type Pages = {
  readonly processId: number
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

const stopMilliseconds = 10_000

/** Starts `next start` or `next dev` and waits until it answers. */
export async function startPages(mode: 'start' | 'dev', settings: Readonly<Record<string, string>>, stop: AbortSignal): Promise<Pages> {
  const child = spawn(
    process.execPath,
    ['--import', './scripts/start/end-with-parent.mjs', 'node_modules/next/dist/bin/next', mode, '-H', env.host, '-p', String(env.port)],
    { env: childEnvironment({ ...settings, ...memoryLimit(mode) }), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  const pages = pagesOf(child)
  await waitForAnswer(child, stop)
  return pages
}

/** Without a limit Node.js lets the heap grow to 490 MB under load at the same speed; a dev server compiles and needs more. */
function memoryLimit(mode: 'start' | 'dev'): Readonly<Record<string, string>> {
  return mode === 'start' ? { NODE_OPTIONS: `${env.nodeOptions} --max-old-space-size=384`.trim() } : {}
}

function pagesOf(child: ChildProcess): Pages {
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve())
    child.on('error', () => resolve())
  })
  const stop = async () => {
    if (hasEnded(child)) return
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), stopMilliseconds)
    await ended
    clearTimeout(force)
  }
  return { processId: child.pid ?? 0, ended, stop }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function waitForAnswer(child: ChildProcess, stop: AbortSignal): Promise<void> {
  while (!hasEnded(child)) {
    if (stop.aborted) return
    if (await answers()) return
    await pause(100)
  }
  throw new CannotStart('The pages ended before they answered; the reason stands above.')
}

async function answers(): Promise<boolean> {
  try {
    const host = env.host === '0.0.0.0' || env.host === '::' ? '127.0.0.1' : env.host
    const response = await fetch(`http://${host}:${env.port}/api/health`, { signal: AbortSignal.timeout(30_000) })
    return response.status === 200
  } catch {
    return false
  }
}
