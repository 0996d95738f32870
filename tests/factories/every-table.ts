import { uploadFile } from '@/lib/data/attachments/upload'
import { drawAuditSample } from '@/lib/data/audits/draw'
import { noteAuditMark } from '@/lib/data/audits/mark'
import { openAudit } from '@/lib/data/audits/open'
import { raiseAuditPoint } from '@/lib/data/audits/raise-point'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { attestChecklistAnswer } from '@/lib/data/checklists/attest'
import { inTransaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { saveDraft } from '@/lib/data/drafts/save'
import { takeList } from '@/lib/data/exports/take'
import { keepView } from '@/lib/data/saved-views/keep'
import { recordFiling } from '@/lib/data/filings/record'
import { tellApart } from '@/lib/data/people/tell-apart'
import { withholdPerson } from '@/lib/data/people/withhold'
import { noMateriality } from '@/lib/domain/audit/engagement'
import { nothingTicked } from '@/lib/domain/audit/mark'
import { everything } from '@/lib/domain/audit/sampling/plan'
import { calendarDate } from '@/lib/domain/calendar-date'
import { emptyRegistration } from '@/lib/domain/registration'
import { dateRange } from '@/lib/domain/reporting-period'
import { ok } from '@/lib/domain/result'
import { aGuardedAccount } from './account'
import { anAttachment, arriving, pdf } from './attachment'
import { aClock, filingOf } from './deadlines'
import { aDonation } from './donation'
import { anImportedStatement } from './bank-file'
import { aMatchedStatement } from './bank-statement'
import { aRecordedBatch } from './batch'
import { aPayout } from './processor-file'
import { anImportedRecord } from './records-file'
import { anOrganization, aRecordedPerson, valueOf, type TestOrganization } from './organization'
import { anEvidence } from './evidence'
import { aMail } from './outbox'
import { anOverride } from './override'
import { aReceipt } from './receipts'
import { aPublicPage, aPublishedReport } from './publications'
import { aSealedReport } from './reports'
import { aList, listedRow } from './screening'
import { aProfileEntry } from './profile'
import { aLobbyingContact, anExpenditure, aTransfer } from './spending'
import { anOwnItem } from './source-documents'
import { aStatementRecord } from './statement-records'

/** An organization with at least one row in every table that an organization has, and an account with every second factor. */
export async function everyKindOfRow(): Promise<TestOrganization> {
  const organization = await anOrganization({
    registrations: [{ ...emptyRegistration, regime: 'FARA', number: '0000', registeredOn: calendarDate('2026-01-05') }],
  })
  const { administrator, chapter: { id: chapterId } } = organization
  const donation = await aDonation(organization)
  await anExpenditure(organization)
  await aTransfer(organization)
  await aLobbyingContact(organization)
  await aStatementRecord(organization)
  await anOverride(organization)
  await anAuditWithMark(organization, donation.id)
  await aProfileEntry(organization)
  const clock = await aClock(organization)
  valueOf(await recordFiling(administrator, filingOf(organization, `${clock.kind}~${clock.id}~${clock.happenedOn}`)))
  valueOf(await attestChecklistAnswer(administrator, { chapterId, formKey: newId(), itemId: 'ACC-04', on: calendarDate('2026-03-05'), answer: 'yes', note: 'Seen', exceptedUntil: null, revision: null }))
  // Before the draft: a batch is typed at the present moment, which throws away drafts that are older than a month.
  await aRecordedBatch(organization)
  valueOf(await saveDraft(administrator, { id: newId(), form: 'donation', chapterId, values: { donor: 'Half typed' } }))
  valueOf(await keepView(administrator, { chapterId, list: 'donations', name: 'Cheques', view: { method: 'check' }, shared: false }))
  await anImportedStatement(organization)
  await anImportedRecord(organization)
  await aMatchedStatement(organization)
  await aPayout(organization)
  await twoToldApart(organization)
  await aGuardedAccount()
  await anEvidence(organization)
  await aList(organization, { rows: [listedRow(101, 'ROSTAMIDOR, Farhad')] })
  await aRecordedPerson(organization, { name: 'Farhad Rostamidor' })
  await aMail(organization)
  await aReceipt(organization, donation.id)
  await anOwnItem(organization)
  const record = { kind: 'donation', id: donation.id } as const
  await anAttachment(organization, record)
  valueOf(await uploadFile(administrator, { chapterId, record, name: 'waiting.pdf', content: arriving(pdf('It waits')) }))
  await aSealedReport(organization, { chapterId, form: 'quarterly-disclosure', period: dateRange(calendarDate('2026-02-01'), calendarDate('2026-02-10')) })
  valueOf(await takeList(administrator, { list: 'donations', query: {}, purpose: 'audit', note: '' }, { ...organization.chapter, today: administrator.today }))
  await aPublicPage(organization)
  await aPublishedReport(organization, { chapterId, form: 'quarterly-disclosure', period: dateRange(calendarDate('2026-02-01'), calendarDate('2026-02-10')) })
  valueOf(await withholdPerson(administrator, { chapterId, id: donation.donorId ?? '', revision: 0, withheld: true, reason: 'Threatened at home' }))
  valueOf(await makeCheckpoint(administrator))
  // The hash of a subtree that only 256 entries would make.
  valueOf(await inTransaction(administrator, async (tx) => {
    const node = { organizationId: administrator.organizationId, level: 8, position: 0, hash: new Uint8Array(32) }
    return ok(await tx.journalNode.create({ data: node }))
  }))
  return organization
}

async function twoToldApart(organization: TestOrganization): Promise<void> {
  const [first, second] = [await aRecordedPerson(organization, { name: 'Amina Khan' }), await aRecordedPerson(organization, { name: 'Amina Khan' })]
  valueOf(await tellApart(organization.administrator, { chapterId: organization.chapter.id, id: first.id, otherId: second.id, reason: 'Mother and daughter' }))
}

async function anAuditWithMark(organization: TestOrganization, donationId: string): Promise<void> {
  const chapterId = organization.chapter.id
  const endsOn = calendarDate('2026-12-31')
  const period = { periodFrom: calendarDate('2026-03-01'), periodThrough: calendarDate('2026-03-31'), endsOn }
  const { audit } = valueOf(await openAudit(organization.administrator, { ...period, formKey: newId(), chapterId, auditorName: 'Auditor', email: `${newId()}@example.org`, scope: '', ...noMateriality }))
  const auditor = { ...organization.actorAs('viewer'), memberships: [{ role: 'auditor', chapterId, until: endsOn, auditId: audit.id } as const] }
  const of = { chapterId, auditId: audit.id }
  valueOf(await drawAuditSample(auditor, { ...of, formKey: newId(), purpose: 'Occurrence', plan: everything }))
  const asked = { told: 'Where is the slip?', cause: '', effect: '', recommendation: '', dueOn: null }
  valueOf(await raiseAuditPoint(auditor, { ...of, ...asked, formKey: newId(), kind: 'question', donationId }))
  valueOf(await noteAuditMark(auditor, { formKey: newId(), chapterId, auditId: audit.id, donationId, result: 'pass', note: '', ...nothingTicked }))
}
