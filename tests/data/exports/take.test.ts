import { checklistForPeriod } from '@/lib/data/checklists/for-period'
import { readAs } from '@/lib/data/database/transaction'
import { logExport } from '@/lib/data/exports/log'
import { takeList, type ListToTake } from '@/lib/data/exports/take'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import type { Evaluation } from '@/lib/domain/checklists/evaluation'
import type { Actor } from '@/lib/domain/permission'
import { quarter } from '@/lib/domain/reporting-period'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, refusalOf, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aPublicPage, aPublishedReport, smallDonors } from '@/tests/factories/publications'
import { aSealedReport, disclosureOf } from '@/tests/factories/reports'
import { anExpenditure } from '@/tests/factories/spending'
import { useDatabase } from '../database'

useDatabase()

const forAudit: ListToTake = { list: 'donations', query: {}, purpose: 'audit', note: 'Sample of the spring' }

function take({ chapter }: TestOrganization, actor: Actor, asked: Partial<ListToTake> = {}) {
  return takeList(actor, { ...forAudit, ...asked }, { ...chapter, today: testToday })
}

async function entriesOf({ administrator }: TestOrganization) {
  return readAs(administrator, (tx) => tx.journalEntry.findMany({ where: { subjectKind: 'data-export' }, select: { type: true, text: true } }))
}

async function answerOf({ administrator, chapter }: TestOrganization): Promise<Evaluation | null> {
  const { entries } = valueOf(await checklistForPeriod(administrator, chapter.id, quarter(2026, 1)))
  return entries.find(({ item }) => item.id === 'YML-02')?.computed ?? null
}

describe('a list that is taken away', () => {
  it('is given with its rows, and the journal keeps who took what and for what', async () => {
    const organization = await anOrganization()
    await aDonation(organization)
    const taken = valueOf(await take(organization, organization.actorAs('treasurer')))
    expect(taken.fileName).toBe(`donations_${organization.chapter.slug}_2026-03-15.csv`)
    expect((await new Response(taken.rows).text()).trim().split('\r\n')).toHaveLength(2)
    const [entry, ...others] = await entriesOf(organization)
    expect(others).toEqual([])
    expect(entry?.text).toContain('"purpose":"audit"')
    expect(entry?.text).toContain('"name":"A treasurer"')
    expect(entry?.text).toContain('"reason":"Sample of the spring"')
    const { findings } = await verifyDatabase(organization.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })
    expect(findings).toEqual([])
  })

  it('is not given, and leaves no entry, where somebody may not see it or it is none', async () => {
    const [organization, other] = [await anOrganization(), await anOrganization()]
    expect(refusalOf(await take(organization, organization.actorAs('secretary'))).reason).toBe('not-found')
    expect(refusalOf(await take(organization, organization.administrator, { list: 'nonsense' })).reason).toBe('not-found')
    expect(refusalOf(await take(organization, other.administrator)).reason).toBe('not-found')
    expect(refusalOf(await take(organization, organization.actorAs('treasurer', organization.otherChapter.id))).reason).toBe('not-found')
    expect([...(await entriesOf(organization)), ...(await entriesOf(other))]).toEqual([])
  })
})

describe('the question who sees personal details (YML-02)', () => {
  it('is answered yes where each file says for what, and no once somebody takes whole records without saying it', async () => {
    const organization = await anOrganization()
    expect(await answerOf(organization)).toMatchObject({ answer: 'yes', recordCount: 0 })
    valueOf(await take(organization, organization.administrator))
    expect(await answerOf(organization)).toMatchObject({ answer: 'yes', recordCount: 1, records: [{ kind: 'data-export', number: `donations_${organization.chapter.slug}_2026-03-15.csv` }] })
    valueOf(await logExport(organization.administrator, { chapterId: organization.chapter.id, what: 'whole-donations', fileName: 'all.csv', allFields: true, purpose: 'not-told', note: '', exportedOn: testToday }))
    expect(await answerOf(organization)).toMatchObject({ answer: 'no', recordCount: 1, records: [{ number: 'all.csv' }] })
  })

  it('is answered no while a public text holds a mail address', async () => {
    const organization = await anOrganization()
    await smallDonors(organization, 5)
    await anExpenditure(organization, 'Print Shop LLC', { receiptState: 'explained', receiptExplanation: 'Lost', purposeText: 'Paid to desk@print.example' })
    await aPublicPage(organization)
    await aSealedReport(organization)
    const { number } = await aPublishedReport(organization, disclosureOf(organization))
    expect(await answerOf(organization)).toMatchObject({ answer: 'no', reason: expect.stringContaining(number) })
  })
})
