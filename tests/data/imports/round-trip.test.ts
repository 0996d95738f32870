import fs from 'node:fs'
import path from 'node:path'
import { newId } from '@/lib/data/database/uuid'
import { readAs } from '@/lib/data/database/transaction'
import { recordDonation } from '@/lib/data/donations/record'
import { voidDonation } from '@/lib/data/donations/void'
import { recordExpenditure } from '@/lib/data/expenditures/record'
import { exportPeople } from '@/lib/data/exports/people'
import { exportWhole } from '@/lib/data/exports/whole'
import { importFile } from '@/lib/data/imports/import-file'
import { importPeople } from '@/lib/data/imports/people-file'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { voidPerson } from '@/lib/data/people/void'
import { recordLobbyingContact } from '@/lib/data/lobbying-contacts/record'
import { voidStatementRecord } from '@/lib/data/statement-records/void'
import { recordTransfer } from '@/lib/data/transfers/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import { wholeKinds, type WholeKind } from '@/lib/domain/imports/whole/fields'
import { cents } from '@/lib/domain/money'
import { statementKinds } from '@/lib/domain/statement-records/statement-record'
import { aDonation, donationInput } from '@/tests/factories/donation'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aStatementRecord } from '@/tests/factories/statement-records'
import { useDatabase } from '../database'
import { contentHash, contentOf, peopleContent } from '@/scripts/bench/generated/content'
import { nasty } from '@/scripts/bench/generated/nasty'
import { temporaryFolder } from './organization'

useDatabase()

const folder = temporaryFolder()
afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

const rate = { originalAmountMinor: 2_500_000, originalCurrency: 'PKR', exchangeRate: '278.50', exchangeRateSource: '=bank', exchangeRateOn: calendarDate('2026-03-01') } as const

/** Gifts of all sorts: joint, with fee and benefit, in kind, foreign money, returned, void, and one for each nasty text. */
async function gifts(organization: TestOrganization): Promise<void> {
  const [first, second] = [await aRecordedPerson(organization, { name: 'آمنہ خان' }), await aRecordedPerson(organization, { employer: '@home', occupation: "'=1+1" })]
  const gift = await aDonation(organization, {
    ...rate, donorId: first.id, jointShares: [{ personId: first.id, shareCents: cents(6_000) }, { personId: second.id, shareCents: cents(4_000) }], feeCents: cents(310),
    benefitValueCents: cents(1_200), benefitDescription: 'Dinner', principalId: organization.principalId, bankAccountId: organization.bankAccountId, bankCountry: 'US',
    sourceCountry: 'PK', depositedOn: calendarDate('2026-03-03'), depositReference: '-12', receiptNumber: "'R-1", campaign: '+Flood', payerName: '@payer',
    intermediaryId: second.id, conduitReceivedOn: calendarDate('2026-02-27'), privateNote: 'Line one\n=line two\n"quoted", and more',
  })
  valueOf(await recordDonation(organization.administrator, donationInput(organization, first.id, { kind: 'refund', amountCents: cents(-2_500), originalDonationId: gift.id })))
  await aDonation(organization, { donorId: second.id, kind: 'in_kind', method: 'property', inKindDescription: '=40 chairs', valuationMethod: 'invoice', valuedBy: 'Shop', valuedOn: calendarDate('2026-02-20') })
  await aDonation(organization, { donorId: null, anonymous: true, method: 'cash', firstCounter: 'A', secondCounter: 'B' })
  const wrong = await aDonation(organization, { amountCents: cents(777) })
  valueOf(await voidDonation(organization.administrator, { chapterId: organization.chapter.id, id: wrong.id, revision: wrong.revision, reason: '=Entered twice' }))
  for (const text of nasty) await aDonation(organization, { donorId: second.id, campaign: text.line, privateNote: text.lines, reportText: text.lines, payerName: text.line })
}

async function spending(organization: TestOrganization): Promise<void> {
  const { administrator, chapter, principalId, bankAccountId } = organization
  const payee = await aRecordedPerson(organization, { name: '-Print "Shop", LLC', kind: 'organization' })
  const paid = valueOf(await recordExpenditure(administrator, {
    ...rate, formKey: newId(), chapterId: chapter.id, kind: 'payment', payeeId: payee.id, amountCents: cents(60_000), paidOn: calendarDate('2026-03-10'), method: 'check',
    category: 'printing', purpose: 'general', purposeText: '=Flyers', splits: [{ purpose: 'general', amountCents: cents(20_000) }, { purpose: 'us_lobbying', amountCents: cents(40_000) }],
    principalId, activity: '', candidateOrBill: 'H.R. 1', countryOfUse: 'US', paymentReference: '1001', bankAccountId, bankCountry: 'US', requestedBy: 'Nadia', receiptState: 'explained',
    receiptExplanation: 'Lost\nin the post', reportText: '', privateNote: '+1',
  }))
  const common = {
    ...rate, chapterId: chapter.id, amountCents: cents(70_000), sentOn: calendarDate('2026-03-10'), channel: 'wire', purpose: 'homeland_charity', purposeText: 'Blankets', principalId,
    paymentReference: 'W-1', bankAccountId, bankCountry: 'US', requestedBy: '', screeningResult: 'no-match', screenedOn: calendarDate('2026-03-09'),
    screeningListOn: calendarDate('2026-03-08'), earmarkedFor: '=Flood', reportText: '', privateNote: '',
  } as const
  const recipient = await aRecordedPerson(organization, { name: 'Relief Trust', kind: 'organization' })
  valueOf(await recordTransfer(administrator, { ...common, formKey: newId(), kind: 'abroad', direction: 'out', recipientId: recipient.id, counterpartChapterId: null, pairReference: '', country: 'PK' }))
  valueOf(await recordTransfer(administrator, { ...common, formKey: newId(), kind: 'between-chapters', direction: 'out', recipientId: null, counterpartChapterId: organization.otherChapter.id, pairReference: 'P-1', country: '' }))
  const official = await aRecordedPerson(organization, { name: 'Ann Official', office: 'Office of Rep. (IL-07)' })
  valueOf(await recordLobbyingContact(administrator, {
    formKey: newId(), chapterId: chapter.id, counterpart: 'official', contactOn: calendarDate('2026-03-10'), mode: 'meeting', place: '@Chicago',
    officials: [{ personId: official.id, name: official.name, office: official.office, governmentEntity: 'House', covered: 'yes', coveredReason: 'Member' }],
    participants: [{ personId: null, name: '=Nadia' }], principalId, onBehalfOf: '', topic: '-Aid', issueCode: 'FOR', specificIssue: 'H.R. 2\nS. 3', position: 'For', asked: '', summary: '',
    materialsGiven: '', relatedCostCents: cents(500), relatedExpenditureId: paid.id, registrationDisclosed: 'yes', copyFurnished: 'not-known', reportText: '', privateNote: '',
  }))
}

async function furtherRecords(organization: TestOrganization): Promise<void> {
  for (const kind of statementKinds) await aStatementRecord(organization, kind)
  const late = await aStatementRecord(organization, 'campaign', { title: '=Void campaign' })
  valueOf(await voidStatementRecord(organization.administrator, { chapterId: organization.chapter.id, id: late.id, revision: late.revision, reason: 'Twice' }))
  const material = await aStatementRecord(organization, 'material', { title: 'Second' })
  for (const text of nasty) {
    await aStatementRecord(organization, 'activity', {
      title: text.line,
      facts: { form: 'post', behalf: 'own', political: 'no', place: text.line, audience: '', purpose: '', cost: '', paidBy: '', records: '', influence: text.lines, election: '', address: '', note: text.lines },
    })
  }
  expect(material.happenedAt).not.toBeNull()
}

async function exported({ administrator, chapter }: TestOrganization, kind: WholeKind): Promise<string> {
  const file = path.join(folder, `${kind}.csv`)
  let text = ''
  for await (const piece of valueOf(await exportWhole(administrator, { chapterId: chapter.id, kind }))) text += piece
  fs.writeFileSync(file, text)
  return file
}

/** Expenditures before contacts, which name them. */
async function imported({ administrator, chapter }: TestOrganization, files: readonly (readonly [WholeKind, string])[]): Promise<{ readonly added: number; readonly already: number }> {
  const total = { added: 0, already: 0 }
  for (const [, file] of files) {
    const problems: unknown[] = []
    const outcome = await importFile({ ...administrator, kind: 'operator', userId: null }, { path: file, chapterId: chapter.id, kind: null }, { onProblem: (problem) => problems.push(problem), onProgress: () => undefined })
    expect(problems).toEqual([])
    const { added, already } = valueOf(outcome)
    total.added += added
    total.already += already
  }
  return total
}

describe('the own export, imported into an organization that has nothing', () => {
  it('gives every record back identical in every field, by the hash of the content; a second import adds nothing; the journal verifies', async () => {
    const organization = await anOrganization()
    await gifts(organization)
    await spending(organization)
    await furtherRecords(organization)
    const files: (readonly [WholeKind, string])[] = []
    for (const kind of wholeKinds) files.push([kind, await exported(organization, kind)])
    const empty = await anOrganization({ principal: { name: 'Somebody else' } })
    const before = await contentOf(organization.administrator, organization.chapter.id)
    const count = Object.values(before).flat().length
    expect(await imported(empty, files)).toEqual({ added: count, already: 0 })
    expect(await contentOf(empty.administrator, empty.chapter.id)).toEqual(before)
    expect(await contentHash(empty.administrator, empty.chapter.id)).toBe(await contentHash(organization.administrator, organization.chapter.id))
    expect(await imported(empty, files)).toEqual({ added: 0, already: count })
    expect(await imported(organization, files)).toEqual({ added: 0, already: count })
    const people = await readAs(empty.administrator, (tx) => tx.person.groupBy({ by: ['identityDigest'], _count: true }))
    expect(people.every(({ _count }) => _count === 1)).toBe(true)
    expect(await verifyDatabase(empty.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })).toMatchObject({ findings: [], people: 'checked' })
  }, 120_000)
})

describe('the own export of people', () => {
  it('gives everybody back identical in every field, those who are alike as often as they were; a second import adds nobody; the journal verifies', async () => {
    const [organization, empty] = [await anOrganization(), await anOrganization()]
    const whole = {
      name: '=Zehra', nameSort: 'Zehra, the', nameOtherScript: 'زہرا', email: 'zehra@example.org', telephone: '+1 212 555 0177', employer: '@home', occupation: "'=1+1", bankReference: 'DE00ZKXQ',
      address: { lines: '17 Orchard St\n-Rear', city: 'Chicago', state: 'IL', postalCode: '60601', country: 'US' }, note: 'Line one\n=line two\n"quoted", and more', office: 'Office of the Mayor',
      tags: ['donor', 'officer', 'civil-body'], citizenStatus: 'us_citizen', citizenStatusBasis: 'attested', screeningResult: 'no-match', screenedOn: calendarDate('2026-01-02'), screeningListOn: calendarDate('2026-01-01'),
    } as const
    await aRecordedPerson(organization, whole)
    for (let twin = 0; twin < 2; twin += 1) await aRecordedPerson(organization, { name: 'Twin', address: null })
    for (const [at, text] of nasty.entries()) if (text.line !== '') await aRecordedPerson(organization, { name: text.line, office: String(at), note: text.lines, employer: text.line })
    const voided = await aRecordedPerson(organization, { name: 'Voided', kind: 'organization', email: 'voided@example.org' })
    valueOf(await voidPerson(organization.administrator, { chapterId: organization.chapter.id, id: voided.id, revision: voided.revision, reason: '=Twice' }))
    const file = path.join(folder, 'people.csv')
    let text = ''
    for await (const piece of valueOf(await exportPeople(organization.administrator))) text += piece
    fs.writeFileSync(file, text)
    const count = (await peopleContent(organization.administrator)).length
    expect(valueOf(await importPeople(empty.administrator, file, (problem) => { throw new Error(JSON.stringify(problem)) }))).toMatchObject({ rowCount: count, added: count, already: 0 })
    expect(await peopleContent(empty.administrator)).toEqual(await peopleContent(organization.administrator))
    expect(valueOf(await importPeople(empty.administrator, file, () => undefined))).toEqual({ rowCount: count, added: 0, already: count })
    expect(await verifyDatabase(empty.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })).toMatchObject({ findings: [], people: 'checked' })
  })

  it('is refused whole where one row is wrong, with row, column and reason, and is for whoever may see and record everybody', async () => {
    const { administrator, actorAs, chapter } = await anOrganization()
    const file = path.join(folder, 'wrong.csv')
    fs.writeFileSync(file, 'name,kind,name_sort,citizen_status\nNoor,individual,,us_citizen\nOmar,nobody,,us_citizen\n')
    const problems: unknown[] = []
    expect(refusalOf(await importPeople(administrator, file, (problem) => problems.push(problem)))).toMatchObject({ key: 'importRows' })
    expect(problems).toMatchObject([{ row: 3, column: 'kind', text: 'nobody' }])
    expect(await peopleContent(administrator)).toEqual([])
    expect(refusalOf(await importPeople(actorAs('treasurer', chapter.id), file, () => undefined)).reason).toBe('not-found')
    expect(refusalOf(await exportPeople(actorAs('viewer', null))).reason).toBe('not-allowed')
  })
})
