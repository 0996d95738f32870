import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { childEnvironment } from '@/lib/env'

/** The measurements run in a process of their own with a data folder of their own: the working data are never touched. */
function main(): number {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sunledger-bench-'))
  try {
    const settings = { DATA_DIR: folder, DATABASE_URL: '', DATABASE_URL_APP: '' }
    const run = ['--expose-gc', '--conditions=react-server', '--import', 'tsx', 'scripts/bench/run.ts', ...process.argv.slice(2)]
    return spawnSync(process.execPath, run, { stdio: 'inherit', env: childEnvironment(settings) }).status ?? 1
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

process.exitCode = main()
