/** Taking an import back asks the locked months for each kind of record that it made. */
import { withConnection } from '@/lib/data/database/connect'
import { undoImport } from '@/lib/data/statements/undo'
import { aBankStatement } from '@/tests/factories/bank-statement'
import { importedFile } from '@/tests/factories/bank-file'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

const database = useDatabase()

const setState = (organization: TestOrganization, state: 'open' | 'reconciled') => withConnection(database().superuser, (client) => client.query(
  `SET session_replication_role = replica; UPDATE bank_statement SET state = '${state}', reconciled_name = '${state === 'open' ? '' : 'Nadia'}', reconciled_on = ${state === 'open' ? 'NULL' : "'2026-02-01'"} WHERE organization_id = '${organization.organizationId}'`))

const file = (line: string) => ({ name: 'january.csv', text: `Date,Description,Amount,Transaction ID\n${line}\n` })

describe('an import whose month is locked meanwhile', () => {
  it.each([
    ['a gift', '2026-01-13,Zelle payment from NOOR EXAMPLE,25.00,Z1', {}],
    ['a payment', '2026-01-13,Rent of the hall,-80.00,Z2', { 'take-0': 'expenditure', 'donor-0': 'Hall Trust', 'category-0': 'rent' }],
    ['a transfer', '2026-01-13,Wire to Relief Trust,-90.00,Z3', { 'take-0': 'transfer', 'donor-0': 'Relief Trust', 'country-0': 'PK' }],
  ] as const)('is not taken back where it made %s, and is once the month is open', async (_what, line, decided: Readonly<Record<string, string>>) => {
    const organization = await anOrganization()
    const [treasurer, chapterId] = [organization.actorAs('treasurer'), organization.chapter.id]
    // The statement stands before the import: it holds none of its lines.
    await aBankStatement(organization, '2026-01')
    const id = await importedFile(organization, file(line), (field) => decided[field] ?? '')
    await setState(organization, 'reconciled')
    expect(refusalOf(await undoImport(treasurer, { chapterId, id }))).toMatchObject({ reason: 'reconciled', key: 'periodReconciled' })
    await setState(organization, 'open')
    expect(valueOf(await undoImport(treasurer, { chapterId, id })).voided).toBe(1)
  })

  it('is not taken back while a statement holds its lines', async () => {
    const organization = await anOrganization()
    const id = await importedFile(organization, file('2026-01-13,Zelle payment from NOOR EXAMPLE,25.00,Z1'))
    await aBankStatement(organization, '2026-01')
    expect(refusalOf(await undoImport(organization.actorAs('treasurer'), { chapterId: organization.chapter.id, id }))).toMatchObject({ reason: 'reconciled', key: 'importInStatement' })
  })
})
