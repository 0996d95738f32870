import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { databaseError } from '@/lib/data/database/database-errors'
import { readAs, sqlAs } from '@/lib/data/database/transaction'
import { donationForJournal, donationFromRow } from '@/lib/data/donations/rows'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { detailsFromRow } from '@/lib/data/people/rows'
import { entryText, parseEntry } from '@/lib/domain/journal/entry'
import { useDatabase } from '../database'
import { anOrganization, attempt, temporaryFolder, type Organization } from './organization'

useDatabase()

const folder = temporaryFolder()
const file = path.join(folder, 'donations.csv')
let organization: Organization

beforeAll(async () => {
  fs.writeFileSync(file, [
    'date,chapter,kind,donor_name,donor_type,amount,currency,method,purpose,receipt_number,refund_of,campaign,address1,city,state,postal_code,country,employer,occupation,note,report_text,date_is_period_end',
    '2025-03-04,CH01,gift,"Ayesha ""Ash"" Khan, Jr.",individual,25.00,USD,card,general,R-1,,Spring,1 Main St,Chicago,IL,60601,US,Lakeview Hospital,Physician,"=SUM(A1) \\ ""quoted"" آمنہ 😀",,no',
    '2025-03-05,CH01,refund,"Ayesha ""Ash"" Khan, Jr.",individual,-5.00,USD,card,general,R-2,R-1,,1 Main St,Chicago,IL,60601,US,Lakeview Hospital,Physician,,,',
    '2025-03-06,CH01,gift,,anonymous,7.50,USD,cash,general,R-3,,,,,,,,,,,Street collection,yes',
  ].join('\n'))
  organization = await anOrganization(1)
  expect((await attempt(organization, file)).result).toMatchObject({ ok: true, value: { added: 3, peopleAdded: 1 } })
})

afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

type EntryRow = { readonly index: string; readonly text: string; readonly leaf_hash: Buffer; readonly subject_kind: string; readonly subject_id: string; readonly chapter_id: string | null }

function entries(): Promise<readonly EntryRow[]> {
  return sqlAs(organization.actor, async (client) => (await client.query<EntryRow>('SELECT * FROM journal_entry ORDER BY index')).rows, 'read')
}

async function refusalOf(sql: string): Promise<string | null> {
  try {
    await sqlAs(organization.actor, (client) => client.query(sql))
    return null
  } catch (error) {
    return databaseError(error).sqlState
  }
}

describe('the entries of an import', () => {
  it('are all covered by a checkpoint that was made with them', async () => {
    const all = await entries()
    const { rows } = await sqlAs(organization.actor, (client) => client.query<{ size: number; cause: string }>('SELECT size::int AS size, cause FROM checkpoint'), 'read')
    expect(rows).toEqual([{ size: all.length, cause: 'import' }])
  })

  it('each have the canonical text, its leaf hash and the columns that it says, without a gap', async () => {
    const rows = await entries()
    expect(rows.map(({ index }) => Number(index))).toEqual(rows.map((_, position) => position))
    for (const { text, leaf_hash: hash, subject_kind: kind, subject_id: id, chapter_id: chapterId, index } of rows) {
      const entry = parseEntry(text)
      expect(entryText(entry)).toBe(text)
      expect(hash).toEqual(createHash('sha256').update(Buffer.from([0])).update(text, 'utf8').digest())
      expect([String(entry.index), entry.subject.kind, entry.subject.id]).toEqual([index, kind, id])
      expect(entry.after?.['chapterId'] ?? null).toBe(chapterId)
    }
  })

  it('say of a donation exactly what the row says', async () => {
    const texts = new Map((await entries()).map(({ text, subject_id: id }) => [id, parseEntry(text)]))
    const rows = await readAs(organization.actor, (tx) => tx.donation.findMany({ orderBy: { importRow: 'asc' } }))
    expect(rows).toHaveLength(3)
    for (const row of rows) {
      expect(texts.get(row.id)?.after).toEqual(donationForJournal(donationFromRow(row), row.formKey))
      expect(texts.get(row.id)?.index).toBe(Number(row.journalIndex))
    }
    expect(rows.map(({ privateNote, originalDonationId }) => [privateNote, originalDonationId])).toEqual([
      ['=SUM(A1) \\ "quoted" آمنہ 😀', null], ['', rows[0]?.id], ['', null],
    ])
  })

  it('say in the text for reports that a row gave only the end of its period', async () => {
    const { rows } = await sqlAs(organization.actor, (client) => client.query<{ text: string }>('SELECT report_text AS text FROM donation ORDER BY number'), 'read')
    expect(rows.map(({ text }) => text)).toEqual(['', '', 'Needs information: its own date. Street collection'])
  })

  it('keep personal details only as the ciphertext of the row, which the person\'s own key opens', async () => {
    const [row] = await readAs(organization.actor, (tx) => tx.person.findMany())
    if (row === undefined) throw new Error('Nobody was added')
    const text = (await entries()).find(({ subject_id: id }) => id === row.id)?.text ?? ''
    expect(text).not.toMatch(/Ayesha|Main St|Lakeview|Physician/)
    const after = parseEntry(text).after
    expect([after?.['nameCipher'], after?.['addressCipher'], after?.['employerCipher']]).toEqual(
      [row.nameCipher, row.addressCipher, row.employerCipher].map((cipher) => Buffer.from(cipher ?? []).toString('base64')),
    )
    const keys = await readAs(organization.actor, (tx) => organizationKeys(tx, organization.actor.organizationId))
    expect(detailsFromRow(keys, row)).toMatchObject({
      name: 'Ayesha "Ash" Khan, Jr.', employer: 'Lakeview Hospital', occupation: 'Physician',
      address: { lines: '1 Main St', city: 'Chicago', state: 'IL', postalCode: '60601', country: 'US' },
    })
  })
})

describe('appending many entries at once', () => {
  const nobody = '00000000-0000-7000-8000-000000000000'

  it('is refused for another organization', async () => {
    expect(await refusalOf(`SELECT journal_append_batch('${nobody}', ARRAY['{"index":'], ARRAY['}'])`)).toBe('42501')
  })

  it.each([
    ['an entry carries another index than its own', `ARRAY['{"v":1,"index":1,"x":'], ARRAY['}']`],
    ['the halves are not of one number', `ARRAY['{"index":', '{"index":'], ARRAY['}']`],
    ['there are more second halves than first', `ARRAY['{"index":'], ARRAY['}', '}']`],
  ])('is refused when %s, and moves no head', async (_what, halves) => {
    const before = (await entries()).length
    expect(await refusalOf(`SELECT journal_append_batch('${organization.actor.organizationId}', ${halves})`)).not.toBeNull()
    expect(await entries()).toHaveLength(before)
    const { rows } = await sqlAs(organization.actor, (client) => client.query<{ size: string }>('SELECT size FROM journal_head'), 'read')
    expect(Number(rows[0]?.size)).toBe(before)
  })
})
