import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { ownerSql } from '@/lib/data/database/transaction'
import { withDatabase } from '@/lib/data/database/locate'
import { benchAppend } from './append'
import { benchBackup } from './backup'
import { benchChecklist } from './checklist'
import { benchControl } from './control'
import { benchDonationChecks } from './donation-checks'
import { benchExport } from './export'
import { benchFirstLoad } from './first-load'
import { benchImport } from './import'
import { benchKillDatabase } from './kill-database'
import { benchKillImport } from './kill-import'
import { benchList } from './list'
import { benchMutation } from './mutation'
import { benchPopulation } from './population'
import { benchPublic } from './public'
import { benchRecord } from './record'
import { benchReport, benchWholeReport } from './report'
import { withServer } from './server'
import { benchScreening } from './screening'
import { benchStatement } from './statement'
import { benchTamper } from './tamper'
import { benchVerify } from './verify'
import { visitorOfLink } from './visitor'
import { benchUndo, benchWizard } from './wizard'
import { aFullChapter, aWorld, fill, type FullChapter, type World } from './world'

const names = ['import', 'report', 'checklist', 'record', 'list', 'donation-checks', 'export', 'load', 'append', 'verify', 'population'] as const
/** What is measured in a chapter that holds all rows. */
const ofChapter: Asked = ['report', 'checklist', 'population', 'list', 'donation-checks', 'export', 'load']
/** What is measured over HTTP. */
const ofServer: Asked = ['list', 'donation-checks', 'export', 'load']
type Asked = readonly (typeof names)[number][]

/** In a chapter that holds all rows: its report, and over HTTP, by one signed-in client, its lists and export. */
async function benchChapter(world: World, rows: number, asked: Asked): Promise<void> {
  const full = await aFullChapter(world)
  await ownerSql((client) => client.query('VACUUM ANALYZE'))
  if (asked.includes('report')) await benchReport(full)
  if (asked.includes('checklist')) await benchChecklist(full)
  if (asked.includes('population')) await benchPopulation(full, rows)
  if (asked.some((name) => ofServer.includes(name))) await benchServer(full, rows, asked)
}

async function benchServer(full: FullChapter, rows: number, asked: Asked): Promise<void> {
  await withServer(async (server) => {
    const visitor = await visitorOfLink(full.link)
    // The export comes first: memory that lists have made the server take would hide what an export takes.
    if (asked.includes('export')) await benchExport(server, visitor, full)
    if (asked.includes('list')) await benchList(visitor, full, rows)
    if (asked.includes('donation-checks')) await benchDonationChecks(visitor, full, rows)
    if (asked.includes('load')) await benchFirstLoad(visitor, full.slug)
  })
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { n: { type: 'string', default: '100000' }, each: { type: 'string', default: '150' }, kind: { type: 'string' }, kills: { type: 'string' }, phase: { type: 'string' }, names: { type: 'string' }, also: { type: 'string', multiple: true, default: [] } }, allowPositionals: true })
  const asked: Asked = positionals.length === 0 ? names : names.filter((name) => positionals.includes(name))
  const rows = Number(values.n)
  process.stdout.write(`${os.cpus().length} processors, ${os.cpus()[0]?.model ?? ''}, load before: ${os.loadavg().map((load) => load.toFixed(1)).join(' ')}\n`)
  // It changes the code and needs no database.
  if (positionals[0] === 'mutation') return benchMutation(positionals.slice(1))
  // Its generator is only installed for development.
  if (positionals[0] === 'generated') {
    const { benchGenerated, benchRoundTrip } = await import('./generated')
    await benchGenerated()
    return withDatabase(benchRoundTrip)
  }
  // Tampering has a world of its own, and leaves a database behind that no other measurement could use.
  if (positionals.includes('tamper')) return withDatabase(() => benchTamper(Number(values.each), values.kind ?? null))
  if (positionals.includes('public')) return withDatabase(benchPublic)
  // Its files are those of the tests.
  if (positionals.includes('hostile')) return withDatabase((await import('./hostile')).benchHostile)
  // Needs the browser of the journeys, which is installed for development alone.
  if (positionals.includes('grid')) return withDatabase((await import('./grid')).benchGrid)
  await withDatabase(async () => {
    const folder = path.join(env.dataFolder, 'workload')
    fs.mkdirSync(folder)
    if (positionals.includes('kill-database')) return benchKillDatabase(await aWorld(folder, 1_000), Number(values.kills ?? '10'))
    if (positionals.includes('statement')) return benchStatement(folder, rows)
    const world = await aWorld(folder, rows)
    if (positionals.includes('screening')) return benchScreening(world, values.names ?? null)
    if (positionals.includes('wizard')) return benchWizard(world, rows)
    if (positionals.includes('undo')) return benchUndo(world, rows)
    if (positionals.includes('kill-import')) return benchKillImport(world, rows, Number(values.kills ?? '50'), values.phase ?? null)
    // What is measured in one chapter alone needs no other chapters.
    if (positionals.length > 0 && asked.length > 0 && asked.every((name) => name !== 'report' && ofChapter.includes(name))) return benchChapter(world, rows, asked)
    if (asked.includes('import')) await benchImport(world, rows)
    else await fill(world, 'donations.csv')
    await fill(world, 'expenditures.csv')
    await ownerSql((client) => client.query('VACUUM ANALYZE'))
    if (positionals.includes('backup')) return benchBackup(world, rows, values.also)
    if (asked.includes('import')) await benchControl(world)
    if (asked.includes('verify')) await benchVerify(world)
    if (asked.includes('append')) await benchAppend(world)
    if (asked.includes('record')) await benchRecord(world)
    if (asked.includes('report')) await benchWholeReport(world)
    if (asked.some((name) => ofChapter.includes(name))) await benchChapter(world, rows, asked)
  })
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
