import fs from 'node:fs'
import path from 'node:path'
import { sqlAs } from '@/lib/data/database/transaction'
import { importFile } from '@/lib/data/imports/import-file'
import { NotImportable } from '@/lib/data/imports/read-file'
import { useDatabase } from '../database'
import { anOrganization, attempt, temporaryFolder, type Organization } from './organization'

useDatabase()

const folder = temporaryFolder()
const header = 'date,chapter,kind,donor_name,donor_type,amount,currency,method,purpose,receipt_number,refund_of,campaign,address1,address2,city,state,postal_code,country,employer,occupation,note'

type Row = Partial<Record<string, string>>

function line(row: Row): string {
  const cells: Row = {
    date: '2025-03-04', chapter: 'CH01', kind: 'gift', donor_name: 'Ayesha Khan', donor_type: 'individual', amount: '25.00', currency: 'USD', method: 'card',
    purpose: 'general', receipt_number: 'R-1', address1: '1 Main St', city: 'Chicago', state: 'IL', postal_code: '60601', country: 'US', ...row,
  }
  return header.split(',').map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`).join(',')
}

function fileOf(rows: readonly Row[]): string {
  return written([header, ...rows.map(line)].join('\n'))
}

function written(content: string | Buffer): string {
  const file = path.join(fs.mkdtempSync(path.join(folder, 'file-')), 'donations.csv')
  fs.writeFileSync(file, content)
  return file
}

async function donationsOf({ actor }: Organization): Promise<readonly unknown[]> {
  return (await sqlAs(actor, (client) => client.query('SELECT kind, amount_cents::int AS cents, number FROM donation ORDER BY import_row'), 'read')).rows
}

afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

describe('an import file with bad rows', () => {
  it('is listed with row, column, text and reason, and nothing of it is imported', async () => {
    const organization = await anOrganization(2)
    const { result, problems } = await attempt(organization, fileOf([
      {}, { receipt_number: 'R-2', date: '2025-02-30' }, { receipt_number: 'R-3', amount: '1.234,56' }, { receipt_number: 'R-4', chapter: 'CH99' },
      { receipt_number: 'R-1' }, { receipt_number: 'R-6', kind: 'refund', amount: '-5.00', refund_of: 'R-0' }, { receipt_number: 'R-7', date: '2030-01-01' },
      { receipt_number: 'R-8', amount: '1e9' }, { receipt_number: 'R-9', amount: '-0' }, { receipt_number: '' },
    ]))
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'invalid', key: 'importRows', values: { count: 9 } } })
    expect(problems.map(({ row, column, text }) => [row, column, text])).toEqual([
      [3, 'date', '2025-02-30'], [4, 'amount', '1.234,56'], [5, 'chapter', 'CH99'], [6, 'receipt_number', 'R-1'], [8, 'date', '2030-01-01'],
      [9, 'amount', '1e9'], [10, 'amount', '-0'], [11, 'receipt_number', ''], [7, 'refund_of', 'R-0'],
    ])
    expect(problems.find(({ row }) => row === 4)?.reason).toContain('1,234.56')
    expect(await donationsOf(organization)).toEqual([])
  })

  it('leaves nothing behind when it fails half way', async () => {
    const organization = await anOrganization(1)
    const rows = Array.from({ length: 4500 }, (_, index) => ({ receipt_number: `R-${index}` }))
    const fails = importFile(organization.actor, { path: fileOf(rows), chapterId: null, kind: null }, {
      onProblem: () => undefined,
      onProgress: (step, count) => { if (step === 'writing' && count > 2000) throw new Error('stopped half way') },
    })
    await expect(fails).rejects.toThrow('stopped half way')
    expect(await donationsOf(organization)).toEqual([])
    expect(await attempt(organization, fileOf(rows.slice(0, 1)))).toMatchObject({ result: { ok: true, value: { added: 1 } } })
    expect(await donationsOf(organization)).toMatchObject([{ number: 'CH01-D-2026-0001' }])
  })

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x00, 0x00, 0x01])],
    ['a letter', 'Dear treasurer,\n\nhere is "the list.\n'],
    ['an empty file', ''],
  ])('is refused in one sentence when it is %s', async (_what, content) => {
    const organization = await anOrganization(1)
    const fails = attempt(organization, written(content))
    await expect(fails).rejects.toThrow(NotImportable)
    await expect(fails).rejects.toThrow(/^donations\.csv [^\n]+\.$/)
  })
})

describe('an import', () => {
  it('lets a refund stand before its gift, or name a gift of an earlier file', async () => {
    const organization = await anOrganization(1)
    const refund = { kind: 'refund', amount: '-25.00', refund_of: 'R-1' }
    await attempt(organization, fileOf([{ ...refund, receipt_number: 'R-2' }, {}]))
    const second = await attempt(organization, fileOf([{ ...refund, receipt_number: 'R-3' }]))
    expect(second).toMatchObject({ result: { ok: true, value: { added: 1, peopleAdded: 0 } } })
    const { rows } = await sqlAs(organization.actor, (client) => client.query(
      'SELECT r.receipt_number AS refund, g.receipt_number AS gift FROM donation r JOIN donation g ON g.id = r.original_donation_id ORDER BY 1',
    ), 'read')
    expect(rows).toEqual([{ refund: 'R-2', gift: 'R-1' }, { refund: 'R-3', gift: 'R-1' }])
  })

  it('takes all rows into the chapter that is named, whatever codes they have', async () => {
    const organization = await anOrganization(2)
    const [, second] = organization.chapters
    await attempt(organization, fileOf([{ chapter: 'NOWHERE' }]), second?.id)
    expect(await donationsOf(organization)).toMatchObject([{ number: 'CH02-D-2026-0001' }])
  })

  it('says in its batch how many records are new', async () => {
    const organization = await anOrganization(1)
    await attempt(organization, fileOf([{}]))
    await attempt(organization, fileOf([{}, { receipt_number: 'R-2' }]))
    const { rows } = await sqlAs(organization.actor, (client) => client.query('SELECT row_count, record_count FROM import_batch ORDER BY id'), 'read')
    expect(rows).toEqual([{ row_count: 1, record_count: 1 }, { row_count: 2, record_count: 1 }])
  })

  it('does not merge two people of one name at two addresses', async () => {
    const organization = await anOrganization(1)
    const { result } = await attempt(organization, fileOf([{}, { receipt_number: 'R-2', address1: '2 Oak Ave' }, { receipt_number: 'R-3' }]))
    expect(result).toMatchObject({ ok: true, value: { added: 3, peopleAdded: 2 } })
  })

  it('is refused for a secretary and in an organization of others', async () => {
    const organization = await anOrganization(1)
    const secretary = { ...organization.actor, kind: 'user', userId: null, memberships: [{ role: 'secretary', chapterId: null, until: null, auditId: null }] } as const
    expect(await attempt({ ...organization, actor: secretary }, fileOf([{}]))).toMatchObject({ result: { ok: false, refusal: { reason: 'not-allowed' } } })
    const other = await anOrganization(1)
    expect(await attempt(organization, fileOf([{}]), other.chapters[0]?.id)).toMatchObject({ result: { ok: false } })
  })
})
