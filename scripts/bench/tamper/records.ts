import { Readable } from 'node:stream'
import { attachFiles } from '@/lib/data/attachments/attach'
import { detachFile } from '@/lib/data/attachments/detach'
import { uploadFile } from '@/lib/data/attachments/upload'
import { drawAuditSample } from '@/lib/data/audits/draw'
import { noteAuditMark } from '@/lib/data/audits/mark'
import { openAudit } from '@/lib/data/audits/open'
import { raiseAuditPoint } from '@/lib/data/audits/raise-point'
import { signAudit } from '@/lib/data/audits/sign'
import { signingOfAudit } from '@/lib/data/audits/signing'
import { attestChecklistAnswer } from '@/lib/data/checklists/attest'
import { recordClock } from '@/lib/data/clocks/record'
import { newId } from '@/lib/data/database/uuid'
import { correctDonation } from '@/lib/data/donations/correct'
import { recordDonation } from '@/lib/data/donations/record'
import { voidDonation } from '@/lib/data/donations/void'
import { requestEvidence } from '@/lib/data/evidence/request'
import { recordExpenditure } from '@/lib/data/expenditures/record'
import { recordFiling } from '@/lib/data/filings/record'
import { foundOrganization } from '@/lib/data/installation/found-organization'
import { recordLobbyingContact } from '@/lib/data/lobbying-contacts/record'
import { endMember } from '@/lib/data/members/end'
import { inviteMember } from '@/lib/data/members/invite'
import { recordPerson } from '@/lib/data/people/record'
import { tellApart } from '@/lib/data/people/tell-apart'
import { voidPerson } from '@/lib/data/people/void'
import { recordProfileEntry } from '@/lib/data/profile/record'
import { recordStatementRecord } from '@/lib/data/statement-records/record'
import { recordTransfer } from '@/lib/data/transfers/record'
import { noMateriality } from '@/lib/domain/audit/engagement'
import { nothingTicked } from '@/lib/domain/audit/mark'
import { everything } from '@/lib/domain/audit/sampling/plan'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { organizationDefaults } from '@/lib/domain/organization'
import type { Actor } from '@/lib/domain/permission'
import type { Person, PersonInput } from '@/lib/domain/person'
import { emptyRegistration } from '@/lib/domain/registration'
import { plainContact, plainTransfer } from '@/lib/example/dealings'
import { plainExpenditure } from '@/lib/example/spending'
import { gift } from '../record'
import { addTwoOfLater } from './later-records'
import { valueOf } from './reports'

const chapterFacts = { state: 'IL', city: 'Chicago', fiscalYearStartMonth: 1, timeZone: 'America/Chicago', importCode: null, reportApprovers: [] }
const principal = { name: 'Party', kind: 'POLITICAL_PARTY', country: 'PK', aliases: ['P'], address: '', aim: '', officialDealtWith: '', fromOn: null, untilOn: null } as const
const account = { bankName: 'Bank', last4: '1234', country: 'US', openingBalanceCents: cents(100), openedOn: calendarDate('2025-01-01'), closedOn: null }

/** Founds an organization with two of everything that the set-up asks for. */
export async function foundTwoOfEach(actor: Actor): Promise<string> {
  const chapters = [{ ...chapterFacts, slug: 'first', name: 'First', numberPrefix: 'FIR' }, { ...chapterFacts, slug: 'second', name: 'Second', numberPrefix: 'SEC' }]
  const founded = valueOf(await foundOrganization(actor, {
    profile: { ...organizationDefaults, name: 'Ground', legalName: 'Ground' }, chapters, members: [], principals: [principal, { ...principal, name: 'Ministry', kind: 'GOVERNMENT' }],
    registrations: [{ ...emptyRegistration, regime: 'FARA', number: '1' }, { ...emptyRegistration, regime: 'LDA', number: '2' }],
    bankAccounts: [{ ...account, name: 'Checking', chapterSlug: 'first' }, { ...account, name: 'Savings', chapterSlug: 'second' }],
  }))
  return founded.chapters[0]?.id ?? ''
}

export function somebody(number: number): PersonInput {
  return {
    formKey: newId(), kind: 'individual', tags: ['donor'], name: `Somebody ${number}`, nameSort: null, nameOtherScript: null,
    address: { lines: '1 Main St', city: 'Chicago', state: 'IL', postalCode: '60601', country: 'US' }, email: `somebody${number}@example.org`, telephone: '312-555-0100', employer: 'Somewhere',
    occupation: 'Baker', bankReference: '123456789', citizenStatus: 'us_citizen', citizenStatusBasis: 'attested', office: '', screenedOn: null, screeningListOn: null, screeningResult: 'not-screened', note: '',
  }
}

export async function addPeople(actor: Actor, chapterId: string, numbers: readonly number[]): Promise<readonly Person[]> {
  const people: Person[] = []
  for (const number of numbers) people.push(valueOf(await recordPerson(actor, { ...somebody(number), chapterId })))
  return people
}

async function addMoney(actor: Actor, chapterId: string, personId: string): Promise<readonly string[]> {
  const gifts = []
  for (let made = 0; made < 4; made += 1) gifts.push(valueOf(await recordDonation(actor, gift(chapterId, personId))))
  const [first, second] = gifts
  if (first === undefined || second === undefined) throw new Error('Gifts were recorded')
  valueOf(await correctDonation(actor, { chapterId, id: first.id, revision: 1, reason: 'Five more', donation: { ...first, amountCents: cents(3000) } }))
  valueOf(await voidDonation(actor, { chapterId, id: second.id, revision: 1, reason: 'Twice' }))
  for (let made = 0; made < 2; made += 1) {
    valueOf(await recordExpenditure(actor, { ...plainExpenditure, chapterId, formKey: newId(), amountCents: cents(4000 + made), paidOn: calendarDate('2025-10-05'), payeeId: personId }))
    valueOf(await recordTransfer(actor, { ...plainTransfer, chapterId, formKey: newId(), amountCents: cents(5000 + made), sentOn: calendarDate('2025-10-06'), kind: 'abroad', direction: 'out', recipientId: personId, country: 'PK' }))
  }
  return gifts.map(({ id }) => id)
}

/** Files beside a gift, one of them taken off. */
async function addFiles(actor: Actor, chapterId: string, giftId: string): Promise<void> {
  const record = { kind: 'donation', id: giftId } as const
  const ids: string[] = []
  for (const size of [1, 300, 4000, 70_000]) {
    const upload = valueOf(await uploadFile(actor, { chapterId, record, name: `slip-${size}.pdf`, content: Readable.from([Buffer.from(`%PDF-1.4\n${' '.repeat(size)}`)]) }))
    const attached = valueOf(await attachFiles(actor, { chapterId, record, uploadIds: [upload.id], evidenceOn: calendarDate('2025-10-05'), note: 'The slip' }))
    ids.push(...attached.map(({ id }) => id))
  }
  valueOf(await detachFile(actor, { chapterId, id: ids[0] ?? '', reason: 'The wrong slip' }))
}

/** Records two of every other kind, with a correction, a void and a role that was ended. */
export async function addTwoOfEach(actor: Actor, chapterId: string): Promise<void> {
  const [person, gone] = await addPeople(actor, chapterId, [1, 2, 3])
  if (person === undefined || gone === undefined) throw new Error('People were recorded')
  valueOf(await voidPerson(actor, { chapterId, id: gone.id, revision: 1, reason: 'Twice' }))
  const gifts = await addMoney(actor, chapterId, person.id)
  await addFiles(actor, chapterId, gifts[0] ?? '')
  await addTwoOfLater(actor, chapterId, person.id)
  for (const { id } of await addPeople(actor, chapterId, [4, 5])) valueOf(await tellApart(actor, { chapterId, id, otherId: person.id, reason: 'Asked both' }))
  const officials = [{ personId: person.id, name: person.name, office: 'Office', governmentEntity: '', covered: 'yes', coveredReason: '' }] as const
  const [member] = [valueOf(await inviteMember(actor, { email: 'one@example.org', name: 'One', role: 'viewer', chapterId, untilOn: null }))]
  valueOf(await endMember(actor, { membershipId: member.member.id, chapterId, reason: 'Moved' }))
  for (const [place, answeredOn] of [calendarDate('2025-09-30'), calendarDate('2024-09-30')].entries()) {
    valueOf(await recordLobbyingContact(actor, { ...plainContact, chapterId, formKey: newId(), contactOn: calendarDate('2025-10-07'), officials, topic: `Visas ${place}` }))
    valueOf(await recordProfileEntry(actor, {
      kind: 'officer', person: { typed: '', id: person.id, newKind: null, newSortName: '', newOtherScript: '' }, principalId: null, fromOn: answeredOn, untilOn: null,
      facts: { position: `Officer ${place}`, body: 'officer', note: '' }, mistaken: false, reason: '', formKey: newId(),
    }))
    const clock = valueOf(await recordClock(actor, {
      formKey: newId(), kind: 'fara-change-notice', chapterId: null, title: `Change ${place}`, happenedOn: answeredOn, happenedAt: null, dueOn: null, note: '', mistaken: false,
    }))
    valueOf(await recordFiling(actor, {
      chapterId, today: calendarDate('2025-11-01'), key: `${clock.kind}~${clock.id}~${clock.happenedOn}`, formKey: newId(), revision: null, reason: '', filedOn: answeredOn,
      confirmationNumber: `N-${place}`, lateReason: '', extendedTo: null, extensionProof: '', note: '',
    }))
    valueOf(await attestChecklistAnswer(actor, { chapterId, formKey: newId(), itemId: 'ACC-04', on: answeredOn, answer: 'yes', note: 'All', exceptedUntil: null, revision: null }))
    valueOf(await requestEvidence(actor, { chapterId, formKey: newId(), itemId: 'ACC-04', on: answeredOn, wanted: `The signed code ${place}`, askedOf: 'Bilal', wantedBy: null, reusesId: null }))
    valueOf(await recordStatementRecord(actor, {
      kind: 'activity', chapterId, formKey: newId(), title: `Visas ${place}`, happenedOn: answeredOn, person: null, principalId: null, valueCents: null,
      facts: { form: 'speech', behalf: 'own', political: 'yes', place: 'Library', audience: '', influence: 'Visa rules', address: '', note: '' },
    }))
    const { audit } = valueOf(await openAudit(actor, {
      formKey: newId(), chapterId, periodFrom: calendarDate('2025-10-01'), periodThrough: calendarDate('2025-12-31'), endsOn: calendarDate('2099-12-31'), auditorName: `Auditor ${place}`,
      email: `auditor${place}@example.org`, scope: '', ...noMateriality,
    }))
    const auditor: Actor = { ...actor, kind: 'user', provedRecently: true, memberships: [{ role: 'auditor', chapterId, until: audit.endsOn, auditId: audit.id }] }
    const sample = valueOf(await drawAuditSample(auditor, { formKey: newId(), chapterId, auditId: audit.id, purpose: `Occurrence ${place}`, plan: everything }))
    valueOf(await raiseAuditPoint(auditor, {
      formKey: newId(), chapterId, auditId: audit.id, kind: 'finding', donationId: null, told: `No slips ${place}`, cause: 'None kept', effect: 'None proved', recommendation: 'Keep them', dueOn: null,
    }))
    // The first one is signed, which every drawn record needs a result for.
    for (const donationId of place === 0 ? sample.draw.items.map(({ id }) => id) : [gifts[place] ?? '']) {
      valueOf(await noteAuditMark(auditor, { formKey: newId(), chapterId, auditId: audit.id, donationId, result: 'exception', note: 'No slip', ...nothingTicked }))
    }
    if (place === 0) valueOf(await signAudit(auditor, { chapterId, id: audit.id, revision: 1, conclusion: 'Nothing is proved', seen: valueOf(await signingOfAudit(auditor, { chapterId, id: audit.id })).seen }))
  }
}
