import { spawn, type ChildProcess } from 'node:child_process'
import { freePort } from '@/lib/data/database/postmaster'
import { childEnvironment } from '@/lib/env'
import { clearLeftovers, clearBenchFolder, makeBenchFolder } from './bench/bench-folder'

/** The measurements run in a process of their own with a data folder and a port of their own: the working data are never touched. */
async function main(): Promise<number> {
  await clearLeftovers()
  const folder = makeBenchFolder()
  try {
    const port = String(await freePort())
    const settings = { DATA_DIR: folder, DATABASE_URL: '', DATABASE_URL_APP: '', HOST: '127.0.0.1', PORT: port, NEXTAUTH_URL: `http://127.0.0.1:${port}` }
    // An import is measured with the flags of `npm run import`, what is measured without one with those of the server, which has none.
    const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'))
    const flags = asked.length === 0 || asked.includes('import') ? ['--optimize-for-size', '--max-semi-space-size=4'] : []
    const run = ['--expose-gc', ...flags, '--conditions=react-server', '--import', 'tsx', 'scripts/bench/run.ts', ...process.argv.slice(2)]
    return await endOf(spawn(process.execPath, run, { stdio: 'inherit', env: childEnvironment(settings), detached: true }))
  } finally {
    await clearBenchFolder(folder)
  }
}

/** Signals go on to the measurements and whatever they started; this process stays until it has cleared up behind them. */
function endOf(measurements: ChildProcess): Promise<number> {
  const { pid } = measurements
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (pid !== undefined && measurements.exitCode === null && measurements.signalCode === null) process.kill(-pid, signal)
    })
  }
  return new Promise((resolve, reject) => {
    measurements.on('error', reject)
    measurements.on('exit', (code) => { resolve(code ?? 1) })
  })
}

main().then(
  (code) => { process.exitCode = code },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
