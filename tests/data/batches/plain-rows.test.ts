/** Rows of a batch as a page without scripts posts them: kept like those of the grid, and recorded with what the page has seen. */
import { getBatch } from '@/lib/data/batches/get'
import { recordBatch } from '@/lib/data/batches/record'
import { saveBatchRows } from '@/lib/data/batches/save-rows'
import { newId } from '@/lib/data/database/uuid'
import type { PostedRow } from '@/lib/domain/batches/posted-rows'
import type { Actor } from '@/lib/domain/permission'
import { readBatchRow } from '@/lib/schemas/batch-row'
import { atPresent } from '@/tests/factories/bank-file'
import { aBatch, giftRow } from '@/tests/factories/batch'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization
const treasurer = (): Actor => atPresent(organization.actorAs('treasurer'))
const place = (id: string) => ({ chapterId: organization.chapter.id, kind: 'donations' as const, id })
const save = (batch: string, rows: readonly PostedRow[], actor = treasurer()) => saveBatchRows(actor, { ...place(batch), rows, read: readBatchRow })
const aPostedRow = (values: Readonly<Record<string, string>>, more: Partial<PostedRow> = {}): PostedRow =>
  ({ id: newId(), position: 1, basedOn: null, ...more, values: { ...giftRow, donorNewKind: 'individual', ...values } })
const empty = () => aPostedRow({ donorId: '', donorNewKind: '' })
const rowsOf = async (batch: string) => {
  const view = valueOf(await getBatch(treasurer(), place(batch)))
  return view.state === 'open' ? view.rows : []
}

beforeEach(async () => {
  organization = await anOrganization()
})

it('are kept without the empty ones, and recorded as the page has seen them', async () => {
  const batch = await aBatch(organization)
  const seen = valueOf(await save(batch, [aPostedRow({ donor: 'Amina Khan', amount: '100' }), aPostedRow({ donor: 'Farah Khan', amount: '50' }, { position: 2 }), empty()]))
  expect(seen).toHaveLength(2)
  const recorded = valueOf(await recordBatch(treasurer(), { ...place(batch), seen, mismatchReason: '', read: readBatchRow }))
  expect(recorded).toMatchObject({ recordCount: 2, totalCents: 15_000 })
})

it('stay as they are where nothing was changed: the same page posted twice keeps them once', async () => {
  const batch = await aBatch(organization)
  const rows = [aPostedRow({ donor: 'Amina Khan', amount: '100' }), empty()]
  const first = valueOf(await save(batch, rows))
  const again = (await rowsOf(batch)).map(({ savedAt }) => savedAt)
  expect(valueOf(await save(batch, rows))).toEqual(first)
  expect((await rowsOf(batch)).map(({ savedAt }) => savedAt)).toEqual(again)
})

it('name everybody who may be meant, and forget who was chosen once another name is typed over them', async () => {
  const known = await aRecordedPerson(organization, { name: 'Noor Rahmani' })
  const batch = await aBatch(organization)
  const row = aPostedRow({ donor: 'Noor Rahmani', donorId: '', donorNewKind: '', amount: '5' })
  await save(batch, [row])
  expect((await rowsOf(batch)).map(({ check }) => [check.problem?.key, check.choices.map(({ id }) => id)])).toEqual([['personWhich', [known.id]]])
  const [asked] = await rowsOf(batch)
  await save(batch, [{ ...row, basedOn: asked?.savedAt ?? null, values: { ...row.values, donorId: known.id } }])
  const [chosen] = await rowsOf(batch)
  expect(chosen?.check.problem).toBeNull()
  await save(batch, [{ ...row, basedOn: chosen?.savedAt ?? null, values: { ...row.values, donor: 'Somebody Else', donorId: known.id } }])
  expect((await rowsOf(batch)).map(({ values, check }) => [values['donorId'], check.problem?.key])).toEqual([['', 'personUnknown']])
})

it('are gone where somebody empties them', async () => {
  const batch = await aBatch(organization)
  const row = aPostedRow({ donor: 'Amina Khan', amount: '100' })
  await save(batch, [row])
  const [kept] = await rowsOf(batch)
  expect(valueOf(await save(batch, [{ ...empty(), id: row.id, basedOn: kept?.savedAt ?? null }]))).toEqual([])
  expect(await rowsOf(batch)).toEqual([])
})

it('are refused for a role that records nothing, and not found in another chapter or once the batch is recorded', async () => {
  const batch = await aBatch(organization)
  expect(refusalOf(await save(batch, [], atPresent(organization.actorAs('secretary')))).reason).toBe('not-allowed')
  expect(refusalOf(await saveBatchRows(treasurer(), { ...place(newId()), rows: [], read: readBatchRow })).reason).toBe('not-found')
  const seen = valueOf(await save(batch, [aPostedRow({ donor: 'Amina Khan', amount: '150' })]))
  await recordBatch(treasurer(), { ...place(batch), seen, mismatchReason: 'One cheque for both', read: readBatchRow })
  expect(refusalOf(await save(batch, [])).reason).toBe('not-found')
})
