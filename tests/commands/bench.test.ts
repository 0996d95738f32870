import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { joinCluster, runningCluster, workingCluster } from '@/lib/data/database/embedded'
import { clearLeftovers, makeBenchFolder } from '@/scripts/bench/bench-folder'
import { run, temporaryFolder } from './start'

const base = temporaryFolder()

afterAll(() => { fs.rmSync(base, { recursive: true, force: true }) })

function placeIn(folder: string) {
  return { folder: path.join(folder, path.basename(workingCluster.folder)), durable: false }
}

/** Starts a process that does nothing, and ends it after the work. */
async function duringAnotherProcess(work: (pid: number) => Promise<void>): Promise<void> {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  try {
    await work(other.pid ?? 0)
  } finally {
    other.kill('SIGKILL')
    await once(other, 'exit')
  }
}

describe('the benchmarks', () => {
  it('clear the database and the folder that a killed run left, and leave those of a running one', async () => {
    const [left, current] = [makeBenchFolder(base), makeBenchFolder(base)]
    fs.chmodSync(left, 0o711)
    await duringAnotherProcess(async (pid) => {
      await joinCluster(placeIn(left), pid)
      fs.writeFileSync(path.join(left, 'owner'), '1 another-boot 1')
      await clearLeftovers(base)
      expect(runningCluster(placeIn(left))).not.toBeNull()
    })
    await clearLeftovers(base)
    expect(runningCluster(placeIn(left))).toBeNull()
    expect(fs.existsSync(left)).toBe(false)
    expect(fs.existsSync(current)).toBe(true)
    fs.rmSync(current, { recursive: true })
  }, 60_000)

  it('end with their database and folder at a signal', async () => {
    const { child, ended, says } = run('scripts/bench.ts', { TMPDIR: base })
    await says('processors')
    const [folder = ''] = fs.readdirSync(base).filter((name) => name.startsWith('sunledger-bench-'))
    const place = placeIn(path.join(base, folder))
    while (runningCluster(place) === null) await new Promise((resolve) => { setTimeout(resolve, 50) })
    child.kill('SIGTERM')
    expect((await ended).code).toBe(1)
    expect(runningCluster(place)).toBeNull()
    expect(fs.readdirSync(base).filter((name) => name.startsWith('sunledger-bench-'))).toEqual([])
  }, 120_000)
})
