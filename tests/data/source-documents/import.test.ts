import { withConnection } from '@/lib/data/database/connect'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { historyOfRecord } from '@/lib/data/journal/history'
import { getDocument, openDocument } from '@/lib/data/source-documents/get'
import { importDocument } from '@/lib/data/source-documents/import'
import { listDocuments } from '@/lib/data/source-documents/list'
import { sectionPlace } from '@/lib/domain/documents/sections'
import { documentLimits } from '@/lib/domain/documents/source-document'
import { arriving } from '@/tests/factories/attachment'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { anOwnItem, aSourceDocument, bylaws } from '@/tests/factories/source-documents'
import { useDatabase } from '../database'

const database = useDatabase()

const inputOf = ({ chapter }: TestOrganization, bytes: Buffer, name = 'bylaws.txt') => ({ chapterId: chapter.id, seriesId: null, name, content: arriving(bytes) })

async function findingsOf({ administrator }: TestOrganization): Promise<readonly string[]> {
  const { findings } = await verifyDatabase(administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })
  return findings.filter(({ table }) => table !== null).map(({ change, table, sentence }) => `${change} ${table ?? ''}: ${sentence}`)
}

describe('a document that is imported', () => {
  it('is split into sections, keeps the file as it was sent, and stands in the journal with its hashes', async () => {
    const organization = await anOrganization()
    const { administrator, chapter } = organization
    const document = await aSourceDocument(organization)
    expect(document).toMatchObject({ title: 'BYLAWS', version: 1, format: 'txt', chapterId: chapter.id, importedName: administrator.name })
    const view = valueOf(await getDocument(administrator, { chapterId: chapter.id, seriesId: document.seriesId, version: null }))
    expect(view.sections.map(sectionPlace)).toEqual(['BYLAWS', 'BYLAWS, ARTICLE I OFFICERS', 'BYLAWS, ARTICLE II MONEY', 'BYLAWS, ARTICLE II MONEY, Section 1', 'BYLAWS, ARTICLE II MONEY, Section 2'])
    const opened = valueOf(await openDocument(administrator, { chapterId: chapter.id, seriesId: document.seriesId, version: 1 }))
    expect(Buffer.from(opened.content).toString()).toBe(bylaws)
    expect(valueOf(await historyOfRecord(administrator, { chapterId: chapter.id, id: document.id }))).toMatchObject([{ type: 'source-document.imported', after: { sha256: document.sha256, textSha256: document.textSha256 } }])
  })

  it('again makes nothing new; changed, it is the next version, and its items are told as to confirm', async () => {
    const organization = await anOrganization()
    const first = await aSourceDocument(organization)
    await anOwnItem(organization, {}, first)
    expect((await aSourceDocument(organization)).id).toBe(first.id)
    expect((await aSourceDocument(organization, { seriesId: first.seriesId })).id).toBe(first.id)
    const second = await aSourceDocument(organization, { seriesId: first.seriesId, text: `${bylaws}\nSection 3. New.\n` })
    expect(second).toMatchObject({ seriesId: first.seriesId, version: 2 })
    expect(valueOf(await listDocuments(organization.administrator, organization.chapter.id))).toMatchObject([{ id: second.id, items: 1, toConfirm: 1 }])
    expect(valueOf(await getDocument(organization.administrator, { chapterId: organization.chapter.id, seriesId: first.seriesId, version: 1 })).document.id).toBe(first.id)
  })

  it.each([
    ['documentKind', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'bylaws.pdf'], ['fileEmpty', Buffer.alloc(0), 'bylaws.txt'], ['documentTooLarge', Buffer.alloc(documentLimits.bytesMax + 1, 'a '), 'bylaws.txt'],
    ['documentNoText', Buffer.from(' ... \n'), 'bylaws.txt'],
  ])('is refused with %s, and nothing is kept', async (key, bytes, name) => {
    const organization = await anOrganization()
    expect(refusalOf(await importDocument(organization.administrator, inputOf(organization, bytes, name))).key).toBe(key)
    expect(valueOf(await listDocuments(organization.administrator, organization.chapter.id))).toEqual([])
  })

  it('is for administrators and reviewers, of their chapter or the whole organization, and seen in no other chapter', async () => {
    const organization = await anOrganization()
    const { chapter, otherChapter, actorAs } = organization
    const input = () => inputOf(organization, Buffer.from(bylaws))
    for (const role of ['treasurer', 'secretary', 'viewer'] as const) expect(refusalOf(await importDocument(actorAs(role), input())).reason).toBe('not-allowed')
    expect(refusalOf(await importDocument(actorAs('administrator', otherChapter.id), input())).reason).toBe('not-found')
    expect(refusalOf(await importDocument(actorAs('administrator'), { ...input(), chapterId: null })).reason).toBe('not-found')
    const { seriesId } = valueOf(await importDocument(actorAs('reviewer'), input()))
    const outsider = actorAs('administrator', otherChapter.id)
    expect(refusalOf(await getDocument(outsider, { chapterId: otherChapter.id, seriesId, version: null })).reason).toBe('not-found')
    expect(refusalOf(await openDocument(outsider, { chapterId: chapter.id, seriesId, version: 1 })).reason).toBe('not-found')
    expect(refusalOf(await importDocument(outsider, { ...input(), chapterId: otherChapter.id, seriesId })).reason).toBe('not-found')
  })
})

describe('a kept document', () => {
  it.each([
    [`UPDATE source_document_text SET sections = replace(sections, 'two people', 'one person')`, 'edited source_document_text: The text of the document'],
    [`UPDATE source_document_text SET content = convert_to('Nothing', 'UTF8')`, 'edited source_document_text: The file of the document'],
    [`DELETE FROM source_document_text`, 'deleted source_document_text: The document that entry'],
    [`UPDATE source_document SET title = 'Other bylaws'`, 'edited source_document: '],
  ])('that was changed by "%s" is found by the verification', async (statement, told) => {
    const organization = await anOrganization()
    const document = await aSourceDocument(organization)
    expect(await findingsOf(organization)).toEqual([])
    await withConnection(database().superuser, async (client) => {
      await client.query('SET session_replication_role = replica')
      await client.query(`${statement} WHERE organization_id = $1`, [organization.organizationId])
    })
    const findings = await findingsOf(organization)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(told)
    if (statement.includes('sections')) await expect(getDocument(organization.administrator, { chapterId: organization.chapter.id, seriesId: document.seriesId, version: null })).rejects.toThrow('not the one that was imported')
  })
})
