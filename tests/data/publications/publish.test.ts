import { readAs } from '@/lib/data/database/transaction'
import { findPublicPlace, readPublicPage } from '@/lib/data/installation/public-page'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { changePublication } from '@/lib/data/publications/change'
import { getPublication } from '@/lib/data/publications/get'
import { listPublished } from '@/lib/data/publications/list'
import { previewReport } from '@/lib/data/publications/preview'
import { publishReport } from '@/lib/data/publications/publish'
import { withdrawReport } from '@/lib/data/publications/withdraw'
import { fileReport } from '@/lib/data/reports/file'
import { newId } from '@/lib/data/database/uuid'
import { publicPageMail } from '@/lib/mail/public-page-mail'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import type { PublicPage } from '@/lib/domain/publication/archive'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { aPublicPage, aPublishedReport, smallDonors } from '../../factories/publications'
import { aSealedAmendment, aSealedReport, disclosureOf } from '../../factories/reports'
import { useDatabase } from '../database'

useDatabase()

const at = instant('2026-03-20T12:00:00.000Z')

async function slugOf({ administrator }: TestOrganization): Promise<string> {
  return readAs(administrator, async (tx) => (await tx.organization.findFirst({ where: { id: administrator.organizationId } }))?.slug ?? '')
}

async function pageOf(organization: TestOrganization): Promise<PublicPage | null> {
  const place = await findPublicPlace({ organization: await slugOf(organization), chapter: organization.chapter.slug, at })
  return place === null ? null : readPublicPage(place)
}

async function stampOf(organization: TestOrganization): Promise<string> {
  return (await findPublicPlace({ organization: await slugOf(organization), chapter: organization.chapter.slug, at }))?.stamp ?? ''
}

async function typesOf({ administrator }: TestOrganization): Promise<readonly string[]> {
  const rows = await readAs(administrator, (tx) => tx.journalEntry.findMany({ where: { OR: [{ type: { startsWith: 'publi' } }] }, orderBy: { index: 'asc' }, select: { type: true } }))
  return rows.map(({ type }) => type)
}

describe('a public page', () => {
  it('is off until it is switched on, and looks like none when it is switched off again', async () => {
    const organization = await anOrganization()
    const { administrator, chapter: { id: chapterId } } = organization
    expect(valueOf(await getPublication(administrator, chapterId)).shown).toBe(false)
    expect(await pageOf(organization)).toBeNull()
    const on = await aPublicPage(organization)
    expect((await pageOf(organization))?.says).toEqual({ about: 'We help after floods.', contact: 'office@example.org' })
    const { id: _id, coversId: _covers, ...facts } = on
    valueOf(await changePublication(administrator, { ...facts, shown: false }, publicPageMail))
    expect(await pageOf(organization)).toBeNull()
    expect(await typesOf(organization)).toEqual(['publication.shown', 'publication.hidden'])
    expect((await verifyDatabase(administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })).findings).toEqual([])
  })

  it('is switched by an administrator of what it covers who has just shown who they are, and by nobody else', async () => {
    const organization = await anOrganization()
    const change = { chapterId: organization.chapter.id, revision: 0, shown: true, about: '', contact: '', donorNames: 'never' } as const
    expect(refusalOf(await changePublication(organization.actorAs('treasurer'), change, publicPageMail)).reason).toBe('not-allowed')
    expect(refusalOf(await changePublication({ ...organization.administrator, provedRecently: false }, change, publicPageMail)).reason).toBe('step-up')
    expect(refusalOf(await changePublication(organization.actorAs('administrator', organization.otherChapter.id), change, publicPageMail)).reason).toBe('not-found')
    expect(refusalOf(await changePublication(organization.actorAs('administrator'), { ...change, chapterId: null }, publicPageMail)).reason).toBe('not-found')
    expect(refusalOf(await changePublication((await anOrganization()).administrator, change, publicPageMail)).reason).toBe('not-found')
    const first = valueOf(await changePublication(organization.administrator, change, publicPageMail))
    expect(valueOf(await changePublication(organization.administrator, change, publicPageMail))).toEqual(first)
    expect(refusalOf(await changePublication(organization.administrator, { ...change, about: 'Another' }, publicPageMail)).reason).toBe('conflict')
  })
})

describe('a sealed report', () => {
  it('is public by an act of its own, exactly as it was previewed, by an administrator who has just shown who they are', async () => {
    const organization = await anOrganization()
    await smallDonors(organization, 5)
    await aPublicPage(organization)
    const sealed = await aSealedReport(organization)
    expect((await pageOf(organization))?.reports).toEqual([])
    const { version, published } = valueOf(await previewReport(organization.administrator, disclosureOf(organization), 1))
    expect(published).toBeNull()
    const input = { key: disclosureOf(organization), version: 1, previewedHash: version.hash, summary: '' }
    const donor = await readAs(organization.administrator, (tx) => tx.person.findFirstOrThrow({ where: { organizationId: organization.organizationId, donations: { some: {} } } }))
    expect(refusalOf(await publishReport(organization.administrator, { ...input, summary: `Thanks to ${donor.name}!` }))).toMatchObject({ fields: { summary: { key: 'namesSomebodyHidden' } } })
    expect(refusalOf(await publishReport(organization.administrator, { ...input, previewedHash: '0'.repeat(64) })).key).toBe('publicVersionChanged')
    expect(refusalOf(await publishReport(organization.actorAs('treasurer'), input)).reason).toBe('not-allowed')
    expect(refusalOf(await publishReport({ ...organization.administrator, provedRecently: false }, input)).reason).toBe('step-up')
    expect(refusalOf(await publishReport((await anOrganization()).administrator, input)).reason).toBe('not-found')
    expect(refusalOf(await publishReport(organization.administrator, { ...input, version: 2 })).reason).toBe('not-found')
    expect(refusalOf(await previewReport(organization.actorAs('viewer'), input.key, 1)).reason).toBe('not-allowed')
    const made = await aPublishedReport(organization)
    expect(made).toMatchObject({ number: sealed.number, state: 'published', textHash: version.hash })
    expect(await aPublishedReport(organization)).toEqual(made)
    const [shown] = (await pageOf(organization))?.reports ?? []
    expect(shown?.report).toEqual(version.report)
    expect(shown?.report?.figures).toEqual([
      { id: 'raised', label: 'Raised', amountCents: 5_000, from: ['summary/receipts'] }, { id: 'spent', label: 'Spent', amountCents: 0, from: ['summary/disbursements'] },
      { id: 'sent-abroad', label: 'Sent abroad', amountCents: 0, from: ['summary/abroad'] },
    ])
    expect(shown?.filing.filedOn).toBeNull()
    valueOf(await fileReport(organization.administrator, { key: input.key, formKey: newId(), version: 1, filedOn: calendarDate('2026-03-14'), confirmationNumber: '', lateReason: '' }))
    expect((await pageOf(organization))?.reports[0]?.filing.filedOn).toBe('2026-03-14')
  })

  it('stays in the archive as amended, and as withdrawn with the reason and without its content; each changes the stamp of the page, and a new gift does not', async () => {
    const organization = await anOrganization()
    const { administrator } = organization
    const key = disclosureOf(organization)
    await smallDonors(organization, 5)
    await aPublicPage(organization)
    await aSealedReport(organization, key)
    const stamps = [await stampOf(organization)]
    await aPublishedReport(organization)
    stamps.push(await stampOf(organization))
    await smallDonors(organization, 5)
    expect(await stampOf(organization)).toBe(stamps[1])
    await aSealedAmendment(organization, key, 2, 'Five gifts were missing')
    stamps.push(await stampOf(organization))
    expect((await pageOf(organization))?.reports.map(({ state }) => state)).toEqual(['amended'])
    await aPublishedReport(organization, key, 2)
    expect((await pageOf(organization))?.reports.map(({ version, state, report }) => [version, state, report?.amends?.reason])).toEqual([[2, 'current', 'Five gifts were missing'], [1, 'amended', undefined]])
    expect(refusalOf(await withdrawReport(organization.actorAs('treasurer'), { key, version: 2, reason: 'x' })).reason).toBe('not-allowed')
    stamps.push(await stampOf(organization))
    const withdrawn = valueOf(await withdrawReport(administrator, { key, version: 2, reason: 'A text was wrong' }))
    expect(valueOf(await withdrawReport(administrator, { key, version: 2, reason: 'Again' }))).toEqual(withdrawn)
    expect(new Set([...stamps, await stampOf(organization)]).size).toBe(5)
    expect((await pageOf(organization))?.reports[0]).toMatchObject({ state: 'withdrawn', report: null, published: { withdrawalReason: 'A text was wrong' } })
    expect(valueOf(await listPublished(administrator, key.chapterId)).map(({ state }) => state).toSorted()).toEqual(['published', 'withdrawn'])
    expect((await verifyDatabase(administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })).findings).toEqual([])
  })

  it('is not public beside a report of the same books that shares days with it', async () => {
    const organization = await anOrganization()
    const { administrator } = organization
    await smallDonors(organization, 5)
    await aSealedReport(organization)
    const { number } = await aPublishedReport(organization)
    const wider = { ...disclosureOf(organization), period: { ...disclosureOf(organization).period, id: '2026-02-01..2026-03-10', from: calendarDate('2026-02-01') } }
    await aSealedReport(organization, wider)
    const { version, inTheWay } = valueOf(await previewReport(administrator, wider, 1))
    expect(inTheWay).toBe(number)
    expect(refusalOf(await publishReport(administrator, { key: wider, version: 1, previewedHash: version.hash, summary: '' }))).toMatchObject({ key: 'publicPeriodOverlaps', values: { number } })
  })
})
