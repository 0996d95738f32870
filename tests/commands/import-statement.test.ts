import fs from 'node:fs'
import path from 'node:path'
import { operatorFor } from '@/lib/auth/operator'
import { withConnection } from '@/lib/data/database/connect'
import { cents } from '@/lib/domain/money'
import { calendarDate } from '@/lib/domain/calendar-date'
import { isFileOfRecords } from '@/lib/data/imports/read-file'
import { saidIn } from '@/scripts/import/arguments'
import { importStatementFile, type StatementAsked } from '@/scripts/import/statement'
import { env } from '@/lib/env'
import { useDatabase } from '../data/database'
import { aDonation } from '../factories/donation'
import { aRecordedPerson, anOrganization, type TestOrganization } from '../factories/organization'
import { run, temporaryFolder } from './start'

const database = useDatabase()
const folder = temporaryFolder()

afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

const header = 'Date,Description,Amount,Type,Transaction ID'
const zelle = '03/03/2026,Zelle payment from ALICE EXAMPLE Conf# ab12,25.00,QUICKPAY,Z1'
const later = '03/14/2026,Zelle payment from BOB EXAMPLE,40.00,QUICKPAY,Z2'

function write(name: string, ...lines: readonly string[]): string {
  const file = path.join(folder, name)
  fs.writeFileSync(file, lines.join('\n'))
  return file
}

const unsaid = { method: undefined, purpose: undefined, account: undefined, processor: undefined, dateOrder: undefined, numberStyle: undefined, sign: undefined, columns: {}, methods: {} }
const said = { ...unsaid, method: 'ach', purpose: 'general' }

/** What the command tells, and the sentence with which it refuses, if it does. */
async function importing({ chapter: { slug } }: TestOrganization, file: string, asked: Partial<StatementAsked> = {}) {
  const place = await operatorFor({ chapterSlug: slug })
  if (place === null || place.chapter === null) throw new Error('There is no chapter')
  const told: string[] = []
  const whole = { path: file, name: path.basename(file), said, answers: null, list: null, preview: null, look: false, ...asked }
  const refused = await importStatementFile({ actor: place.actor, chapter: place.chapter }, whole, {
    say: (line) => told.push(line),
    problem: (of, { row, column, text, reason }) => told.push(`${path.basename(of)} ${row} ${column}: ${text}: ${reason}`),
  }).then(() => null, (error: unknown) => (error instanceof Error ? error.message : String(error)))
  return { told, refused }
}

async function stored({ chapter }: TestOrganization) {
  return withConnection(database().owner, async (client) => {
    const gifts = await client.query<{ text: string }>(
      `SELECT concat_ws(' ', d.received_on, d.amount_cents, d.method, d.payment_reference, d.import_row, p.name) AS text FROM donation d LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
       WHERE d.chapter_id = $1 AND d.import_batch_id IS NOT NULL ORDER BY d.number_sequence`, [chapter.id])
    const files = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM import_file WHERE chapter_id = $1', [chapter.id])
    return { gifts: gifts.rows.map(({ text }) => text), files: files.rows[0]?.count }
  })
}

describe('npm run import of a bank file', () => {
  it('records what the pages would, asks for method and purpose once, and adds nothing the second time', async () => {
    const organization = await anOrganization()
    const file = write('march.csv', header, zelle, later)
    expect((await importing(organization, file, { said: unsaid })).refused).toContain('say --method (')
    expect(await stored(organization)).toEqual({ gifts: [], files: 0 })
    const first = await importing(organization, file, { said: { ...said, methods: { QUICKPAY: 'zelle' } } })
    expect(first).toEqual({ refused: null, told: ['2 movements: 2 new, 0 already here, 0 to decide, 0 money out, 0 left out.', expect.stringMatching(/^Preview [0-9a-f]{64}$/), `march.csv: 2 records were added in ${organization.chapter.name}.`] })
    expect(await stored(organization)).toEqual({ gifts: ['2026-03-03 2500 zelle Z1 2 ALICE EXAMPLE', '2026-03-14 4000 zelle Z2 3 BOB EXAMPLE'], files: 1 })
    const again = await importing(organization, write('april.csv', header, zelle, later, '04/02/2026,Zelle payment from ALICE EXAMPLE,5.00,QUICKPAY,Z3'), { said: unsaid })
    expect(again.told[0]).toBe('3 movements: 1 new, 2 already here, 0 to decide, 0 money out, 0 left out.')
    expect((await stored(organization)).gifts.at(-1)).toBe('2026-04-02 500 zelle Z3 4 ALICE EXAMPLE')
  })

  it('refuses what only a person can decide, with line and question, until a filled list answers it', async () => {
    const organization = await anOrganization()
    const donor = await aRecordedPerson(organization, { name: 'Alice Example' })
    const typed = await aDonation(organization, { donorId: donor.id, amountCents: cents(2500), receivedOn: calendarDate('2026-03-02') })
    const file = write('doubt.csv', header, zelle, '03/14/2026,Counter deposit,7.00,DEP,C1', later)
    const list = path.join(folder, 'list.csv')
    const { told, refused } = await importing(organization, file, { list })
    expect(refused).toBe('doubt.csv: nothing was imported, because of the problems listed above: 2.')
    expect(told.slice(-2)).toEqual([
      `doubt.csv 2 take: ${zelle}: it resembles ${typed.number}: say whether it is another one, and why (because) (gift, anonymous, leave)`,
      'doubt.csv 3 take: 03/14/2026,Counter deposit,7.00,DEP,C1: the file does not say who gave it: name somebody, or take it as anonymous (gift, anonymous, leave)',
    ])
    expect(await stored(organization)).toEqual({ gifts: [], files: 0 })
    const filled = fs.readFileSync(list, 'utf8').replace(',gift anonymous leave,,ALICE EXAMPLE,,', ',gift anonymous leave,gift,ALICE EXAMPLE,She gave twice,').replace(',gift anonymous leave,,,', ',gift anonymous leave,anonymous,,')
    expect(await importing(organization, file, { answers: write('filled.csv', filled) })).toMatchObject({ refused: null })
    expect((await stored(organization)).gifts).toEqual(['2026-03-03 2500 ach Z1 2 Alice Example', '2026-03-14 700 ach C1 3', '2026-03-14 4000 ach Z2 4 BOB EXAMPLE'])
  })

  it('refuses answers that are of another file, and a preview that no longer holds', async () => {
    const organization = await anOrganization()
    const file = write('one.csv', header, zelle)
    const answers = write('other.csv', 'movement,amount,take', '1,26.00,leave', '2,,leave')
    expect((await importing(organization, file, { answers })).told.slice(-2)).toEqual([
      'other.csv 2 amount: 26.00: the movement of the file has another one: the answers are of another file', 'other.csv 3 movement: 2: the file has no such movement',
    ])
    const looked = await importing(organization, file, { look: true })
    const preview = looked.told.find((line) => line.startsWith('Preview '))?.slice('Preview '.length) ?? ''
    expect(await stored(organization)).toEqual({ gifts: [], files: 0 })
    await importing(organization, write('two.csv', header, zelle, later))
    expect((await importing(organization, file, { preview })).refused).toContain('This is not the preview that was named')
    expect((await stored(organization)).gifts).toHaveLength(2)
  })

  it('asks how days are written where the file leaves it open, and takes the answer from a flag or a mapping', async () => {
    const organization = await anOrganization()
    const file = write('open.csv', 'Date,Amount,Name', '01/02/2026,25.00,Carol Example')
    const asks = await importing(organization, file)
    expect([asks.told.at(-1), asks.refused]).toEqual(['It must be said: dateOrder (month-day-year or day-month-year).', expect.stringContaining('--mapping')])
    const mapping = write('mapping.json', JSON.stringify({ dateOrder: 'month-day-year', method: 'check', purpose: 'general' }))
    expect(await importing(organization, file, { said: await saidIn({ mapping, 'date-order': 'day-month-year' }) })).toMatchObject({ refused: null })
    expect((await stored(organization)).gifts).toEqual(['2026-02-01 2500 check  2 Carol Example'])
    await expect(saidIn({ mapping: write('typo.json', '{"dateordr":"x"}') })).rejects.toThrow('names dateordr, which is none of')
  })

  it('lists what cannot be read, and keeps nothing of it', async () => {
    const organization = await anOrganization()
    const { told, refused } = await importing(organization, write('bad.csv', header, '02/30/2026,Gift,25.00,X,1', '03/31/2026,Gift,25.00,X,2'))
    expect([told, refused]).toEqual([['bad.csv 2 : 02/30/2026: it must be a real day, like 2026-11-25'], 'bad.csv: nothing was imported, because of the problems listed above: 1.'])
    expect(await stored(organization)).toEqual({ gifts: [], files: 0 })
  })

  it('is told from a file of records by its header row', async () => {
    expect(await isFileOfRecords(write('bank.csv', header, zelle))).toBe(false)
    expect(await isFileOfRecords(write('records.csv', 'date,official,office,mode,topic', ''))).toBe(true)
    expect(await isFileOfRecords(path.join(folder, 'missing.csv'))).toBe(true)
  })

  it('runs as a command', async () => {
    const { chapter: { slug } } = await anOrganization()
    const { owner, app } = database()
    const file = write('command.csv', header, zelle)
    const words = [file, '--chapter', slug, '--method', 'ach', '--purpose', 'general', '--word', 'QUICKPAY=zelle']
    const { code, said: told } = await run('scripts/import.ts', { DATABASE_URL: owner, DATABASE_URL_APP: app, DATA_DIR: env.dataFolder }, { words }).ended
    expect([code, told]).toEqual([0, expect.stringContaining('command.csv: one record was added in Chicago.')])
    const bad = await run('scripts/import.ts', { DATABASE_URL: owner, DATABASE_URL_APP: app, DATA_DIR: env.dataFolder }, { words: [file, '--chapter', slug, '--method', 'pigeon'] }).ended
    expect([bad.code, bad.failed]).toEqual([1, expect.stringContaining('--method cannot be "pigeon"')])
  }, 60_000)
})
