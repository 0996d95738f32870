import { once } from 'node:events'
import { operatorFor } from '@/lib/auth/operator'
import { withConnection } from '@/lib/data/database/connect'
import { keepImportFile } from '@/lib/data/statements/keep'
import { viewImportPage } from '@/lib/data/statements/page'
import { settleImportFile } from '@/lib/data/statements/settle'
import { askForImport } from '@/lib/data/statements/work/ask'
import { doLongImport } from '@/lib/worker/long-imports'
import { env } from '@/lib/env'
import { useDatabase } from '../data/database'
import { anOrganization, valueOf } from '../factories/organization'
import { run } from './start'

const database = useDatabase()
const rowCount = 2500
const settings = { table: {}, method: 'ach', methods: {}, purpose: 'general', bankAccountId: null, processor: '' } as const

async function* aLongFile(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Date,Name,Memo,Amount,Transaction ID\n')
  for (let row = 1; row <= rowCount; row += 1) yield Buffer.from(`2026-03-03,Giver ${row % 50},${'x'.repeat(420)},${row}.00,Z${row}\n`)
}

async function oneOf<Row>(sql: string): Promise<Row | undefined> {
  return withConnection(database().owner, async (client) => (await client.query(sql)).rows[0])
}

describe('the process that imports a long file', () => {
  it('leaves nothing behind when it is killed while it writes; the next one imports all', async () => {
    const organization = await anOrganization()
    const found = await operatorFor({ chapterSlug: organization.chapter.slug })
    if (found === null) throw new Error('There is no chapter')
    const { actor } = found
    const chapterId = organization.chapter.id
    const { id } = valueOf(await keepImportFile(actor, { chapterId, name: 'long.csv', content: aLongFile() }))
    const [place, { organizationId }] = [{ chapterId, id }, organization]
    valueOf(await settleImportFile(actor, { ...place, settings }))
    await doLongImport({ organizationId, ...place })
    const preview = valueOf(await viewImportPage(actor, place)).look?.preview
    valueOf(await askForImport(actor, { ...place, hash: preview?.hash ?? '', values: {} }))
    const before = await oneOf('SELECT size FROM journal_head')
    const { owner, app } = database()
    const killed = run('scripts/long-import.ts', { DATABASE_URL: owner, DATABASE_URL_APP: app, DATA_DIR: env.dataFolder }, { words: [organizationId, chapterId, id] })
    // Rows that are not committed cannot be counted, but they take room.
    while ((await oneOf<{ bytes: string }>(`SELECT pg_relation_size('donation') AS bytes`))?.bytes === '0') {
      if (killed.child.exitCode !== null) throw new Error(`It ended too early: ${(await killed.ended).failed}`)
    }
    killed.child.kill('SIGKILL')
    await once(killed.child, 'close')
    expect(await oneOf('SELECT (SELECT count(*)::int FROM donation) AS gifts, (SELECT count(*)::int FROM bank_line) AS lines')).toEqual({ gifts: 0, lines: 0 })
    expect(await oneOf('SELECT size FROM journal_head')).toEqual(before)
    expect(valueOf(await viewImportPage(actor, place)).work).toMatchObject({ kind: 'import' })
    await withConnection(owner, (client) => client.query(`UPDATE import_file SET work_beat_at = work_beat_at - interval '61 seconds'`))
    await doLongImport({ organizationId, ...place })
    expect(await oneOf('SELECT (SELECT count(*)::int FROM donation) AS gifts, (SELECT count(*)::int FROM bank_line) AS lines')).toEqual({ gifts: rowCount, lines: rowCount })
    expect(valueOf(await viewImportPage(actor, place))).toMatchObject({ work: null, look: null, tried: null })
  }, 120_000)
})
