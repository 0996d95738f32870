import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { childEnvironment } from '@/lib/env'

/** The measurements run in a process of their own with a data folder and a port of their own: the working data are never touched. */
async function main(): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sunledger-bench-'))
  try {
    const port = String(await freePort())
    const settings = { DATA_DIR: folder, DATABASE_URL: '', DATABASE_URL_APP: '', HOST: '127.0.0.1', PORT: port, NEXTAUTH_URL: `http://127.0.0.1:${port}` }
    const run = ['--expose-gc', '--conditions=react-server', '--import', 'tsx', 'scripts/bench/run.ts', ...process.argv.slice(2)]
    return spawnSync(process.execPath, run, { stdio: 'inherit', env: childEnvironment(settings) }).status ?? 1
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address()
      probe.close(() => { resolve(bound !== null && typeof bound === 'object' ? bound.port : 0) })
    })
  })
}

void main().then((code) => { process.exitCode = code })
