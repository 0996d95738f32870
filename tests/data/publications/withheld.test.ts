import { createHash } from 'node:crypto'
import { readAs } from '@/lib/data/database/transaction'
import { findPublicPlace, readPublicPage } from '@/lib/data/installation/public-page'
import { erasePerson } from '@/lib/data/people/erase'
import { getWithholding, withholdPerson } from '@/lib/data/people/withhold'
import { listMails } from '@/lib/data/outbox/list'
import { changePublication } from '@/lib/data/publications/change'
import { withdrawReport } from '@/lib/data/publications/withdraw'
import { sealedFiles } from '@/lib/data/reports/sealed'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import type { PublicPage } from '@/lib/domain/publication/archive'
import { publicFileName } from '@/lib/domain/publication/archive'
import { publicText } from '@/lib/domain/publication/build'
import { publicCsv } from '@/lib/formats/csv/public-csv'
import { publicNotFoundHtml } from '@/lib/formats/html/public-not-found'
import { publicPageHtml } from '@/lib/formats/html/public-page'
import { publicReportHtml } from '@/lib/formats/html/public-report'
import { publicPdf } from '@/lib/formats/pdf/public-pdf'
import { publicSitemap } from '@/lib/formats/xml/public-sitemap'
import { publicPageMail } from '@/lib/mail/public-page-mail'
import type { Person } from '@/lib/domain/person'
import { wordsFor } from '@/lib/words'
import { aMember } from '../../factories/account'
import { aDonation } from '../../factories/donation'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { aPublicPage, aPublishedReport, smallDonors } from '../../factories/publications'
import { aSealedReport, disclosureOf } from '../../factories/reports'
import { aLobbyingContact, anExpenditure, aTransfer } from '../../factories/spending'
import { readPdf } from '../../domain/formats/read-pdf'
import { useDatabase } from '../database'

useDatabase()

const at = instant('2026-03-20T12:00:00.000Z')
const context = { words: wordsFor('publicPage'), tag: 'en-US', locale: 'en', direction: 'ltr' } as const

async function placeOf({ administrator, chapter }: TestOrganization) {
  const organization = await readAs(administrator, async (tx) => (await tx.organization.findFirst({ where: { id: administrator.organizationId } }))?.slug ?? '')
  return findPublicPlace({ organization, chapter: chapter.slug, at })
}

async function stampOf(organization: TestOrganization): Promise<string> {
  return (await placeOf(organization))?.stamp ?? ''
}

async function pageOf(organization: TestOrganization): Promise<PublicPage> {
  const place = await placeOf(organization)
  const page = place === null ? null : await readPublicPage(place)
  if (page === null) throw new Error('The page is on')
  return page
}

/** What a PDF says to whoever opens it: its text, and what is told of it beside. */
async function pdfOf(page: PublicPage): Promise<string> {
  const [first] = page.reports
  if (first?.report == null) return ''
  const bytes = await publicPdf(first.report, first.published.textHash)
  const { title, xmp, language, pages } = readPdf(Buffer.from(bytes))
  return [publicFileName(first.report.id, 'pdf'), title, xmp, language, ...pages.map(({ text }) => text), Buffer.from(bytes).toString('latin1')].join('\n')
}

/** Every byte that anybody gets without an account: pages, files, their names, the sitemap, and what stands where nothing is. */
async function everyPublicByte(page: PublicPage): Promise<string> {
  const ofReports = page.reports.flatMap((each) => [
    publicReportHtml(context, page, each),
    ...(each.report === null ? [] : [publicText(each.report), publicCsv(each.report), publicFileName(each.report.id, 'csv'), publicFileName(each.report.id, 'json')]),
  ])
  return [publicPageHtml(context, page), publicSitemap(page, 'https://example.org/en'), publicNotFoundHtml(context), ...ofReports, await pdfOf(page)].join('\n')
}

/** What would give a person away: names in any script, the mail, the id, and hashes that anybody can make of them. */
function tracesOf({ id, name, nameOtherScript, email, telephone }: Person): readonly string[] {
  const words = [id, name, nameOtherScript ?? '', email, telephone].filter((text) => text !== '')
  const hashesOf = (word: string): readonly string[] => ['sha256', 'sha1', 'md5'].flatMap((method) => (['hex', 'base64'] as const).map((form) => createHash(method).update(word).digest(form)))
  const hashes = words.flatMap((word) => [word, word.toLowerCase()]).flatMap(hashesOf)
  return [...words, ...hashes]
}

/** A withheld donor who is payee, recipient and participant too, and stands in free texts; a donor who is not named; ten others. */
async function aSensitiveOrganization() {
  const organization = await anOrganization()
  const known = { address: { lines: '1 Main St', city: 'Chicago', state: 'IL', postalCode: '60601', country: 'US' }, employer: 'Hospital', occupation: 'Physician' }
  const withheld = await aRecordedPerson(organization, { name: 'Shahrbanu Darwish', nameOtherScript: 'شهربانو درویش', email: 'shahrbanu@example.org', telephone: '312-555-0177', ...known })
  const unnamed = await aRecordedPerson(organization, { name: 'Jehan Mirza', nameOtherScript: 'جهان میرزا', email: 'jehan@example.org', telephone: '312-555-0188', ...known })
  for (const { id } of [withheld, unnamed]) await aDonation(organization, { donorId: id, amountCents: cents(40_000), reportText: 'Given by Shahrbanu Darwish’s family' })
  await smallDonors(organization, 5)
  await anExpenditure(organization, 'Print Shop', { amountCents: cents(10_000), receiptState: 'explained', receiptExplanation: 'Paid back', payeeId: withheld.id, purposeText: 'Paid back to Jehan Mirza for the hall' })
  await aTransfer(organization, 'Relief Trust', { amountCents: cents(10_000), recipientId: withheld.id, purposeText: 'Sent as SHAHRBANU DARWISH asked' })
  await aLobbyingContact(organization, 'Ann Official', { participants: [{ personId: withheld.id, name: withheld.name }], topic: 'Asylum of Shahrbanu Darwish', materialsGiven: 'Letter of jehan mirza', reportText: 'Write to shahrbanu@example.org' })
  return { organization, withheld, unnamed }
}

describe('people who are not to be named', () => {
  it('stand in no public byte, while the copy of the authority keeps their names; what names them is made anew when they are withheld', async () => {
    const { organization, withheld, unnamed } = await aSensitiveOrganization()
    const { administrator, chapter: { id: chapterId } } = organization
    const key = disclosureOf(organization)
    await aPublicPage(organization, { donorNames: 'listed', contact: 'Ask Shahrbanu Darwish, shahrbanu@example.org.' })
    await aSealedReport(organization, key)
    const before = await aPublishedReport(organization, key)
    expect(await everyPublicByte(await pageOf(organization))).toContain(withheld.name)
    const input = { chapterId, id: withheld.id, revision: 0, withheld: true, reason: 'Threatened at home' }
    expect(refusalOf(await withholdPerson(organization.actorAs('treasurer'), input)).reason).toBe('not-allowed')
    expect(refusalOf(await withholdPerson({ ...administrator, provedRecently: false }, input)).reason).toBe('step-up')
    expect(refusalOf(await withholdPerson((await anOrganization()).administrator, input)).reason).toBe('not-found')
    expect(valueOf(await withholdPerson(administrator, input)).renewed).toBe(1)
    expect(valueOf(await withholdPerson(administrator, input)).renewed).toBe(0)
    const named = await everyPublicByte(await pageOf(organization))
    expect(tracesOf(withheld).filter((trace) => named.includes(trace))).toEqual([])
    expect(named).toContain('Jehan Mirza')
    const listed = (await pageOf(organization)).reports[0]
    expect(listed?.published.textHash).not.toBe(before.textHash)
    expect(listed?.report?.gifts.map(({ donors, requiredBy }) => [donors, requiredBy === null])).toEqual([[1, false], [6, true]])

    const page = await pageNamingNobody(organization)
    const nobody = await everyPublicByte(page)
    expect([...tracesOf(withheld), ...tracesOf(unnamed)].filter((trace) => nobody.includes(trace))).toEqual([])
    expect(page.reports[0]?.report?.gifts.every(({ donors }) => donors >= 5)).toBe(true)
    const [csv] = valueOf(await sealedFiles(administrator, { key, version: 1 }, 'csv'))
    expect(csv?.bytes.toString('utf8')).toContain('Shahrbanu Darwish')
    valueOf(await withdrawReport(administrator, { key, version: 1, reason: 'Shahrbanu Darwish asked for it' }))
    const withdrawn = await everyPublicByte(await pageOf(organization))
    expect(tracesOf(withheld).filter((trace) => withdrawn.includes(trace))).toEqual([])
    expect(withdrawn).toContain('[name withheld] asked for it')
  })

  it('stand in no public byte once they are erased, also when it is made anew later, while nobody knows the name any more', async () => {
    const { organization, withheld: erased, unnamed } = await aSensitiveOrganization()
    const { administrator, chapter: { id: chapterId } } = organization
    await aPublicPage(organization, { donorNames: 'listed' })
    await aSealedReport(organization)
    await aPublishedReport(organization)
    expect(await everyPublicByte(await pageOf(organization))).toContain(erased.name)
    valueOf(await erasePerson(administrator, { id: erased.id, revision: 1, reason: 'Asked for', confirmation: erased.name }))
    const once = await everyPublicByte(await pageOf(organization))
    expect(tracesOf(erased).filter((trace) => once.includes(trace))).toEqual([])
    expect(once).toContain(unnamed.name)
    expect(valueOf(await withholdPerson(administrator, { chapterId, id: unnamed.id, revision: 0, withheld: true, reason: 'Threatened at home' })).renewed).toBe(1)
    const twice = await everyPublicByte(await pageOf(organization))
    expect([...tracesOf(erased), ...tracesOf(unnamed)].filter((trace) => twice.includes(trace))).toEqual([])
    expect((await pageOf(organization)).reports[0]?.report?.gifts.map(({ donors, requiredBy }) => [donors, requiredBy])).toEqual([[7, null]])
  })

  it('change what is kept of the page, also where no report named them', async () => {
    const organization = await anOrganization()
    const { administrator, chapter: { id: chapterId } } = organization
    const { id, name } = await aRecordedPerson(organization, { name: 'Shahrbanu Darwish' })
    await aPublicPage(organization, { about: `Led by ${name}.` })
    const before = await stampOf(organization)
    expect((await pageOf(organization)).says.about).toBe('Led by Shahrbanu Darwish.')
    valueOf(await withholdPerson(administrator, { chapterId, id, revision: 0, withheld: true, reason: 'Threatened at home' }))
    expect((await pageOf(organization)).says.about).toBe('Led by [name withheld].')
    expect(await stampOf(organization)).not.toBe(before)
  })

  it('keep the reason under their own key: no entry of the journal and no other role reads it', async () => {
    const organization = await anOrganization()
    const { administrator, chapter: { id: chapterId } } = organization
    const { id } = await aRecordedPerson(organization)
    valueOf(await withholdPerson(administrator, { chapterId, id, revision: 0, withheld: true, reason: 'Threatened at home' }))
    expect(valueOf(await getWithholding(administrator, { chapterId, id }))).toMatchObject({ withheld: true, reason: 'Threatened at home', revision: 1 })
    expect(refusalOf(await getWithholding(organization.actorAs('treasurer'), { chapterId, id })).reason).toBe('not-allowed')
    const entries = await readAs(administrator, (tx) => tx.journalEntry.findMany({ where: { type: { startsWith: 'withholding.' } }, select: { type: true, text: true } }))
    expect(entries.map(({ type }) => type)).toEqual(['withholding.begun'])
    expect(entries.map(({ text }) => text).join()).not.toContain('Threatened')
    valueOf(await withholdPerson(administrator, { chapterId, id, revision: 1, withheld: false, reason: 'The danger is over' }))
    expect(valueOf(await getWithholding(administrator, { chapterId, id }))).toMatchObject({ withheld: false, revision: 2 })
  })
})

/** The same report published again by the stricter rule. */
async function pageNamingNobody(organization: TestOrganization): Promise<PublicPage> {
  const chapterId = organization.chapter.id
  valueOf(await changePublication(organization.administrator, { chapterId, revision: 1, shown: true, about: '', contact: '', donorNames: 'never' }, publicPageMail))
  await aPublishedReport(organization)
  return pageOf(organization)
}

describe('switching a public page', () => {
  it('is told by mail to every administrator of what it covers, and to nobody else', async () => {
    const organization = await anOrganization()
    const address = await aMember(organization, { role: 'administrator', name: 'Amina', password: 'a long pass phrase' })
    await aMember(organization, { role: 'treasurer', name: 'Tariq', password: 'a long pass phrase' })
    await aPublicPage(organization)
    const { mails } = valueOf(await listMails(organization.administrator, organization.chapter.id))
    expect(mails.map(({ kind, mail }) => [kind, mail.to.address, mail.subject])).toEqual([['public-page', address, 'Chicago: the public page was switched on']])
    expect(mails[0]?.mail.paragraphs[0]).toContain('A administrator switched the public page of Chicago on')
  })
})
