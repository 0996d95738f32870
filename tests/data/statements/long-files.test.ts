import { withConnection } from '@/lib/data/database/connect'
import { importStatement } from '@/lib/data/statements/import'
import { keepImportFile } from '@/lib/data/statements/keep'
import { problemRowsOfFile, viewImportPage } from '@/lib/data/statements/page'
import { settleImportFile } from '@/lib/data/statements/settle'
import { askForImport } from '@/lib/data/statements/work/ask'
import { noteProgress } from '@/lib/data/statements/work/note'
import { takeWork, unattendedWork } from '@/lib/data/statements/work/take'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { doLongImport } from '@/lib/worker/long-imports'
import { fileLimits } from '@/lib/domain/imports/file-limits'
import { now } from '@/lib/data/installation/clock'
import type { Actor } from '@/lib/domain/permission'
import { useDatabase } from '../database'
import { aMember } from '../../factories/members'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'

const database = useDatabase()

const settings = { table: {}, method: 'ach', methods: {}, purpose: 'general', bankAccountId: null, processor: '' } as const
const filler = 'x'.repeat(4000)
/** Long by its texts, so that it has few rows. */
const rows = Array.from({ length: Math.ceil(fileLimits.longBytes / filler.length) + 1 }, (_, at) => `2026-03-03,Giver ${at % 7},${filler},${at + 1}.00,Z${at}`)
const file = ['Date,Name,Memo,Amount,Transaction ID', ...rows, '2026-03-04,Counter,x,7.00,C1', ',Total,,9.00,'].join('\n').replace('Counter', '')

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

async function aLongFile(organization: TestOrganization, treasurer: Actor) {
  const chapterId = organization.chapter.id
  const { id, isLong } = valueOf(await keepImportFile(treasurer, { chapterId, name: 'year.csv', content: piecesOf(file) }))
  expect(isLong).toBe(true)
  const place = { chapterId, id }
  const work = () => doLongImport({ organizationId: organization.organizationId, ...place })
  const page = async () => valueOf(await viewImportPage(treasurer, place))
  return { place, work, page }
}

/** A long file whose preview was made by the process that reads it. */
async function aLookedAtFile(organization: TestOrganization, treasurer: Actor) {
  const { place, work, page } = await aLongFile(organization, treasurer)
  await work()
  valueOf(await settleImportFile(treasurer, { ...place, settings }))
  await work()
  const { look } = await page()
  if (look?.preview == null) throw new Error('There is no preview')
  return { place, work, page, hash: look.preview.hash, groups: look.preview.groups }
}

async function countOf(table: 'donation' | 'bank_line', { chapter }: TestOrganization): Promise<number> {
  return withConnection(database().owner, async (client) => (await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE chapter_id = $1`, [chapter.id])).rows[0]?.count ?? 0)
}

describe('a long file', () => {
  it('is looked at and imported by a process of its own, and its page tells how far that is', async () => {
    const organization = await anOrganization()
    const treasurer = await aMember(organization, 'treasurer')
    const { place, work, page } = await aLongFile(organization, treasurer)
    expect(await page()).toMatchObject({ look: null, work: { kind: 'look', step: '', share: 0 } })
    await work()
    expect(await page()).toMatchObject({ work: null, look: { preview: null, reading: { outcome: 'read', passedOverCount: 1 } } })
    valueOf(await settleImportFile(treasurer, { ...place, settings }))
    expect((await page()).work).toMatchObject({ kind: 'look' })
    await work()
    const { look } = await page()
    expect(look?.preview?.groups).toMatchObject({ new: { count: rows.length }, question: { count: 1 } })
    expect(look?.preview?.groups.new.lines.length).toBeLessThanOrEqual(300)
    const asked = { ...place, hash: look?.preview?.hash ?? '', values: { [`take-${rows.length}`]: 'anonymous' } }
    expect(valueOf(await askForImport(treasurer, asked))).toMatchObject({ isLong: true, added: 0 })
    valueOf(await noteProgress(treasurer, place, { step: 'writing', share: 0.5, at: treasurer.at }))
    expect((await page()).work).toEqual({ kind: 'import', step: 'writing', share: 50 })
    await withConnection(database().owner, (client) => client.query('UPDATE import_file SET work_beat_at = NULL'))
    await work()
    expect([await countOf('donation', organization), await countOf('bank_line', organization)]).toEqual([rows.length + 1, rows.length + 1])
    expect(await page()).toMatchObject({ look: null, work: null, tried: null })
    expect((await verifyDatabase(organization.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })).findings).toEqual([])
    // Whoever starts the process once more finds nothing to do.
    await work()
    expect(await countOf('donation', organization)).toBe(rows.length + 1)
  })

  it('that was not decided on comes back as it was sent, with the reason, and nothing is recorded', async () => {
    const organization = await anOrganization()
    const treasurer = await aMember(organization, 'treasurer')
    const { place, work, page, hash } = await aLookedAtFile(organization, treasurer)
    valueOf(await askForImport(treasurer, { ...place, hash, values: { 'take-0': 'leave' } }))
    await work()
    expect(await page()).toMatchObject({ work: null, tried: { fields: { [`take-${rows.length}`]: { key: 'missing' } }, values: { 'take-0': 'leave' } } })
    valueOf(await askForImport(treasurer, { ...place, hash: 'another', values: {} }))
    await work()
    expect(await page()).toMatchObject({ work: { kind: 'look' }, look: null, tried: { problem: { key: 'importChanged' } } })
    await work()
    expect(await page()).toMatchObject({ work: null, tried: { problem: { key: 'importChanged' } } })
    expect(await countOf('donation', organization)).toBe(0)
  })

  it('is taken by one process, taken again when that falls silent, and given up after three', async () => {
    const organization = await anOrganization()
    const treasurer = await aMember(organization, 'treasurer')
    const { place, page, work } = await aLongFile(organization, treasurer)
    const { organizationId } = organization
    const system = { ...organization.administrator, at: treasurer.at }
    expect(valueOf(await unattendedWork(system))).toEqual([place])
    expect(valueOf(await takeWork(treasurer, place))).toEqual({ kind: 'look' })
    expect([valueOf(await takeWork(treasurer, place)), valueOf(await unattendedWork(system))]).toEqual([null, []])
    const fallsSilent = () => withConnection(database().owner, (client) => client.query(`UPDATE import_file SET work_beat_at = work_beat_at - interval '61 seconds' WHERE organization_id = $1`, [organizationId]))
    for (const expected of ['look', 'look', 'given-up']) {
      await fallsSilent()
      expect(valueOf(await takeWork(treasurer, place))).toMatchObject({ kind: expected })
    }
    await withConnection(database().owner, (client) => client.query('UPDATE import_file SET work_beat_at = NULL WHERE organization_id = $1', [organizationId]))
    await work()
    expect(await page()).toMatchObject({ look: null, work: null, tried: { problem: { key: 'importFailed' } } })
  })

  it('is not settled anew while it is imported, and an import is that of whoever asked, with the role of that moment', async () => {
    const organization = await anOrganization()
    const { place, work, page, hash } = await aLookedAtFile(organization, await aMember(organization, 'treasurer'))
    // Somebody who has no account any more.
    const gone = { ...organization.actorAs('treasurer'), at: now() }
    valueOf(await askForImport(gone, { ...place, hash, values: {} }))
    expect(refusalOf(await settleImportFile(gone, { ...place, settings }))).toMatchObject({ key: 'importUnderWay' })
    await work()
    expect((await page()).tried).toMatchObject({ problem: { key: 'notAllowed' } })
    expect(await countOf('donation', organization)).toBe(0)
  })
})

describe('the rows of a file with something open', () => {
  it('are listed with their reasons, of a long file as of a short one, and not once it was imported', async () => {
    const organization = await anOrganization()
    const treasurer = await aMember(organization, 'treasurer')
    const expected = [['undefined', 'the file does not say who gave it: name somebody, or take it as anonymous'], ['', 'has no day']]
    const { place } = await aLookedAtFile(organization, treasurer)
    const listed = valueOf(await problemRowsOfFile(treasurer, place))
    expect(listed.map(({ movement, reason }) => [movement === '' ? '' : 'undefined', reason])).toEqual(expected)
    const short = valueOf(await keepImportFile(treasurer, { ...place, name: 'short.csv', content: piecesOf('Date,Amount,Name\n2026-03-05,7.00,\n,9.00,Total\n') }))
    const at = { chapterId: place.chapterId, id: short.id }
    valueOf(await settleImportFile(treasurer, { ...at, settings }))
    expect(valueOf(await problemRowsOfFile(treasurer, at)).map(({ row, day, amount, reason, choices }) => [row, day, amount, reason, choices])).toEqual([
      ['2', '2026-03-05', '7.00', expected[0]?.[1], 'gift anonymous leave'], ['3', '', '', 'has no day', ''],
    ])
    const preview = valueOf(await viewImportPage(treasurer, at)).look?.preview
    valueOf(await importStatement(treasurer, { ...at, hash: preview?.hash ?? '', textOf: (field) => (field === 'take-0' ? 'anonymous' : '') }))
    expect(valueOf(await problemRowsOfFile(treasurer, at))).toEqual([])
    expect(refusalOf(await problemRowsOfFile(organization.actorAs('secretary'), at))).toMatchObject({ reason: 'not-allowed' })
  })
})
