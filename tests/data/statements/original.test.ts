/** The file of an import, as it was sent: whoever may import takes it out again, and it is the one whose hash the journal holds. */
import { viewStatement } from '@/lib/data/reconciliations/view'
import { recordBankStatement } from '@/lib/data/reconciliations/record'
import { originalOfFile } from '@/lib/data/statements/original'
import { cents } from '@/lib/domain/money'
import { importedFile } from '@/tests/factories/bank-file'
import { statementInput } from '@/tests/factories/bank-statement'
import { anOrganization, refusalOf, valueOf } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

const text = 'Date,Description,Amount,Transaction ID\n2026-01-14,Counter deposit \u00fc,60.00,C-1\n'

it('is given byte by byte from the statement that its lines are in, to no other role and in no other chapter', async () => {
  const organization = await anOrganization()
  const { chapter: { id: chapterId }, administrator } = organization
  await importedFile(organization, { name: 'january.csv', text }, (field) => (field.startsWith('take-') ? 'anonymous' : ''))
  const { id } = valueOf(await recordBankStatement(administrator, statementInput(organization, '2026-01', [], { closingCents: cents(56_000) })))
  const [file] = valueOf(await viewStatement(administrator, { chapterId, id })).files
  expect(file).toMatchObject({ name: 'january.csv' })
  const place = { chapterId, id: file?.keptId ?? '' }
  const { name, bytes } = valueOf(await originalOfFile(administrator, place))
  expect([name, bytes.toString('utf8')]).toEqual(['january.csv', text])
  expect(refusalOf(await originalOfFile(organization.actorAs('secretary'), place)).reason).toBe('not-allowed')
  expect((await originalOfFile((await anOrganization()).administrator, place)).ok).toBe(false)
  expect(refusalOf(await originalOfFile(administrator, { chapterId, id: 'no-such-id' })).reason).toBe('not-found')
})
