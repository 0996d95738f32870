import { withConnection } from '@/lib/data/database/connect'
import { readAs } from '@/lib/data/database/transaction'
import { correctDonation } from '@/lib/data/donations/correct'
import { reportsOfRecord, type ReportsOfRecord } from '@/lib/data/reports/of-record'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Donation } from '@/lib/domain/donation'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { emptyRegistration } from '@/lib/domain/registration'
import { donationInReports, lastingInReports } from '@/lib/domain/reports/record-in-reports'
import { aDonation } from '../../factories/donation'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { aSealedAmendment, aSealedReport, disclosureOf, later } from '../../factories/reports'
import { useDatabase } from '../database'

const database = useDatabase()

const registration = { ...emptyRegistration, regime: 'FARA' as const, number: '7001', becameAgentOn: calendarDate('2025-08-15'), registeredOn: calendarDate('2025-08-20') }

async function reportsOf({ chapter }: TestOrganization, actor: Actor, donation: Donation): Promise<ReportsOfRecord> {
  return valueOf(await reportsOfRecord(actor, { chapterId: chapter.id, record: donationInReports(donation), all: false }))
}

/** What a reader sees of each report: which, how far, and its lines or why there is none. */
async function told(organization: TestOrganization, donation: Donation, actor: Actor = organization.administrator) {
  const { reports } = await reportsOf(organization, actor, donation)
  return reports.map(({ form, state, sealed, lines, whyNot, leftOut, changedSince }) => [
    `${form} ${state} ${sealed?.number ?? 'now'}${changedSince ? ' changed' : ''}`, lines.length === 0 ? (leftOut ?? whyNot?.sentence ?? '') : lines.map(({ itemId, amountCents }) => `${itemId} ${String(amountCents)}`).join(', '),
  ])
}

async function corrected({ administrator, chapter }: TestOrganization, gift: Donation, amountCents: number): Promise<Donation> {
  const change = { chapterId: chapter.id, id: gift.id, revision: gift.revision, reason: 'The bank shows another amount', donation: { ...gift, amountCents: cents(amountCents) } }
  return valueOf(await correctDonation(later(administrator, 9), change))
}

describe('the reports of a record', () => {
  it('are those of its period: the lines that name it, the total that counts it, or why it is in none', async () => {
    const organization = await anOrganization({ registrations: [registration] })
    const large = await aDonation(organization, { amountCents: cents(30_000) })
    const small = await aDonation(organization, { amountCents: cents(2_000) })
    const ofPrincipal = await aDonation(organization, { amountCents: cents(30_000), principalId: organization.principalId })
    const account = 'It names no foreign principal and its purpose is not pursued for one. The account of items 14 and 15 lists money received from, spent for, or sent to a foreign principal.'
    expect(await told(organization, large)).toEqual([['quarterly-disclosure in-progress now', 'receipts-listed 30000'], ['fara-nsd2 in-progress now', account]])
    expect(await told(organization, small)).toEqual([['quarterly-disclosure in-progress now', 'receipts-unlisted 2000'], ['fara-nsd2 in-progress now', account]])
    expect(await told(organization, ofPrincipal)).toEqual([['quarterly-disclosure in-progress now', 'receipts-listed 30000'], ['fara-nsd2 in-progress now', 'item-14-a 30000']])
  })

  it('tell of a record that was corrected or came since the seal, until an amendment is sealed', async () => {
    const organization = await anOrganization()
    const gift = await aDonation(organization, { amountCents: cents(30_000) })
    const sealed = await aSealedReport(organization)
    expect(await told(organization, gift)).toEqual([['quarterly-disclosure in-progress now', 'receipts-listed 30000'], [`quarterly-disclosure sealed ${sealed.number}`, 'receipts-listed 30000']])
    const late = await aDonation(organization, { amountCents: cents(2_000) })
    expect(await told(organization, late)).toEqual([
      ['quarterly-disclosure in-progress now', 'receipts-unlisted 2000'], [`quarterly-disclosure sealed ${sealed.number} changed`, 'It was recorded after the seal.'],
    ])
    const now = await corrected(organization, gift, 35_000)
    expect(await told(organization, now)).toEqual([['quarterly-disclosure in-progress now', 'receipts-listed 35000'], [`quarterly-disclosure sealed ${sealed.number} changed`, 'receipts-listed 30000']])
    const amendment = await aSealedAmendment(organization, disclosureOf(organization), 1 + sealed.version, 'The bank shows another amount')
    expect(await told(organization, now)).toEqual([
      ['quarterly-disclosure in-progress now', 'receipts-listed 35000'],
      [`quarterly-disclosure sealed ${amendment.number}`, 'receipts-listed 35000'], [`quarterly-disclosure amended ${sealed.number}`, 'receipts-listed 30000'],
    ])
  })

  it('are, of an account that lasts, the sealed ones that name it, and drafts when somebody asks', async () => {
    const organization = await anOrganization({ registrations: [registration] })
    const { administrator, bankAccountId, chapter: { id: chapterId } } = organization
    const record = lastingInReports('bank-account', bankAccountId, calendarDate('2026-03-15'))
    const ask = async (all: boolean) => valueOf(await reportsOfRecord(administrator, { chapterId, record, all }))
    expect((await ask(false)).reports).toEqual([])
    const sealed = await aSealedReport(organization)
    const { reports, notBuilt } = await ask(false)
    expect(reports.map(({ form, sealed: version, lines, changedSince }) => [form, version?.number, lines.map(({ itemId }) => itemId), changedSince])).toEqual([['quarterly-disclosure', sealed.number, ['opening'], false]])
    expect(notBuilt.map(({ form }) => form)).toEqual(['quarterly-disclosure', 'fara-nsd2'])
    const all = await ask(true)
    expect([all.notBuilt, all.reports.filter(({ sealed: version }) => version === null).map(({ form, lines }) => [form, lines.length])]).toEqual([[], [['quarterly-disclosure', 1], ['fara-nsd2', 0]]])
  })

  it('are found by what the seal listed: no sealed text is opened, and none that does not name the record is told', async () => {
    const organization = await anOrganization()
    const gift = await aDonation(organization, { amountCents: cents(30_000) })
    await aSealedReport(organization)
    const rows = await readAs(organization.administrator, (tx) => tx.sealedReportLine.findMany({ where: { organizationId: organization.organizationId, recordId: gift.id } }))
    expect(rows.map(({ itemId, recordRevision, amountCents, isMoney }) => [itemId, recordRevision, amountCents, isMoney])).toEqual([['receipts-listed', 1, 30_000n, true]])
    await withConnection(database().superuser, (client) => client.query(`SET session_replication_role = replica; DELETE FROM sealed_report_file WHERE organization_id = '${organization.organizationId}'`))
    expect((await told(organization, gift)).map(([, lines]) => lines)).toEqual(['receipts-listed 30000', 'receipts-listed 30000'])
  })

  it('show a secretary totals only, an auditor nothing, and nobody of another chapter', async () => {
    const organization = await anOrganization()
    const gift = await aDonation(organization, { amountCents: cents(30_000) })
    expect(await told(organization, gift, organization.actorAs('secretary', organization.chapter.id))).toEqual([['quarterly-disclosure in-progress now', 'No item of this form asks for a record of this kind.']])
    const other = await anOrganization()
    expect(refusalOf(await reportsOfRecord(other.administrator, { chapterId: organization.chapter.id, record: donationInReports(gift), all: false })).reason).toBe('not-found')
  })
})
