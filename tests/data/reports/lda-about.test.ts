/** Reports of the Act about somebody else than the registrant: each lobbyist's own contributions, and a firm's reports for its clients. */
import { newId } from '@/lib/data/database/uuid'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { reportsAbout } from '@/lib/data/reports/about'
import { draftReport } from '@/lib/data/reports/draft'
import { ldaFile } from '@/lib/data/reports/lda-files'
import type { ReportKey } from '@/lib/data/reports/version'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { spanAbout } from '@/lib/domain/reports/report-span'
import { halfYear } from '@/lib/domain/reporting-period'
import { aDonation } from '../../factories/donation'
import { aLobbyingQuarter, aMeeting, anAnswer, aRegistrant, inProfile, lastQuarter, lobbyistFacts, quarterAnswers } from '../../factories/lda'
import { aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { aSealedReport, drafted } from '../../factories/reports'
import { aStatementRecord, typedStatementRecord } from '../../factories/statement-records'
import { useDatabase } from '../database'

useDatabase()

const nothing = { outside: [], trusted: [], parts: 'all', onProgress: () => undefined } as const
const second = halfYear(2025, 2)
const registrants: ReportKey = { chapterId: null, form: 'lda-ld203', period: second }
const own = (lobbyist: { readonly id: string }): ReportKey => ({ ...registrants, period: spanAbout(second, lobbyist.id) })

function errors({ findings }: ReportDocument): readonly string[] {
  return findings.filter(({ severity }) => severity === 'stop' || severity === 'error').map(({ check }) => check)
}

async function aGiftOf(organization: TestOrganization, contributor: string) {
  const payee = await aRecordedPerson(organization, { name: `Committee of ${contributor}`, kind: 'organization' })
  const typed = typedStatementRecord(organization, 'political-contribution')
  const person = { typed: payee.name, id: payee.id, newKind: null, newSortName: '', newOtherScript: '' }
  return aStatementRecord(organization, 'political-contribution', { happenedOn: calendarDate('2025-12-05'), person, principalId: null, facts: { ...typed.facts, contributor } })
}

const giftsIn = ({ items }: ReportDocument) => items.filter(({ parent }) => parent === 'contributions').flatMap(({ lines }) => lines.map(({ cells, records }) => [cells[2], records[0]?.id]))

describe("a lobbyist's own contribution report", () => {
  it('lists what the lobbyist gave, is certified by name, and ends what the registrant waits for once it is sealed', async () => {
    const organization = await aLobbyingQuarter()
    const { lobbyist, administrator } = organization
    const [theirs, ours] = [await aGiftOf(organization, 'Sana Malik'), await aGiftOf(organization, 'Self')]
    expect(giftsIn(await drafted(administrator, registrants))).toEqual([['Self', ours.id]])
    expect(giftsIn(await drafted(administrator, own(lobbyist)))).toEqual([['Self', theirs.id]])
    await anAnswer(organization, registrants, { contributions: true, certification: true, 'contact-name': 'Omar Shah' })
    expect(errors(await drafted(administrator, registrants))).toEqual(['LDA-25'])
    expect(valueOf(await reportsAbout(administrator, registrants))).toEqual([{ id: lobbyist.id, name: 'Sana Malik', state: null }])

    await anAnswer(organization, own(lobbyist), { contributions: true, certification: true, 'contact-name': 'Omar Shah' })
    const document = await drafted(administrator, own(lobbyist))
    expect([document.title, document.registrant.name, errors(document)]).toEqual(['LDA contribution report (LD-203) of Sana Malik', 'Sana Malik', []])
    expect(document.items.find(({ id }) => id === 'certification')?.text).toContain('Certified by Sana Malik.')
    const sealed = await aSealedReport(organization, own(lobbyist))
    expect(sealed.number).toBe(`ALL-LD203-2025-H2-${lobbyist.id.slice(-6).toUpperCase()}-1`)
    expect(errors(await drafted(administrator, registrants))).toEqual([])
    expect(valueOf(await reportsAbout(administrator, registrants))).toEqual([{ id: lobbyist.id, name: 'Sana Malik', state: 'sealed' }])
    expect((await aSealedReport(organization, registrants)).number).toBe('ALL-LD203-2025-H2-1')
    const { findings, reports } = await verifyDatabase(administrator, nothing)
    expect([findings, reports]).toEqual([[], 2])
    const json: unknown = JSON.parse(valueOf(await ldaFile(administrator, own(lobbyist), 'lda-json', 1)).bytes.toString('utf8'))
    expect(json).toMatchObject({ filer_type: 'lobbyist', lobbyist: { first_name: 'Sana', last_name: 'Malik' }, contribution_items: [expect.objectContaining({ contributor_name: 'Self' })] })
  })

  it('is there for nobody who was not listed in the half-year, nor for somebody of another organization', async () => {
    const organization = await aLobbyingQuarter()
    const stranger = await aRecordedPerson(organization, { name: 'Somebody Else' })
    expect(refusalOf(await draftReport(organization.administrator, 'lda-ld203', own(stranger))).reason).toBe('not-found')
    const other = await aLobbyingQuarter()
    expect(refusalOf(await draftReport(other.administrator, 'lda-ld203', own(organization.lobbyist))).reason).toBe('not-found')
    expect(refusalOf(await draftReport(organization.administrator, 'lda-ld203', { chapterId: null, period: spanAbout(halfYear(2025, 1), organization.lobbyist.id) })).reason).toBe('not-found')
  })
})

const clientFacts = {
  business: 'Trade association of growers', street: '9 Oak Street', city: 'Dallas', state: 'TX', zip: '75201', country: 'US', governmentEntity: 'no', registeredOn: '', senateNumber: '77', houseNumber: '0077', note: '',
}

async function aFirm() {
  const organization = await aRegistrant()
  const lobbyist = await aRecordedPerson(organization, { name: 'Sana Malik', tags: ['employee'] })
  const [client, another] = [await aRecordedPerson(organization, { name: 'Oak Growers', kind: 'organization' }), await aRecordedPerson(organization, { name: 'Elm Millers', kind: 'organization' })]
  await inProfile(organization, 'lobbyist', lobbyist, lobbyistFacts)
  for (const each of [client, another]) await inProfile(organization, 'client', each, clientFacts)
  await aMeeting(organization, { entity: 'Senate', on: '2025-11-03', personId: lobbyist.id }, 'Oak Growers')
  await aMeeting(organization, { entity: 'House of Representatives', on: '2025-11-20', personId: lobbyist.id }, 'ELM  Millers')
  await aDonation(organization, { kind: 'sale', purpose: 'us_lobbying', donorId: client.id, amountCents: cents(1_612_345), receivedOn: calendarDate('2025-11-28'), reportText: 'Retainer for November' })
  await aDonation(organization, { kind: 'gift', purpose: 'general', donorId: client.id, amountCents: cents(90_000), receivedOn: calendarDate('2025-11-28') })
  return { ...organization, client, another, lobbyist }
}

const forClient = (form: ReportKey['form'], { id }: { readonly id: string }): ReportKey => ({ chapterId: null, form, period: spanAbout(lastQuarter, id) })

describe("a lobbying firm's reports for its clients", () => {
  it('counts for a client the contacts on its behalf and what it paid for lobbying, and nothing of it for another client or the firm itself', async () => {
    const firm = await aFirm()
    const document = await drafted(firm.administrator, forClient('lda-ld2', firm.client))
    const item = (of: ReportDocument, id: string) => of.items.find((each) => each.id === id)?.lines.map(({ cells }) => cells)
    expect([document.title, document.summary.map(({ label, amountCents }) => [label, amountCents])]).toEqual([
      'LDA quarterly report (LD-2) for Oak Growers', [['Line 12, exact figure', 1_612_345], ['Line 12, as filed', 2_000_000]],
    ])
    expect(item(document, 'issue-FOR-entities')).toEqual([['SENATE', 1]])
    expect(item(document, 'line-5')).toEqual([['Number', '401105999-77']])
    const others = await drafted(firm.administrator, forClient('lda-ld2', firm.another))
    expect([others.summary.map(({ amountCents }) => amountCents)[0] ?? 0, item(others, 'issue-FOR-entities')]).toEqual([0, [['HOUSE OF REPRESENTATIVES', 1]]])
    const self = await drafted(firm.administrator, { chapterId: null, form: 'lda-ld2', period: lastQuarter })
    expect([self.title, item(self, 'issue-FOR-entities'), item(self, 'line-12')]).toEqual(['LDA quarterly report (LD-2)', undefined, []])
    expect(valueOf(await reportsAbout(firm.administrator, { chapterId: null, form: 'lda-ld2', period: lastQuarter })).map(({ name }) => name)).toEqual(['Elm Millers', 'Oak Growers'])
  })

  it('is sealed, filed as XML with income and client, and built again to the same text', async () => {
    const firm = await aFirm()
    const key = forClient('lda-ld2', firm.client)
    const { method: _method, ...answers } = quarterAnswers
    await anAnswer(firm, key, answers)
    expect(errors(await drafted(firm.administrator, key))).toEqual([])
    await aSealedReport(firm, key)
    const xml = valueOf(await ldaFile(firm.administrator, key, 'house-xml', 1)).bytes.toString('utf8')
    for (const said of ['<selfSelect>N</selfSelect>', '<clientName>Oak Growers</clientName>', '<income>20000.00</income>', '<expenses></expenses>', '<houseID>']) expect(xml).toContain(said)
    const { findings, reports } = await verifyDatabase(firm.administrator, nothing)
    expect([findings, reports]).toEqual([[], 1])
  })

  it('registers once for each client, from the earlier of the engagement and the first contact', async () => {
    const firm = await aFirm()
    const document = await drafted(firm.administrator, forClient('lda-ld1', firm.client))
    const cells = (id: string) => document.items.find((each) => each.id === id)?.lines.map((line) => line.cells)
    expect(document.title).toBe('LDA registration (LD-1) for Oak Growers')
    expect(cells('line-7')).toContainEqual(['Name', 'Oak Growers'])
    expect(cells('line-9')).toEqual([['Description', 'Trade association of growers']])
    expect(JSON.stringify(cells('line-1'))).toContain('2025-10-05')
    expect(refusalOf(await draftReport(firm.administrator, 'lda-ld1', { chapterId: null, period: spanAbout(lastQuarter, newId()) })).reason).toBe('not-found')
  })
})
