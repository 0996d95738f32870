import { founderOperator } from '@/lib/auth/operator'
import { prisma } from '@/lib/data/database/client'
import { asOrganization } from '@/lib/data/database/transaction'
import { changeChapter } from '@/lib/data/chapters/change'
import { foundChapter } from '@/lib/data/chapters/found'
import { getChapter } from '@/lib/data/chapters/get'
import { listChapters } from '@/lib/data/chapters/list'
import { foundOrganization } from '@/lib/data/installation/found-organization'
import { changeOrganization } from '@/lib/data/organization/change'
import { getOrganization } from '@/lib/data/organization/get'
import type { ChapterFacts } from '@/lib/domain/chapter'
import { cents } from '@/lib/domain/money'
import { organizationDefaults } from '@/lib/domain/organization'
import type { Actor } from '@/lib/domain/permission'
import { anOrganization, refusalOf, valueOf } from '../../factories/organization'
import { useDatabase } from '../database'

useDatabase()

const boston: ChapterFacts = {
  slug: 'boston',
  name: 'Boston',
  numberPrefix: 'BOS',
  importCode: null,
  reportApprovers: [],
  state: 'MA',
  city: '',
  fiscalYearStartMonth: 1,
  timeZone: 'America/New_York',
}

async function entriesOf(actor: Actor): Promise<readonly string[]> {
  const rows = await asOrganization(actor.organizationId, (tx) =>
    tx.journalEntry.findMany({ where: { organizationId: actor.organizationId }, orderBy: { index: 'asc' } }),
  )
  return rows.map(({ type }) => type)
}

describe('founding an organization', () => {
  it('writes one entry for each thing it begins with, the organization first', async () => {
    const { administrator } = await anOrganization()
    expect(await entriesOf(administrator)).toEqual([
      'organization.founded',
      'chapter.recorded',
      'chapter.recorded',
      'principal.recorded',
      'bank-account.recorded',
    ])
  })

  it('leaves nothing behind when one part is refused', async () => {
    const operator = founderOperator('America/New_York')
    const [organizations, addresses] = [await prisma().organization.count(), await prisma().chapterAddress.count()]
    const founded = await foundOrganization(operator, {
      profile: { ...organizationDefaults, name: 'Half', legalName: 'Half' },
      chapters: [boston, { ...boston, slug: 'api', numberPrefix: 'API' }],
      members: [],
      principals: [],
      registrations: [],
      bankAccounts: [],
    })
    expect(refusalOf(founded).fields).toEqual({ slug: { key: 'slugReserved' } })
    expect([await prisma().organization.count(), await prisma().chapterAddress.count()]).toEqual([organizations, addresses])
  })
})

describe('chapters', () => {
  it('are added with an entry, and an address is taken once in the installation', async () => {
    const [one, other] = [await anOrganization(), await anOrganization()]
    const founded = valueOf(await foundChapter(one.administrator, { ...boston, slug: 'new-haven' }))
    expect((await entriesOf(one.administrator)).at(-1)).toBe('chapter.recorded')
    expect(valueOf(await getChapter(one.administrator, founded.id))).toEqual(founded)
    expect(refusalOf(await foundChapter(other.administrator, { ...boston, slug: 'new-haven' })).fields).toEqual({
      slug: { key: 'slugTaken' },
    })
  })

  it.each(['setup', 'api', 'c', 'settings'])('do not take the word %s as address', async (slug) => {
    const { administrator } = await anOrganization()
    expect(refusalOf(await foundChapter(administrator, { ...boston, slug })).fields).toEqual({ slug: { key: 'slugReserved' } })
  })

  it.each(['Boston', 'bos ton', '-boston', 'boston-', 'ب', ''])('do not take %j as address', async (slug) => {
    const { administrator } = await anOrganization()
    expect(refusalOf(await foundChapter(administrator, { ...boston, slug })).fields).toEqual({ slug: { key: 'slugForm' } })
  })

  it('say which field is taken: the letters of numbers, the import code', async () => {
    const { administrator, chapter } = await anOrganization()
    const sameLetters = await foundChapter(administrator, { ...boston, slug: 'letters', numberPrefix: chapter.numberPrefix })
    expect(refusalOf(sameLetters).fields).toEqual({ numberPrefix: { key: 'numberPrefixTaken' } })
    await foundChapter(administrator, { ...boston, slug: 'code-one', numberPrefix: 'C1', importCode: 'CH09' })
    const sameCode = await foundChapter(administrator, { ...boston, slug: 'code-two', numberPrefix: 'C2', importCode: 'CH09' })
    expect(refusalOf(sameCode).fields).toEqual({ importCode: { key: 'importCodeTaken' } })
  })

  it('are corrected with a reason; their address stays; a second person is told', async () => {
    const { administrator, chapter } = await anOrganization()
    const change = { ...chapter, chapterId: chapter.id, name: 'Greater Chicago', revision: 1, reason: 'New name' }
    expect(valueOf(await changeChapter(administrator, change))).toMatchObject({ name: 'Greater Chicago', slug: chapter.slug, revision: 2 })
    expect(refusalOf(await changeChapter(administrator, change))).toMatchObject({ reason: 'conflict', currentRevision: 2 })
    expect(valueOf(await changeChapter(administrator, { ...change, revision: 2 })).revision).toBe(2)
  })

  it('are not found for another organization, and not for the roles of one chapter to change', async () => {
    const [one, other] = [await anOrganization(), await anOrganization()]
    expect(refusalOf(await getChapter(other.administrator, one.chapter.id)).reason).toBe('not-found')
    expect(
      refusalOf(await changeChapter(other.administrator, { ...one.chapter, chapterId: one.chapter.id, revision: 1, reason: 'x' })).reason,
    ).toBe('not-found')
    expect(
      refusalOf(await changeChapter(one.actorAs('treasurer'), { ...one.chapter, chapterId: one.chapter.id, revision: 1, reason: 'x' }))
        .reason,
    ).toBe('not-allowed')
    expect(refusalOf(await foundChapter(one.actorAs('administrator'), { ...boston, slug: 'elsewhere' })).reason).toBe('not-found')
    expect(refusalOf(await listChapters(one.actorAs('administrator'))).reason).toBe('not-found')
  })
})

describe('the profile of the organization', () => {
  it('is changed with an entry that holds the old values of what changed', async () => {
    const { administrator, chapter } = await anOrganization()
    const before = valueOf(await getOrganization(administrator, chapter.id))
    const changed = valueOf(
      await changeOrganization(administrator, { ...before, expenditureApprovalLimitCents: cents(100_000), reason: 'Board decision' }),
    )
    expect(changed).toMatchObject({ expenditureApprovalLimitCents: 100_000, revision: 2 })
    const entry = await asOrganization(administrator.organizationId, (tx) =>
      tx.journalEntry.findFirst({ where: { type: 'organization.changed' } }),
    )
    expect(entry?.text).toContain('"before":{"expenditureApprovalLimitCents":50000}')
    expect(refusalOf(await changeOrganization(administrator, { ...before, name: 'Other', reason: 'x' })).reason).toBe('conflict')
  })

  it('is for everybody in it to read and for the administrator of the whole to change', async () => {
    const { administrator, actorAs, chapter } = await anOrganization()
    const viewer = actorAs('viewer')
    const facts = valueOf(await getOrganization(viewer, chapter.id))
    expect(refusalOf(await changeOrganization(actorAs('administrator'), { ...facts, reason: 'x' })).reason).toBe('not-found')
    expect(refusalOf(await changeOrganization(actorAs('treasurer', null), { ...facts, reason: 'x' })).reason).toBe('not-allowed')
    expect((await changeOrganization(administrator, { ...facts, reason: 'x' })).ok).toBe(true)
  })
})
