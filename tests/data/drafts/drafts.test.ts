import { asOrganization } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { discardDraft } from '@/lib/data/drafts/discard'
import { getDraft } from '@/lib/data/drafts/get'
import { listDrafts } from '@/lib/data/drafts/list'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { draftCharactersMax } from '@/lib/data/drafts/rows'
import { saveDraft } from '@/lib/data/drafts/save'
import { hoursLater } from '@/lib/data/installation/clock'
import { anOrganization, refusalOf, valueOf } from '../../factories/organization'
import { useDatabase } from '../database'

useDatabase()

const values = { donor: 'Ayesha Khan', amount: '250', officials: ['one', 'two'] }

async function aDraft() {
  const organization = await anOrganization()
  const treasurer = organization.actorAs('treasurer')
  const draft = { id: newId(), form: 'donation', chapterId: organization.chapter.id }
  valueOf(await saveDraft(treasurer, { ...draft, values }))
  return { organization, treasurer, draft }
}

describe('a draft', () => {
  it('gives back what was typed, and the second save under its key replaces the first', async () => {
    const { treasurer, draft } = await aDraft()
    expect(valueOf(await getDraft(treasurer, draft)).values).toEqual(values)
    await saveDraft(treasurer, { ...draft, values: { donor: 'Ayesha K' } })
    expect(valueOf(await getDraft(treasurer, draft)).values).toEqual({ donor: 'Ayesha K' })
    expect(valueOf(await listDrafts(treasurer, draft)).map(({ id }) => id)).toEqual([draft.id])
  })

  it('is stored as ciphertext', async () => {
    const { treasurer, draft } = await aDraft()
    const row = await asOrganization(treasurer.organizationId, (tx) => tx.draft.findFirst({ where: { id: draft.id } }))
    expect(Buffer.from(row?.contentCipher ?? []).toString('latin1')).not.toContain('Ayesha')
  })

  it('belongs to one person: nobody else finds, lists, replaces or discards it', async () => {
    const { organization, treasurer, draft } = await aDraft()
    const other = organization.actorAs('administrator')
    expect(refusalOf(await getDraft(other, draft)).reason).toBe('not-found')
    expect(valueOf(await listDrafts(other, draft))).toEqual([])
    expect(refusalOf(await saveDraft(other, { ...draft, values: { donor: 'Somebody else' } })).reason).toBe('not-found')
    expect(valueOf(await discardDraft(other, draft))).toEqual({ discarded: false })
    expect(valueOf(await getDraft(treasurer, draft)).values).toEqual(values)
  })

  it('is not found in another chapter, form or organization', async () => {
    const { organization, treasurer, draft } = await aDraft()
    const elsewhere = await anOrganization()
    expect(refusalOf(await getDraft(treasurer, { ...draft, form: 'expenditure' })).reason).toBe('not-found')
    expect(refusalOf(await getDraft(treasurer, { ...draft, chapterId: organization.otherChapter.id })).reason).toBe('not-found')
    expect(refusalOf(await getDraft(elsewhere.administrator, draft)).reason).toBe('not-found')
    expect(refusalOf(await saveDraft(treasurer, { ...draft, chapterId: organization.otherChapter.id, values })).reason).toBe('not-found')
    expect(refusalOf(await getDraft(treasurer, { ...draft, id: 'no-key' })).reason).toBe('not-found')
  })

  it('is gone after 30 days, and the next save clears what has expired', async () => {
    const { treasurer, draft } = await aDraft()
    const later = { ...treasurer, at: hoursLater(treasurer.at, 30 * 24 + 1) }
    expect(refusalOf(await getDraft(later, draft)).reason).toBe('not-found')
    expect(valueOf(await listDrafts(later, draft))).toEqual([])
    await saveDraft(later, { ...draft, id: newId(), values })
    expect(await asOrganization(treasurer.organizationId, (tx) => tx.draft.count({ where: { id: draft.id } }))).toBe(0)
  })

  it('is discarded once', async () => {
    const { treasurer, draft } = await aDraft()
    expect([valueOf(await discardDraft(treasurer, draft)), valueOf(await discardDraft(treasurer, draft))]).toEqual([
      { discarded: true },
      { discarded: false },
    ])
  })

  it('has a limit that no form reaches', async () => {
    const { treasurer, draft } = await aDraft()
    expect(refusalOf(await saveDraft(treasurer, { ...draft, values: { note: 'x'.repeat(draftCharactersMax) } })).key).toBe('draftTooLong')
  })
})

it('is kept when it is saved twice at once, while typing and on leaving', async () => {
  const organization = await anOrganization()
  const treasurer = organization.actorAs('treasurer')
  const draft = { id: newId(), form: 'donation', chapterId: organization.chapter.id }
  const saves = await Promise.all(Array.from({ length: 6 }, () => saveDraft(treasurer, { ...draft, values })))
  expect(saves.map(({ ok }) => ok)).toEqual(Array.from({ length: 6 }, () => true))
})

describe('a form', () => {
  const opening = (draft: { readonly chapterId: string; readonly form: string }, id: string) => ({ query: { draft: id }, form: draft.form, chapterId: draft.chapterId, values: { donor: 'Record' }, revision: 4 })

  it('opens with the draft that the address names, under its key and on the revision on which it was begun', async () => {
    const { treasurer, draft } = await aDraft()
    valueOf(await saveDraft(treasurer, { ...draft, values: { ...values, revision: '3' } }))
    expect(valueOf(await openedForm(treasurer, opening(draft, draft.id)))).toMatchObject({ formKey: draft.id, initial: { values, revision: 3, draftSavedAt: treasurer.at } })
  })

  it.each(['', newId(), 'made-up'])('opens with the record and a new key where the address names no draft of one’s own: %j', async (id) => {
    const { treasurer, draft } = await aDraft()
    const { formKey, initial } = valueOf(await openedForm(treasurer, opening(draft, id)))
    expect(formKey).not.toBe(draft.id)
    expect(initial).toMatchObject({ values: { donor: 'Record' }, revision: 4, draftSavedAt: null })
  })

  it('lists drafts of new records and of corrections together, with what was typed', async () => {
    const { treasurer, draft } = await aDraft()
    valueOf(await saveDraft(treasurer, { ...draft, id: newId(), form: 'donation-correction', values: { donor: 'Bilal', recordId: newId() } }))
    valueOf(await saveDraft(treasurer, { ...draft, id: newId(), form: 'expenditure', values: {} }))
    const listed = valueOf(await listDrafts(treasurer, { chapterId: draft.chapterId, form: 'donation' }))
    expect(listed.map(({ form, values: typed }) => [form, typed['donor']]).toSorted()).toEqual([['donation', 'Ayesha Khan'], ['donation-correction', 'Bilal']])
  })
})
