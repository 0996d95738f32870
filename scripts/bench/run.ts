import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ownerSql } from '@/lib/data/database/transaction'
import { withDatabase } from '@/lib/data/database/locate'
import { importFile } from '@/lib/data/imports/import-file'
import { benchImport } from './import'
import { benchExport, benchList, benchReport } from './reading'
import { benchRecord } from './record'
import { aWorld, type World } from './world'

const names = ['import', 'report', 'list', 'export', 'record'] as const

async function fill(world: World, name: string): Promise<void> {
  const filled = await importFile(world.actor, { path: path.join(world.folder, name), chapterId: null, kind: null }, { onProblem: () => undefined, onProgress: () => undefined })
  if (!filled.ok) throw new Error('The workload was refused')
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { n: { type: 'string', default: '100000' } }, allowPositionals: true })
  const asked = positionals.length === 0 ? names : names.filter((name) => positionals.includes(name))
  const rows = Number(values.n)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sunledger-workload-'))
  process.stdout.write(`${os.cpus().length} processors, ${os.cpus()[0]?.model ?? ''}, load before: ${os.loadavg().map((load) => load.toFixed(1)).join(' ')}\n`)
  try {
    await withDatabase(async () => {
      const world = await aWorld(folder, rows)
      if (asked.includes('import')) await benchImport(world, rows)
      else await fill(world, 'donations.csv')
      await fill(world, 'expenditures.csv')
      await ownerSql((client) => client.query('VACUUM ANALYZE'))
      if (asked.includes('report')) await benchReport(world)
      if (asked.includes('list')) await benchList(world)
      if (asked.includes('export')) await benchExport(world)
      if (asked.includes('record')) await benchRecord(world)
    })
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
