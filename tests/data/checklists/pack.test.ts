import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { attestChecklistAnswer } from '@/lib/data/checklists/attest'
import { packChecklist } from '@/lib/data/checklists/pack'
import { newId } from '@/lib/data/database/uuid'
import { calendarDate } from '@/lib/domain/calendar-date'
import { quarter } from '@/lib/domain/reporting-period'
import { anAttachment, pdf } from '@/tests/factories/attachment'
import { anEvidence } from '@/tests/factories/evidence'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { anOwnItem, aSourceDocument, bylaws } from '@/tests/factories/source-documents'
import { useDatabase } from '../database'

useDatabase()

const period = quarter(2026, 1)

async function packed({ administrator, chapter }: TestOrganization): Promise<Readonly<Record<string, Uint8Array>>> {
  const pieces: Uint8Array[] = []
  for await (const piece of valueOf(await packChecklist(administrator, { chapterId: chapter.id, period })).bytes) pieces.push(piece)
  return unzipSync(Buffer.concat(pieces))
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('a checklist as one pack', () => {
  it('holds answers, evidence with its files and the source documents; somebody else who opens it finds every hash right', async () => {
    const organization = await anOrganization()
    const { administrator, chapter } = organization
    const document = await aSourceDocument(organization)
    await anOwnItem(organization, {}, document)
    const evidence = await anEvidence(organization, { itemId: 'OWN-1', wanted: 'The count sheets' })
    const file = await anAttachment(organization, { kind: 'evidence', id: evidence.id }, { name: 'counts.pdf', bytes: pdf('Counted twice') })
    valueOf(await attestChecklistAnswer(administrator, { chapterId: chapter.id, formKey: newId(), itemId: 'OWN-1', on: calendarDate('2026-03-05'), answer: 'partly', note: 'One box was missed', exceptedUntil: null, revision: null }))
    const files = await packed(organization)
    expect(Object.keys(files)).toEqual(['README.txt', 'checklist.csv', 'evidence.csv', `evidence/OWN-1/${file.id}.pdf`, `documents/${document.id}.txt`, 'checkpoint.txt', 'SHA256SUMS'])
    const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
    // The check of a second person: the list names every other file, and each hash comes out again.
    const listed = text('SHA256SUMS').trim().split('\n').map((line) => line.split('  '))
    expect(listed).toEqual(Object.keys(files).filter((name) => name !== 'SHA256SUMS').map((name) => [sha256(files[name] ?? new Uint8Array()), name]))
    expect(text('evidence.csv')).toContain(`OWN-1,The count sheets,Bilal,2026-04-01,received,,,${file.uploadedAt},evidence/OWN-1/${file.id}.pdf,${sha256(files[`evidence/OWN-1/${file.id}.pdf`] ?? new Uint8Array())}`)
    expect(text('checklist.csv')).toContain(`BYLAWS,1,${sha256(Buffer.from(bylaws))},2026-01-01,2026-03-31,yes`)
    expect(text('checklist.csv')).toContain('One box was missed')
    expect(text(`documents/${document.id}.txt`)).toBe(bylaws)
  })

  it('is for those who read the journal', async () => {
    const organization = await anOrganization()
    for (const role of ['secretary', 'viewer'] as const) expect(refusalOf(await packChecklist(organization.actorAs(role), { chapterId: organization.chapter.id, period })).reason).toBe('not-allowed')
    expect(refusalOf(await packChecklist(organization.actorAs('treasurer', organization.otherChapter.id), { chapterId: organization.chapter.id, period })).reason).toBe('not-found')
  })
})
