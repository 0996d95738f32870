/** Erasing somebody reaches what banks and files say of them; the hash of a statement still comes out, and verify names the erasure. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { withConnection } from '@/lib/data/database/connect'
import { ownerSql, readAs } from '@/lib/data/database/transaction'
import { importFile } from '@/lib/data/imports/import-file'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { erasePerson, viewErasure } from '@/lib/data/people/erase'
import { recordBankStatement } from '@/lib/data/reconciliations/record'
import { sourceRowOf } from '@/lib/data/records/source-row'
import { keepImportFile } from '@/lib/data/statements/keep'
import { viewImportFile } from '@/lib/data/statements/preview'
import { filePurpose, textsOfLine } from '@/lib/data/statements/rows'
import { settleImportFile } from '@/lib/data/statements/settle'
import { openUnder } from '@/lib/data/keys/organization-key'
import { newId } from '@/lib/data/database/uuid'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { atPresent, importedFile } from '@/tests/factories/bank-file'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

const database = useDatabase()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erase-bank-'))
afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

const head = 'Date,Description,Amount,Transaction ID'
const theirs = ['2026-03-03,Zelle payment from ZEHRA MIRZAI Conf# a1,25.00,Z1', '2026-03-04,Zelle payment from OMAR OTHER Conf# b2,30.00,Z2', '2026-03-05,Returned item Mirzai Zehra,-4.00,Z3', '2026-03-06,Rent of the hall,-80.00,Z4']

/** Everything that the organization's key opens of lines, rows and copies of files, in one text. */
async function everythingSealed({ administrator }: TestOrganization): Promise<string> {
  return readAs(administrator, async (tx) => {
    const keys = await organizationKeys(tx, administrator.organizationId)
    const lines = (await tx.bankLine.findMany()).map((line) => JSON.stringify(textsOfLine(keys, line)))
    const files = (await tx.importFile.findMany()).map(({ id, contentCipher }) => (contentCipher === null ? '' : openUnder(keys, filePurpose(id), contentCipher).toString('utf8')))
    return [...lines, ...files].join('\n')
  })
}

async function personNamed({ organizationId }: TestOrganization, name: string): Promise<{ readonly id: string; readonly revision: number }> {
  const { rows } = await ownerSql((client) => client.query<{ id: string; revision: number }>('SELECT id, revision FROM person WHERE organization_id = $1 AND name = $2', [organizationId, name]))
  if (rows[0] === undefined) throw new Error(`Nobody is called ${name}`)
  return rows[0]
}

const verified = ({ administrator }: TestOrganization) => verifyDatabase(administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })
const past = (sql: string) => withConnection(database().superuser, (client) => client.query(`SET session_replication_role = replica; ${sql}`))

async function aGiver(): Promise<{ readonly organization: TestOrganization; readonly id: string; readonly revision: number }> {
  const organization = await anOrganization()
  await importedFile(organization, { name: 'march.csv', text: [head, ...theirs].join('\n') })
  valueOf(await recordBankStatement(organization.administrator, {
    chapterId: organization.chapter.id, bankAccountId: organization.bankAccountId, formKey: newId(), typed: [], periodFrom: calendarDate('2026-03-01'), periodThrough: calendarDate('2026-03-31'),
    openingCents: cents(0), closingCents: cents(-2_900),
  }))
  return { organization, ...(await personNamed(organization, 'ZEHRA MIRZAI')) }
}

const erase = ({ administrator }: TestOrganization, of: { readonly id: string; readonly revision: number }, name = 'ZEHRA MIRZAI') => erasePerson(administrator, { ...of, reason: 'Asked for it in writing', confirmation: name })

describe('erasing somebody whom a bank names', () => {
  it('says before how many lines and files are concerned, empties them and leaves everybody else', async () => {
    const { organization, ...person } = await aGiver()
    // The same file again names nobody new, but its copy is kept as well; another is only looked at.
    await importedFile(organization, { name: 'march-again.csv', text: [head, ...theirs].join('\n') })
    async function* piecesOf(text: string): AsyncGenerator<Uint8Array> { yield await Promise.resolve(Buffer.from(text)) }
    const looked = valueOf(await keepImportFile(atPresent(organization.administrator), { chapterId: organization.chapter.id, name: 'april.csv', content: piecesOf(`${head}\n2026-04-01,From Zehra Mirzai,1.00,Z9\n`) }))
    await importedFile(organization, { name: 'others.csv', text: `${head}\n2026-03-09,Zelle payment from OMAR OTHER,31.00,Y1\n` })
    expect(valueOf(await viewErasure(organization.administrator, { id: person.id }))).toMatchObject({ bankLines: 2, bankFiles: 3 })
    expect(await everythingSealed(organization)).toContain('MIRZAI')
    valueOf(await erase(organization, person))
    const left = await everythingSealed(organization)
    expect(left.toLowerCase()).not.toContain('mirzai')
    expect(left).toContain('Rent of the hall')
    expect(left).toContain('OMAR OTHER')
    expect(refusalOf(await viewImportFile(atPresent(organization.administrator), { chapterId: organization.chapter.id, id: looked.id })).reason).toBe('not-found')
  })

  it('leaves the statement and the journal provable, and verify names the erasure', async () => {
    const { organization, ...person } = await aGiver()
    valueOf(await erase(organization, person))
    const { findings, remarks } = await verified(organization)
    expect(findings).toEqual([])
    expect(remarks).toEqual(['Lines of banks whose text went with people who were erased, as the journal tells: 2. The hashes of their statements come out.'])
  })

  it('is told apart from a line that was emptied, or filled again, past the journal', async () => {
    const { organization, ...person } = await aGiver()
    valueOf(await erase(organization, person))
    const rent = `amount_cents = -8000 AND organization_id = '${organization.organizationId}'`
    await past(`UPDATE bank_line SET erased_hash = encode(sha256(content_cipher), 'hex'), erased_index = (SELECT max(index) FROM journal_entry WHERE organization_id = '${organization.organizationId}' AND type = 'person.erased'), content_cipher = NULL WHERE ${rent}`)
    expect((await verified(organization)).findings).toMatchObject([{ change: 'edited', table: 'bank_line' }])
    await past(`UPDATE bank_line SET erased_hash = NULL, erased_index = NULL, content_cipher = 'x' WHERE content_cipher IS NULL AND organization_id = '${organization.organizationId}'`)
    expect((await verified(organization)).findings.map(({ table }) => table)).toEqual(['bank_line', 'bank_line'])
  })

  it('makes the same line of a later file a question, or known by the number of the bank', async () => {
    const { organization, ...person } = await aGiver()
    valueOf(await erase(organization, person))
    const [actor, chapterId] = [atPresent(organization.administrator), organization.chapter.id]
    async function* piecesOf(text: string): AsyncGenerator<Uint8Array> { yield await Promise.resolve(Buffer.from(text)) }
    const groupsOf = async (text: string) => {
      const { id } = valueOf(await keepImportFile(actor, { chapterId, name: 'march.csv', content: piecesOf(text) }))
      valueOf(await settleImportFile(actor, { chapterId, id, settings: { table: {}, method: 'zelle', methods: {}, purpose: 'general', bankAccountId: organization.bankAccountId, processor: '' } }))
      return valueOf(await viewImportFile(actor, { chapterId, id })).preview?.lines.map(({ group, why }) => [group, why])
    }
    expect(await groupsOf([head, ...theirs].join('\n'))).toEqual(theirs.map(() => ['already', null]))
    expect(await groupsOf(`Date,Description,Amount\n2026-03-03,Zelle payment from ZEHRA MIRZAI,25.00\n`)).toEqual([['question', 'duplicate']])
  })
})

describe('spending that is imported from a bank', () => {
  it('says what it was for without whoever was paid: nothing of their name stands in the journal, and after an erasure in no record', async () => {
    const organization = await anOrganization()
    await importedFile(organization, { name: 'march.csv', text: `${head}\n2026-03-07,Zelle payment to ZEHRA MIRZAI flyers,-25.00,Z5\n` }, (field) => ({ 'take-0': 'expenditure', 'donor-0': 'Zehra Mirzai' })[field] ?? '')
    const read = async (sql: string) => JSON.stringify((await ownerSql((client) => client.query(sql, [organization.organizationId]))).rows).toLowerCase()
    const spending = 'SELECT * FROM expenditure WHERE organization_id = $1'
    expect(await read(spending)).toContain('"zelle payment to flyers"')
    expect(await read('SELECT text FROM journal_entry WHERE organization_id = $1')).not.toContain('mirzai')
    valueOf(await erase(organization, await personNamed(organization, 'Zehra Mirzai'), 'Zehra Mirzai'))
    expect(await read(spending)).not.toContain('mirzai')
  })
})

describe('a record', () => {
  it('shows the row of its file, until somebody is erased whom the row names', async () => {
    const organization = await anOrganization()
    const file = path.join(folder, 'donations.csv')
    fs.writeFileSync(file, 'date,kind,donor_name,donor_type,amount,method,purpose,receipt_number\n2026-03-03,gift,Zehra Mirzai,individual,25.00,zelle,general,R1\n2026-03-04,gift,Omar Other,individual,30.00,zelle,general,R2\n')
    valueOf(await importFile({ ...organization.administrator, kind: 'operator', userId: null }, { path: file, chapterId: organization.chapter.id, kind: null }, { onProblem: () => undefined, onProgress: () => undefined }))
    const { rows } = await ownerSql((client) => client.query<{ id: string; batch: string; row: number }>('SELECT id, import_batch_id AS batch, import_row AS row FROM donation WHERE organization_id = $1 ORDER BY import_row', [organization.organizationId]))
    const sources = async () => Promise.all(rows.map(async ({ id, batch, row }) => valueOf(await sourceRowOf(organization.administrator, { kind: 'donation', id, chapterId: organization.chapter.id, importBatchId: batch, importRow: row }))))
    expect(await sources()).toMatchObject([
      { fileName: 'donations.csv', fileHash: expect.stringMatching(/^[0-9a-f]{64}$/), row: 2, raw: '2026-03-03,gift,Zehra Mirzai,individual,25.00,zelle,general,R1', isErased: false },
      { row: 3, raw: '2026-03-04,gift,Omar Other,individual,30.00,zelle,general,R2' },
    ])
    valueOf(await erase(organization, await personNamed(organization, 'Zehra Mirzai'), 'Zehra Mirzai'))
    expect(await sources()).toMatchObject([{ raw: null, isErased: true }, { raw: '2026-03-04,gift,Omar Other,individual,30.00,zelle,general,R2', isErased: false }])
  })
})
