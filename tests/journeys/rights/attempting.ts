import { newId } from '@/lib/data/database/uuid'
import { noteAuditMark } from '@/lib/data/audits/mark'
import { prisma } from '@/lib/data/database/client'
import { recordFiling } from '@/lib/data/filings/record'
import { withConnection } from '@/lib/data/database/connect'
import { addresses } from '@/lib/data/database/addresses'
import { previewReport } from '@/lib/data/publications/preview'
import type { ReportKey } from '@/lib/data/reports/version'
import { nothingTicked } from '@/lib/domain/audit/mark'
import { addDays, calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { dateRange } from '@/lib/domain/reporting-period'
import { anAttachment, pdf } from '@/tests/factories/attachment'
import { anAuditPoint, anAuditSample, anEngagement, aSignature, aSignedAudit } from '@/tests/factories/audits'
import { filingOf } from '@/tests/factories/deadlines'
import { aDonation } from '@/tests/factories/donation'
import { countedByOne } from '@/tests/factories/override'
import { aRecordedPerson, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aPublishedReport } from '@/tests/factories/publications'
import { aSealedReport } from '@/tests/factories/reports'
import { aLobbyingContact, anExpenditure, aTransfer } from '@/tests/factories/spending'
import { aStatementRecord } from '@/tests/factories/statement-records'
import { anEmptyAccount, aStatementToTry } from '@/tests/factories/bank-statement'
import { aStatementFile, anImportedStatement } from '@/tests/factories/bank-file'
import type { Fields } from './client'
import { aDeadline, aMember, type Ground } from './world'

/** One call of an action: the page that holds it, and what a form of that page would send. */
export type Attempt = { readonly at: string; readonly fields: Fields }

type Thing = { readonly id: string; readonly revision: number }
type Maker = (organization: TestOrganization) => Promise<Thing>

export const reason = 'Tried by the matrix of rights'
const payment = { amount: '12.50', purpose: 'general', purposeText: 'Stamps for the spring letter' }
export const donation = { donorNewKind: 'individual', receivedOn: '2026-03-05', amount: '12.50', kind: 'gift', method: 'check', purpose: 'general' }
export const expenditure = { ...payment, payeeNewKind: 'organization', paidOn: '2026-03-05', kind: 'payment', method: 'check', category: 'printing', receiptState: 'missing', countryOfUse: 'US' }
export const transfer = { ...payment, recipientNewKind: 'organization', kind: 'abroad', sentOn: '2026-03-05', country: 'PK', channel: 'wire' }
export const contact = { counterpart: 'official', contactOn: '2026-03-05', mode: 'meeting', official1NewKind: 'individual', official1Office: 'Office of Rep. (IL-07)', topic: 'Flood aid' }
export const activity = { kind: 'activity', title: 'Flood aid', happenedOn: '2026-03-05', form: 'speech', behalf: 'own', political: 'no' }
export const chapter = { state: 'IL', city: 'Chicago', fiscalYearStartMonth: '1', timeZone: 'America/Chicago', importCode: '' }
export const principal = { kind: 'POLITICAL_PARTY', country: 'PK' }
export const account = { bankName: 'Third Bank', openingBalance: '0', openedOn: '2026-01-01' }
export const profile = {
  legalName: '', ein: '', taxKind: 'unknown', addressCountry: 'US', timeZone: 'America/Chicago', approvalLimit: '500.00',
  lateEntryDays: '30', depositDays: '10', reportApprovers: 'treasurer,administrator', retentionYears: '10', reason,
}

/** A question that nobody has asked before. */
export function ownItem({ ids }: Ground): Fields {
  return { seriesId: ids.document, version: '1', sectionIndex: '3', first: '1', last: '1', question: `Was it counted, ${newId()}?`, recurrence: 'quarterly', query: '', attestor: '', acceptedEvidence: '' }
}

/** Everybody typed is somebody new, so that no attempt meets another one's record. */
export const somebody = (): string => `Somebody ${newId()}`

const make: Readonly<Record<'donations' | 'expenditures' | 'transfers' | 'lobbying-contacts' | 'statement-records' | 'people', Maker>> = {
  donations: aDonation,
  expenditures: (organization) => anExpenditure(organization),
  transfers: (organization) => aTransfer(organization),
  'lobbying-contacts': (organization) => aLobbyingContact(organization),
  'statement-records': (organization) => aStatementRecord(organization, 'activity'),
  people: (organization) => aRecordedPerson(organization),
}

type Kind = keyof typeof make

/** Gives the attempt on a ground. `fresh` makes a record of its own, because an attempt that is allowed changes it. */
export type Attempting = (ground: Ground, fresh: boolean) => Promise<Attempt>

export function pageOf({ slug }: Ground, path: string, fields: Fields): Attempt {
  return { at: `/en/c/${slug}/${path}`, fields: { chapter: slug, formKey: newId(), ...fields } }
}

export function recording(kind: Kind, fields: () => Fields): Attempting {
  return (ground) => Promise.resolve(pageOf(ground, `${kind}/new`, fields()))
}

export function changing(kind: Kind, page: 'correct' | 'void' | 'approve' | 'unmask', fields: () => Fields): Attempting {
  return async (ground, fresh) => {
    const { id, revision } = fresh ? await make[kind](ground.organization) : { id: ground.ids[kind], revision: 1 }
    return pageOf(ground, `${kind}/${id}/${page}`, { recordId: id, revision: String(revision), reason, ...fields() })
  }
}

export function onMember(page: string, fields: Fields): Attempting {
  return async (ground, fresh) => {
    const membershipId = fresh ? await aMember(ground.organization) : ground.ids.member
    return pageOf(ground, `settings/people${page.replace('MEMBER', membershipId)}`, { membershipId, revision: '1', ...fields })
  }
}

/** A mark on a donation of its own, or the standing one. */
export function onMark(page: 'marks' | 'resolve', fields: Fields): Attempting {
  return async (ground, fresh) => {
    const { organization, ids, auditor } = ground
    const donationId = fresh ? (await aDonation(organization)).id : ids.donations
    const of = { formKey: newId(), chapterId: organization.chapter.id, auditId: ids.audits, donationId }
    if (fresh && page === 'resolve') valueOf(await noteAuditMark(auditor, { ...of, result: 'exception', note: 'No slip.', ...nothingTicked }))
    return pageOf(ground, `audits/${ids.audits}/${page}/${donationId}`, { auditId: ids.audits, donationId, ...fields })
  }
}

/** A sample or a point of the audit, of its own or the standing one. */
export function onAudit(part: 'samples' | 'points', act: string, fields: Fields): Attempting {
  return async (ground, fresh) => {
    const { organization: { chapter }, ids, auditor } = ground
    const made = { samples: anAuditSample, points: anAuditPoint }[part]
    const recordId = fresh ? (await made(auditor, chapter.id, ids.audits)).id : ids[part]
    return pageOf(ground, `audits/${ids.audits}/${part}/${act}?${part.slice(0, -1)}=${recordId}`, { auditId: ids.audits, recordId, revision: '1', ...fields })
  }
}

/** An engagement of the same auditor, to be signed or signed, or the standing one. */
export function onSignature(act: 'sign' | 'reopen', fields: Fields): Attempting {
  return async (ground, fresh) => {
    const audit = fresh ? await anEngagement(ground.organization, { email: ground.auditorEmail }) : { id: ground.ids.audits, chapterId: ground.organization.chapter.id, auditor: ground.auditor }
    if (fresh && act === 'reopen') await aSignedAudit(audit)
    const { seen } = await aSignature(audit)
    return pageOf(ground, `audits/${audit.id}/workpapers/${act}`, { auditId: audit.id, revision: act === 'reopen' ? '2' : '1', seen: String(seen), ...fields })
  }
}

/** The revision of a row as it is now, past row-level security, because the test asks and not a reader; empty where there is no row. */
export async function revisionOf(table: string, column: string, id: string, and = ''): Promise<string> {
  const found = await withConnection(addresses().owner, (client) => client.query<{ readonly revision: number }>(`SELECT revision FROM ${table} WHERE ${column} = $1 ${and}`, [id]))
  return String(found.rows[0]?.revision ?? '')
}

/** What a check says of a box of cash of its own, or of the standing gift. */
export const onFinding: Attempting = async (ground, fresh) => {
  const recordId = fresh ? (await aDonation(ground.organization, countedByOne)).id : ground.ids.donations
  return pageOf(ground, `set-aside/donation/${recordId}`, { recordKind: 'donation', recordId, checkId: 'don.box.count', reason, revision: '1' })
}

/** A gift of somebody of its own, or the standing one. */
async function gift({ organization, ids }: Ground, fresh: boolean): Promise<{ readonly donationId: string; readonly personId: string; readonly name: string }> {
  if (!fresh) return { donationId: ids.donations, personId: ids.people, name: 'Donor' }
  const { id: personId, name } = await aRecordedPerson(organization, { name: somebody() })
  return { donationId: (await aDonation(organization, { donorId: personId })).id, personId, name }
}

/** A receipt of a gift, or over the year of its donor: a second one of the same would be the first again, without an entry. */
export function onReceipt(of: 'donation' | 'person'): Attempting {
  return async (ground, fresh) => {
    const { donationId, personId } = await gift(ground, fresh)
    const fields: Fields = of === 'donation' ? { donationId } : { personId, year: '2026' }
    return pageOf(ground, `receipts/new?${of}=${of === 'donation' ? donationId : personId}`, { ...fields, language: 'en' })
  }
}

/** The receipts of the gifts of one donor. */
export const onReceipts: Attempting = async (ground, fresh) => {
  const { name } = await gift(ground, fresh)
  return pageOf(ground, 'receipts/new', { filter: new URLSearchParams({ text: name }).toString(), language: 'en' })
}

/** A file that somebody else has sent is put beside the donation of the ground; or the standing one is taken off. */
export const attaching: Attempting = (ground) => {
  const { donations: recordId } = ground.ids
  return Promise.resolve(pageOf(ground, `files/new/donation/${recordId}`, { kind: 'donation', recordId, uploadIds: newId(), evidenceOn: '2026-03-01', note: '' }))
}

export const detaching: Attempting = async (ground, fresh) => {
  const { organization, ids } = ground
  const id = fresh ? (await anAttachment(organization, { kind: 'donation', id: ids.donations }, { bytes: pdf(newId()), beside: 'server' })).id : ids.files
  return pageOf(ground, `files/${id}/detach`, { recordId: id, reason })
}

/** A bank file of its own is settled or imported, an import of its own taken back; or the standing one is tried. */
export function onImport(step: 'settle' | 'import' | 'undo'): Attempting {
  return async (ground, fresh) => {
    const { organization, ids } = ground
    const file = !fresh || step === 'undo' ? { id: fresh ? await anImportedStatement(organization) : ids.imports, hash: '' } : await aStatementFile(organization)
    return pageOf(ground, `imports/${file.id}${step === 'settle' ? '?step=settings' : ''}`, { recordId: file.id, hash: file.hash, method: 'zelle', purpose: 'general', bankAccountId: '' })
  }
}

/** The January of an account of its own is added. */
export const addingStatement: Attempting = async (ground, fresh) => {
  const bankAccountId = fresh ? await anEmptyAccount(ground.organization) : ground.ids['bank-accounts']
  return pageOf(ground, 'reconciliations/new', { bankAccountId, periodFrom: '2026-01-01', periodThrough: '2026-01-31', opening: '0.00', closing: '0.00', lines: '' })
}

/** A statement of its own, locked where it is to be unlocked, or the standing one is tried. */
export function onStatement(page: string, fields: (parts: { readonly lines: string; readonly records: string }) => Fields): Attempting {
  return async (ground, fresh) => {
    const statement = fresh ? await aStatementToTry(ground.organization, page === 'unlock') : { id: ground.ids.statement, revision: 1, lines: '', records: '' }
    const at = page === 'unlock' && !fresh ? '' : page
    return pageOf(ground, `reconciliations/${statement.id}/${at}`.replace(/\/$/, ''), { recordId: statement.id, revision: String(statement.revision), reason, ...fields(statement) })
  }
}

/** A setting is corrected against the revision that it has when its turn comes. */
export function setting(kind: 'principals' | 'registrations' | 'bank-accounts', table: string, fields: () => Fields): Attempting {
  return async (ground) => {
    const id = ground.ids[kind]
    return pageOf(ground, `settings/${kind}/${id}/correct`, { recordId: id, revision: await revisionOf(table, 'id', id), reason, ...fields() })
  }
}

export const filed = { filedOn: '2026-03-05', confirmationNumber: '', lateReason: '', extendedTo: '', extensionProof: '', note: '' }
export const clock = { kind: 'own', title: 'Insurance', happenedOn: '2026-03-05', dueOn: '2026-05-01' }

/** What became of a deadline of its own, or of the standing one; a correction needs that something was recorded before. */
export function onDeadline(page: 'file' | 'correct', fields: Fields, filedBefore = false): Attempting {
  return async ({ organization, ids, ...ground }, fresh) => {
    const key = fresh ? await aDeadline(organization) : ids.deadline
    if (fresh && filedBefore) valueOf(await recordFiling(organization.administrator, filingOf(organization, key)))
    const recordId = key.split('~')[1] ?? ''
    return pageOf({ organization, ids, ...ground }, `deadlines/${key}/${page}`, { deadline: key, recordId, ...fields })
  }
}

let days = 0

/** A day that no other attempt has. */
export function nextDay(): CalendarDate {
  days += 1
  return addDays(calendarDate('1999-01-01'), days)
}

/** A step on a report of a day that no other attempt has, as far on its way as `until` takes it. */
export function onReport(step: 'explain' | 'approve' | 'seal' | 'file' | 'amend' | 'publish' | 'withdraw', fields: Fields, until: (organization: TestOrganization, key: ReportKey) => Promise<unknown> = () => Promise.resolve()): Attempting {
  return async (ground, fresh) => {
    const day = nextDay()
    const period = dateRange(day, day)
    if (fresh) await until(ground.organization, { chapterId: ground.organization.chapter.id, form: 'quarterly-disclosure', period })
    const found = await withConnection(addresses().owner, (client) => client.query<{ readonly size: string }>('SELECT size FROM journal_head WHERE organization_id = $1', [ground.organization.organizationId]))
    const journalSize = found.rows[0]?.size ?? ''
    return pageOf(ground, `reports/quarterly-disclosure/${period.id}/${step}`, { form: 'quarterly-disclosure', period: period.id, version: '1', journalSize, ...fields })
  }
}

/** A sealed report of a day that no other attempt has is made public as it was previewed, or withdrawn. */
export function onPublicReport(step: 'publish' | 'withdraw', fields: Fields): Attempting {
  return async (ground, fresh) => {
    let previewedHash = ''
    const attempt = await onReport(step, fields, async (organization, key) => {
      await aSealedReport(organization, key)
      previewedHash = valueOf(await previewReport(organization.administrator, key, 1)).version.hash
      if (step === 'withdraw') await aPublishedReport(organization, key)
    })(ground, fresh)
    return { at: `${attempt.at}?version=1`, fields: { ...attempt.fields, previewedHash } }
  }
}

/** What the program writes by itself while it runs, whoever asks it what: people are held against each new list. */
const byItself = ['person.screened', 'screening-list.screened']

/** How many entries all journals have, but for those that nobody asked for: an attempt that is refused must leave none. */
export async function entriesOfAll(): Promise<number> {
  const asked = `SELECT count(*)::int AS count FROM journal_entry WHERE NOT (type = ANY ($1) AND text LIKE '{"actor":{"kind":"system",%')`
  const found = await withConnection(addresses().owner, (client) => client.query<{ readonly count: number }>(asked, [byItself]))
  return found.rows[0]?.count ?? -1
}

/** The newest session of the account that administers everything: somebody else's, for those who try to end it. */
export async function sessionOfSomebodyElse(): Promise<string> {
  const { id } = await prisma().session.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } })
  return id
}
