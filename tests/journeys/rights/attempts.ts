import { newId } from '@/lib/data/database/uuid'
import { noteAuditMark } from '@/lib/data/audits/mark'
import { prisma } from '@/lib/data/database/client'
import { recordFiling } from '@/lib/data/filings/record'
import { withConnection } from '@/lib/data/database/connect'
import { addresses } from '@/lib/data/database/addresses'
import type { ReportKey } from '@/lib/data/reports/version'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import { dateRange } from '@/lib/domain/reporting-period'
import { anAttachment, pdf } from '@/tests/factories/attachment'
import { anEvidence } from '@/tests/factories/evidence'
import { filingOf } from '@/tests/factories/deadlines'
import { aDonation } from '@/tests/factories/donation'
import { aRecordedPerson, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { approveAll, aSealedReport, explainAll } from '@/tests/factories/reports'
import { aLobbyingContact, anExpenditure, aTransfer } from '@/tests/factories/spending'
import { aStatementRecord } from '@/tests/factories/statement-records'
import { aStatementFile, anImportedStatement } from '@/tests/factories/bank-file'
import type { Fields } from './client'
import { aDeadline, anAnswer, aMember, type Ground } from './world'

/** One call of an action: the page that holds it, and what a form of that page would send. */
export type Attempt = { readonly at: string; readonly fields: Fields }

type Thing = { readonly id: string; readonly revision: number }
type Maker = (organization: TestOrganization) => Promise<Thing>

const reason = 'Tried by the matrix of rights'
const payment = { amount: '12.50', purpose: 'general', purposeText: 'Stamps for the spring letter' }
const donation = { donorNewKind: 'individual', receivedOn: '2026-03-05', amount: '12.50', kind: 'gift', method: 'check', purpose: 'general' }
const expenditure = { ...payment, payeeNewKind: 'organization', paidOn: '2026-03-05', kind: 'payment', method: 'check', category: 'printing', receiptState: 'missing', countryOfUse: 'US' }
const transfer = { ...payment, recipientNewKind: 'organization', kind: 'abroad', sentOn: '2026-03-05', country: 'PK', channel: 'wire' }
const contact = { counterpart: 'official', contactOn: '2026-03-05', mode: 'meeting', official1NewKind: 'individual', official1Office: 'Office of Rep. (IL-07)', topic: 'Flood aid' }
const activity = { kind: 'activity', title: 'Flood aid', happenedOn: '2026-03-05', form: 'speech', behalf: 'own', political: 'no' }
const chapter = { state: 'IL', city: 'Chicago', fiscalYearStartMonth: '1', timeZone: 'America/Chicago', importCode: '' }
const principal = { kind: 'POLITICAL_PARTY', country: 'PK' }
const account = { bankName: 'Third Bank', openingBalance: '0', openedOn: '2026-01-01' }
const profile = {
  legalName: '', ein: '', taxKind: 'unknown', addressCountry: 'US', timeZone: 'America/Chicago', approvalLimit: '500.00',
  lateEntryDays: '30', depositDays: '10', reportApprovers: 'treasurer,administrator', retentionYears: '10', reason,
}

/** Everybody typed is somebody new, so that no attempt meets another one's record. */
const somebody = (): string => `Somebody ${newId()}`

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
type Attempting = (ground: Ground, fresh: boolean) => Promise<Attempt>

function pageOf({ slug }: Ground, path: string, fields: Fields): Attempt {
  return { at: `/en/c/${slug}/${path}`, fields: { chapter: slug, formKey: newId(), ...fields } }
}

function recording(kind: Kind, fields: () => Fields): Attempting {
  return (ground) => Promise.resolve(pageOf(ground, `${kind}/new`, fields()))
}

function changing(kind: Kind, page: 'correct' | 'void' | 'approve' | 'unmask', fields: () => Fields): Attempting {
  return async (ground, fresh) => {
    const { id, revision } = fresh ? await make[kind](ground.organization) : { id: ground.ids[kind], revision: 1 }
    return pageOf(ground, `${kind}/${id}/${page}`, { recordId: id, revision: String(revision), reason, ...fields() })
  }
}

function onMember(page: string, fields: Fields): Attempting {
  return async (ground, fresh) => {
    const membershipId = fresh ? await aMember(ground.organization) : ground.ids.member
    return pageOf(ground, `settings/people${page.replace('MEMBER', membershipId)}`, { membershipId, revision: '1', ...fields })
  }
}

/** A mark on a donation of its own, or the standing one. */
function onMark(page: 'marks' | 'resolve', fields: Fields): Attempting {
  return async (ground, fresh) => {
    const { organization, ids, auditor } = ground
    const donationId = fresh ? (await aDonation(organization)).id : ids.donations
    const of = { formKey: newId(), chapterId: organization.chapter.id, auditId: ids.audits, donationId }
    if (fresh && page === 'resolve') valueOf(await noteAuditMark(auditor, { ...of, result: 'exception', note: 'No slip.' }))
    return pageOf(ground, `audits/${ids.audits}/${page}/${donationId}`, { auditId: ids.audits, donationId, ...fields })
  }
}

/** The revision of a row as it is now, past row-level security, because the test asks and not a reader; empty where there is no row. */
async function revisionOf(table: string, column: string, id: string, and = ''): Promise<string> {
  const found = await withConnection(addresses().owner, (client) => client.query<{ readonly revision: number }>(`SELECT revision FROM ${table} WHERE ${column} = $1 ${and}`, [id]))
  return String(found.rows[0]?.revision ?? '')
}

/** A file that somebody else has sent is put beside the donation of the ground; or the standing one is taken off. */
const attaching: Attempting = (ground) => {
  const { donations: recordId } = ground.ids
  return Promise.resolve(pageOf(ground, `files/new/donation/${recordId}`, { kind: 'donation', recordId, uploadIds: newId(), evidenceOn: '2026-03-01', note: '' }))
}

const detaching: Attempting = async (ground, fresh) => {
  const { organization, ids } = ground
  const id = fresh ? (await anAttachment(organization, { kind: 'donation', id: ids.donations }, { bytes: pdf(newId()), beside: 'server' })).id : ids.files
  return pageOf(ground, `files/${id}/detach`, { recordId: id, reason })
}

/** A bank file of its own is settled or imported, an import of its own taken back; or the standing one is tried. */
function onImport(step: 'settle' | 'import' | 'undo'): Attempting {
  return async (ground, fresh) => {
    const { organization, ids } = ground
    const file = !fresh || step === 'undo' ? { id: fresh ? await anImportedStatement(organization) : ids.imports, hash: '' } : await aStatementFile(organization)
    return pageOf(ground, `imports/${file.id}${step === 'settle' ? '?step=settings' : ''}`, { recordId: file.id, hash: file.hash, method: 'zelle', purpose: 'general', bankAccountId: '' })
  }
}

/** A setting is corrected against the revision that it has when its turn comes. */
function setting(kind: 'principals' | 'registrations' | 'bank-accounts', table: string, fields: () => Fields): Attempting {
  return async (ground) => {
    const id = ground.ids[kind]
    return pageOf(ground, `settings/${kind}/${id}/correct`, { recordId: id, revision: await revisionOf(table, 'id', id), reason, ...fields() })
  }
}

const filed = { filedOn: '2026-03-05', confirmationNumber: '', lateReason: '', extendedTo: '', extensionProof: '', note: '' }
const clock = { kind: 'own', title: 'Insurance', happenedOn: '2026-03-05', dueOn: '2026-05-01' }

/** What became of a deadline of its own, or of the standing one; a correction needs that something was recorded before. */
function onDeadline(page: 'file' | 'correct', fields: Fields, filedBefore = false): Attempting {
  return async ({ organization, ids, ...ground }, fresh) => {
    const key = fresh ? await aDeadline(organization) : ids.deadline
    if (fresh && filedBefore) valueOf(await recordFiling(organization.administrator, filingOf(organization, key)))
    const recordId = key.split('~')[1] ?? ''
    return pageOf({ organization, ids, ...ground }, `deadlines/${key}/${page}`, { deadline: key, recordId, ...fields })
  }
}

let days = 0

/** A step on a report of a day that no other attempt has, as far on its way as `until` takes it. */
function onReport(step: 'explain' | 'approve' | 'seal' | 'file' | 'amend', fields: Fields, until: (organization: TestOrganization, key: ReportKey) => Promise<unknown> = () => Promise.resolve()): Attempting {
  return async (ground, fresh) => {
    days += 1
    const day = addDays(calendarDate('1999-01-01'), days)
    const period = dateRange(day, day)
    if (fresh) await until(ground.organization, { chapterId: ground.organization.chapter.id, form: 'quarterly-disclosure', period })
    const found = await withConnection(addresses().owner, (client) => client.query<{ readonly size: string }>('SELECT size FROM journal_head WHERE organization_id = $1', [ground.organization.organizationId]))
    const journalSize = found.rows[0]?.size ?? ''
    return pageOf(ground, `reports/quarterly-disclosure/${period.id}/${step}`, { form: 'quarterly-disclosure', period: period.id, version: '1', journalSize, ...fields })
  }
}

let letters = 0
let years = 0

export const attempts: Readonly<Record<string, Attempting>> = {
  recordDonationAction: recording('donations', () => ({ ...donation, donor: somebody() })),
  correctDonationAction: changing('donations', 'correct', () => ({ ...donation, donor: somebody() })),
  voidDonationAction: changing('donations', 'void', () => ({})),
  recordExpenditureAction: recording('expenditures', () => ({ ...expenditure, payee: somebody() })),
  correctExpenditureAction: changing('expenditures', 'correct', () => ({ ...expenditure, payee: somebody() })),
  voidExpenditureAction: changing('expenditures', 'void', () => ({})),
  approveExpenditureAction: changing('expenditures', 'approve', () => ({})),
  recordTransferAction: recording('transfers', () => ({ ...transfer, recipient: somebody() })),
  correctTransferAction: changing('transfers', 'correct', () => ({ ...transfer, recipient: somebody() })),
  voidTransferAction: changing('transfers', 'void', () => ({})),
  approveTransferAction: changing('transfers', 'approve', () => ({})),
  recordLobbyingContactAction: recording('lobbying-contacts', () => ({ ...contact, official1: somebody() })),
  correctLobbyingContactAction: changing('lobbying-contacts', 'correct', () => ({ ...contact, official1: somebody() })),
  voidLobbyingContactAction: changing('lobbying-contacts', 'void', () => ({})),
  recordStatementRecordAction: recording('statement-records', () => activity),
  correctStatementRecordAction: changing('statement-records', 'correct', () => activity),
  voidStatementRecordAction: changing('statement-records', 'void', () => ({})),
  recordPersonAction: recording('people', () => ({ kind: 'individual', name: somebody() })),
  correctPersonAction: changing('people', 'correct', () => ({ kind: 'individual', name: somebody() })),
  voidPersonAction: changing('people', 'void', () => ({})),
  erasePersonAction: async (ground, fresh) => {
    const { id, revision, name } = fresh ? await aRecordedPerson(ground.organization) : { id: ground.ids.people, revision: 1, name: somebody() }
    return pageOf(ground, `people/${id}/erase`, { recordId: id, revision: String(revision), reason, confirmation: name })
  },
  undoDonationAction: changing('donations', 'void', () => ({})),
  undoExpenditureAction: changing('expenditures', 'void', () => ({})),
  undoTransferAction: changing('transfers', 'void', () => ({})),
  undoLobbyingContactAction: changing('lobbying-contacts', 'void', () => ({})),
  undoStatementRecordAction: changing('statement-records', 'void', () => ({})),
  undoPersonAction: changing('people', 'void', () => ({})),
  attachFilesAction: attaching,
  detachFileAction: detaching,
  settleImportAction: onImport('settle'),
  importStatementAction: onImport('import'),
  undoImportAction: onImport('undo'),
  unmaskPersonAction: changing('people', 'unmask', () => ({})),
  discardDraftAction: (ground) => Promise.resolve(pageOf(ground, 'drafts', { draftId: newId() })),
  makeCheckpointAction: (ground) => Promise.resolve(pageOf(ground, 'journal/checkpoints', {})),
  attestChecklistAnswerAction: async (ground) => {
    const revision = await revisionOf('checklist_answer', 'chapter_id', ground.organization.chapter.id, `AND period_from > '2000-01-01'`)
    return pageOf(ground, 'checklists/ACC-04', { itemId: 'ACC-04', on: '2026-03-05', answer: 'yes', note: reason, revision })
  },
  confirmChecklistAnswerAction: async ({ ids, ...ground }, fresh) => {
    if (fresh) years += 1
    const answerId = fresh ? await anAnswer(ground.organization, 1950 + years) : ids.answer
    return pageOf({ ids, ...ground }, 'checklists/ACC-04', { answerId, itemId: 'ACC-04', on: `${1950 + years}-03-05`, revision: '1' })
  },
  requestEvidenceAction: (ground) => Promise.resolve(pageOf(ground, 'checklists/ACC-04/evidence', { itemId: 'ACC-04', on: '2026-03-05', wanted: somebody(), askedOf: '', wantedBy: '', reusesId: '' })),
  decideEvidenceAction: async (ground, fresh) => {
    const evidenceId = fresh ? (await anEvidence(ground.organization)).id : ground.ids.evidence
    return pageOf(ground, `evidence/${evidenceId}`, { evidenceId, decision: 'rejected', decisionNote: reason, validUntil: '', revision: '1' })
  },
  recordProfileEntryAction: (ground) => Promise.resolve(pageOf(ground, 'profile/exposure/new', { kind: 'exposure', 'EA-01': somebody() })),
  correctProfileEntryAction: async (ground) => {
    const id = ground.ids.exposure
    return pageOf(ground, `profile/exposure/${id}/correct`, { kind: 'exposure', recordId: id, 'EA-01': somebody(), reason, revision: await revisionOf('profile_entry', 'id', id) })
  },
  signExposureAction: async (ground) => {
    const id = ground.ids.exposure
    return pageOf(ground, `profile/exposure/${id}/sign`, { recordId: id, conclusion: 'Ask again in a year.', revision: await revisionOf('profile_entry', 'id', id) })
  },
  answerReportAction: (ground) => {
    days += 1
    const day = addDays(calendarDate('1999-01-01'), days)
    const [form, period, question] = ['fara-nsd2', dateRange(day, day).id, '3']
    return Promise.resolve(pageOf(ground, `reports/${form}/${period}/answers/${question}`, { form, period, question, choice: 'no', text: `Tried ${newId()}` }))
  },
  explainReportAction: onReport('explain', { signers: 'Rukhsana Malik, President' }),
  approveReportAction: onReport('approve', {}),
  sealReportAction: onReport('seal', {}, async (organization, key) => {
    await explainAll(organization, key)
    await approveAll(organization, key)
  }),
  fileReportAction: onReport('file', { filedOn: '2026-03-05', confirmationNumber: 'F-1', lateReason: '' }, aSealedReport),
  amendReportAction: onReport('amend', { reason }, aSealedReport),
  recordFilingAction: onDeadline('file', filed),
  correctFilingAction: onDeadline('file', { ...filed, reason, revision: '1' }, true),
  recordClockAction: (ground) => Promise.resolve(pageOf(ground, 'deadlines/new', clock)),
  correctClockAction: onDeadline('correct', { ...clock, reason, revision: '1' }),
  openAuditAction: (ground) =>
    Promise.resolve(pageOf(ground, 'audits/new', { auditorName: 'Another Auditor', email: `${newId()}@example.org`, periodFrom: '2026-01-01', periodThrough: '2026-03-31', endsOn: calendarDate('2099-12-31'), scope: '' })),
  noteAuditMarkAction: onMark('marks', { result: 'exception', note: 'The slip is missing.' }),
  resolveAuditMarkAction: onMark('resolve', { resolution: 'The slip was found.' }),
  foundChapterAction: (ground) => {
    letters += 1
    return Promise.resolve(pageOf(ground, 'settings/chapters/new', { ...chapter, name: somebody(), slug: `matrix-${String(letters)}`, numberPrefix: `M${String(letters)}X` }))
  },
  changeChapterAction: async (ground) => {
    const { id, numberPrefix } = ground.organization.chapter
    return pageOf(ground, `settings/chapters/${id}`, { ...chapter, name: somebody(), chapterId: id, numberPrefix, reason, revision: await revisionOf('chapter', 'id', id) })
  },
  changeOrganizationAction: async (ground) => pageOf(ground, 'settings/organization', { ...profile, name: somebody(), revision: await revisionOf('organization_profile', 'organization_id', ground.organization.organizationId) }),
  recordPrincipalAction: (ground) => Promise.resolve(pageOf(ground, 'settings/principals/new', { ...principal, name: somebody() })),
  correctPrincipalAction: setting('principals', 'principal', () => ({ ...principal, name: somebody() })),
  recordRegistrationAction: (ground) => Promise.resolve(pageOf(ground, 'settings/registrations/new', { regime: 'state', jurisdiction: somebody() })),
  correctRegistrationAction: setting('registrations', 'registration', () => ({ regime: 'FARA', jurisdiction: somebody() })),
  recordBankAccountAction: (ground) => Promise.resolve(pageOf(ground, 'settings/bank-accounts/new', { ...account, name: somebody() })),
  correctBankAccountAction: setting('bank-accounts', 'bank_account', () => ({ ...account, name: somebody() })),
  inviteMemberAction: (ground) =>
    Promise.resolve(pageOf(ground, 'settings/people/invite', { email: `${newId()}@example.org`, name: somebody(), role: 'viewer', chapterId: ground.organization.chapter.id, untilOn: '' })),
  renewInvitationAction: onMember('', {}),
  signOutMemberAction: onMember('', {}),
  changeMemberAction: async (ground, fresh) => {
    const attempt = await onMember('/MEMBER', { role: 'secretary', untilOn: '', reason })(ground, fresh)
    return { ...attempt, fields: { ...attempt.fields, chapterId: ground.organization.chapter.id } }
  },
  endMemberAction: onMember('/MEMBER/end', { reason }),
}

/** How many entries all journals have: an attempt that is refused must leave none. */
export async function entriesOfAll(): Promise<number> {
  const found = await withConnection(addresses().owner, (client) => client.query<{ readonly count: number }>('SELECT count(*)::int AS count FROM journal_entry'))
  return found.rows[0]?.count ?? -1
}

/** The newest session of the account that administers everything: somebody else's, for those who try to end it. */
export async function sessionOfSomebodyElse(): Promise<string> {
  const { id } = await prisma().session.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } })
  return id
}
