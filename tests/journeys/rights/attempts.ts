import { newId } from '@/lib/data/database/uuid'
import { calendarDate } from '@/lib/domain/calendar-date'
import { dateRange } from '@/lib/domain/reporting-period'
import { anEvidence } from '@/tests/factories/evidence'
import { aBatch, aRecordedBatch, aRow, giftRow, seenOf } from '@/tests/factories/batch'
import { aMergedPerson, aRecordedPerson } from '@/tests/factories/organization'
import { aMail } from '@/tests/factories/outbox'
import { approveAll, aSealedReport, explainAll } from '@/tests/factories/reports'
import { aHit } from '@/tests/factories/screening'
import { anOwnItem } from '@/tests/factories/source-documents'
import { anAnswer } from './world'

import { addingStatement, onStatement, reason, donation, expenditure, transfer, contact, activity, chapter, principal, account, profile, somebody, ownItem, type Attempting, pageOf, recording, changing, onMember, onAudit, onMark, onSignature, revisionOf, attaching, detaching, onReceipt, onReceipts, onFinding, onImport, setting, filed, clock, onDeadline, nextDay, onReport, onPublicReport } from './attempting'

let letters = 0
let years = 0

export const attempts: Readonly<Record<string, Attempting>> = {
  recordDonationAction: recording('donations', () => ({ ...donation, donor: somebody() })),
  correctDonationAction: changing('donations', 'correct', () => ({ ...donation, donor: somebody() })),
  voidDonationAction: changing('donations', 'void', () => ({})),
  setFindingAsideAction: onFinding,
  issueGiftReceiptAction: onReceipt('donation'),
  issueYearReceiptAction: onReceipt('person'),
  issueReceiptsAction: onReceipts,
  handOverReceiptAction: (ground) => Promise.resolve(pageOf(ground, `receipts/${ground.ids.receipts}`, { recordId: ground.ids.receipts, how: 'print' })),
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
  withholdPersonAction: async (ground, fresh) => {
    const id = fresh ? (await aRecordedPerson(ground.organization)).id : ground.ids.people
    return pageOf(ground, `people/${id}/withhold`, { recordId: id, withheld: 'yes', reason, revision: '0' })
  },
  mergePeopleAction: async (ground, fresh) => {
    const [stays, goes] = fresh ? [await aRecordedPerson(ground.organization), await aRecordedPerson(ground.organization)] : [{ id: ground.ids.people, revision: 1 }, { id: newId(), revision: 1 }]
    return pageOf(ground, `people/${stays.id}/merge?with=${goes.id}`, { recordId: stays.id, revision: String(stays.revision), otherId: goes.id, otherRevision: String(goes.revision), reason })
  },
  undoMergeAction: async (ground, fresh) => pageOf(ground, `people/${ground.ids.people}`, { recordId: fresh ? await aMergedPerson(ground.organization) : ground.ids.people }),
  startBatchAction: (ground) => Promise.resolve(pageOf(ground, 'batches/donations', { kind: 'donations', recordId: newId(), name: somebody(), depositedOn: '2026-03-05', expectedCount: '1', expectedTotal: '5.00' })),
  recordBatchAction: async (ground, fresh) => {
    const recordId = fresh ? await aBatch(ground.organization, { bankAccountId: null }) : ground.ids.batches
    if (fresh) await aRow(ground.organization, recordId, { ...giftRow, donor: somebody(), amount: '5.00' })
    const seen = fresh ? await seenOf(ground.organization, recordId) : []
    return pageOf(ground, `batches/donations/${ground.ids.batches}`, { kind: 'donations', recordId, seen: seen.join(' '), mismatchReason: reason })
  },
  undoBatchAction: async (ground, fresh) =>
    pageOf(ground, 'batches/donations', { kind: 'donations', recordId: fresh ? (await aRecordedBatch(ground.organization, { bankAccountId: null })).key : ground.ids.batches }),
  undoDonationAction: changing('donations', 'void', () => ({})),
  undoExpenditureAction: changing('expenditures', 'void', () => ({})),
  undoTransferAction: changing('transfers', 'void', () => ({})),
  undoLobbyingContactAction: changing('lobbying-contacts', 'void', () => ({})),
  undoStatementRecordAction: changing('statement-records', 'void', () => ({})),
  undoPersonAction: changing('people', 'void', () => ({})),
  attachFilesAction: attaching,
  throwAwayPaperAction: (ground) => Promise.resolve(pageOf(ground, 'documents?tab=inbox', { recordId: newId() })),
  detachFileAction: detaching,
  recordBankStatementAction: addingStatement,
  correctBankStatementAction: onStatement('correct', () => ({ opening: '0.00', closing: '-81.00', lines: '2026-01-30 -1.00 Fee' })),
  matchLinesAction: onStatement('match', ({ lines, records }) => ({ 'lines[]': lines, 'records[]': records })),
  carryItemAction: onStatement('carry', () => ({ name: 'A difference', amount: '1.00' })),
  actOnStatementAction: onStatement('', ({ lines, records }) => ({ act: 'match', lines, records })),
  unlockStatementAction: onStatement('unlock', () => ({})),
  voidBankStatementAction: onStatement('void', () => ({})),
  settleImportAction: onImport('settle'),
  importStatementAction: onImport('import'),
  undoImportAction: onImport('undo'),
  unmaskPersonAction: changing('people', 'unmask', () => ({})),
  discardDraftAction: (ground) => Promise.resolve(pageOf(ground, 'drafts', { draftId: newId() })),
  keepViewAction: (ground) => Promise.resolve(pageOf(ground, 'lobbying-contacts', { list: 'lobbying-contacts', name: somebody(), view: 'sort=-number' })),
  removeViewAction: (ground) => Promise.resolve(pageOf(ground, 'lobbying-contacts', { list: 'lobbying-contacts', id: newId() })),
  settleMailAction: async (ground, fresh) => {
    const mailId = fresh ? await aMail(ground.organization) : ground.ids.mail
    return pageOf(ground, `outbox/${mailId}`, { mailId, state: 'handed-over' })
  },
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
  decideScreeningHitAction: async (ground, fresh) => {
    const hitId = fresh ? await aHit(ground.organization) : ground.ids.hit
    return pageOf(ground, `screening?hit=${hitId}`, { hitId, decision: 'false-hit', 'compared[]': '', decisionNote: reason, revision: '1' })
  },
  defineChecklistItemAction: (ground) => Promise.resolve(pageOf(ground, `documents/${ground.ids.document}/items/new?section=3`, ownItem(ground))),
  correctChecklistItemAction: async (ground) => {
    const id = ground.ids.item
    return pageOf(ground, `documents/${ground.ids.document}/items/${id}`, { ...ownItem(ground), recordId: id, revision: await revisionOf('checklist_item', 'id', id) })
  },
  withdrawChecklistItemAction: async (ground, fresh) => {
    const id = fresh ? (await anOwnItem(ground.organization)).id : ground.ids.item
    return pageOf(ground, `documents/${ground.ids.document}/items/${id}/withdraw`, { recordId: id, reason, revision: await revisionOf('checklist_item', 'id', id) })
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
    const day = nextDay()
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
  publishReportAction: onPublicReport('publish', {}),
  withdrawReportAction: onPublicReport('withdraw', { reason }),
  changePublicationAction: async (ground) => pageOf(ground, 'settings/public-page', {
    of: 'chapter', shown: 'no', about: somebody(), contact: '', donorNames: 'never', revision: await revisionOf('publication', 'covers_id', ground.organization.chapter.id),
  }),
  recordFilingAction: onDeadline('file', filed),
  correctFilingAction: onDeadline('file', { ...filed, reason, revision: '1' }, true),
  recordClockAction: (ground) => Promise.resolve(pageOf(ground, 'deadlines/new', clock)),
  correctClockAction: onDeadline('correct', { ...clock, reason, revision: '1' }),
  openAuditAction: (ground) =>
    Promise.resolve(pageOf(ground, 'audits/new', { auditorName: 'Another Auditor', email: `${newId()}@example.org`, periodFrom: '2026-01-01', periodThrough: '2026-03-31', endsOn: calendarDate('2099-12-31'), scope: '', tolerable: '5,000.00', risk: '5' })),
  noteAuditMarkAction: onMark('marks', { result: 'exception', note: 'The slip is missing.' }),
  drawAuditSampleAction: (ground) =>
    Promise.resolve(pageOf(ground, `audits/${ground.ids.audits}/samples/new`, { auditId: ground.ids.audits, method: 'all', risk: '5', formula: 'gamma', purpose: somebody() })),
  withdrawAuditSampleAction: onAudit('samples', 'withdraw', { reason }),
  raiseAuditPointAction: (ground) => Promise.resolve(pageOf(ground, `audits/${ground.ids.audits}/points/new`, { auditId: ground.ids.audits, kind: 'question', told: 'Where is the slip?' })),
  correctAuditPointAction: onAudit('points', 'correct', { kind: 'question', told: 'Where is the deposit slip of that day?', reason }),
  answerAuditPointAction: onAudit('points', 'answer', { answer: 'In the binder.' }),
  closeAuditPointAction: onAudit('points', 'close', { closing: 'Seen on the day.' }),
  signAuditAction: onSignature('sign', { conclusion: 'Fairly stated.' }),
  reopenAuditAction: onSignature('reopen', { reason }),
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
