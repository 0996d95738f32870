import { hashPassword } from '@/lib/auth/password'
import { noteAuditMark } from '@/lib/data/audits/mark'
import { recordBankAccount } from '@/lib/data/bank-accounts/record'
import { attestChecklistAnswer } from '@/lib/data/checklists/attest'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { listJournal } from '@/lib/data/journal/list'
import { prisma } from '@/lib/data/database/client'
import { inTransaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { now } from '@/lib/data/installation/clock'
import { insertMember, type NewMember } from '@/lib/data/members/insert'
import { recordRegistration } from '@/lib/data/registrations/record'
import { nothingTicked } from '@/lib/domain/audit/mark'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents, zeroCents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { emptyRegistration } from '@/lib/domain/registration'
import { ok } from '@/lib/domain/result'
import { aBatch } from '@/tests/factories/batch'
import { anAuditPoint, anAuditSample, anEngagement } from '@/tests/factories/audits'
import { anAttachment } from '@/tests/factories/attachment'
import { aClock } from '@/tests/factories/deadlines'
import { anEvidence } from '@/tests/factories/evidence'
import { aHit, aList } from '@/tests/factories/screening'
import { aSourceDocument, anOwnItem } from '@/tests/factories/source-documents'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, aRecordedPerson, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aProfileEntry, exposureTyped } from '@/tests/factories/profile'
import { aReceipt } from '@/tests/factories/receipts'
import { aLobbyingContact, anExpenditure, aTransfer } from '@/tests/factories/spending'
import { aMail } from '@/tests/factories/outbox'
import { aStatementRecord } from '@/tests/factories/statement-records'
import { aStatementToTry } from '@/tests/factories/bank-statement'
import { anImportedStatement } from '@/tests/factories/bank-file'
import { aPayout } from '@/tests/factories/processor-file'
import { clientOf, cookiesOf, type Client } from './client'
import type { Said } from './personal'
import type { Place, Reader } from './readers'

/** The words that each ground alone has: whoever reads one has been let in. */
export type Secrets = { readonly organization: string; readonly names: readonly string[]; readonly personal: readonly string[]; readonly amount: string }

/** What a chapter has whose pages have an address of their own. */
type GroundId =
  | 'people'
  | 'donations'
  | 'expenditures'
  | 'transfers'
  | 'lobbying-contacts'
  | 'statement-records'
  | 'audits'
  | 'points'
  | 'samples'
  | 'chapters'
  | 'principals'
  | 'registrations'
  | 'bank-accounts'
  | 'member'
  | 'files'
  | 'imports'
  | 'batches'
  | 'payout'
  | 'statement'
  | 'deadline'
  | 'exposure'
  | 'evidence'
  | 'answer'
  | 'hit'
  | 'mail'
  | 'receipts'
  | 'document'
  | 'item'

/** One chapter with one of everything in it. */
export type Ground = {
  readonly organization: TestOrganization
  readonly organizationSlug: string
  readonly slug: string
  /** The size of a checkpoint that the organization has. */
  readonly checkpoint: number
  /** The index of a journal entry of the chapter. */
  readonly entry: number
  readonly ids: Readonly<Record<GroundId, string>>
  /** Who tests in the audit of this chapter. */
  readonly auditor: Actor
  readonly auditorEmail: string
  readonly secrets: Secrets
}

export type World = {
  readonly clientOf: (reader: Reader | 'visitor') => Client
  readonly grounds: Readonly<Record<Place, Ground>>
}

const password = 'a long password for the matrix 2026'

/** Makes two organizations with their people and records in the database of the server, and signs everybody in through its own form. */
export async function makeWorld(address: string, said: Said): Promise<World> {
  const [ours, theirs] = [await anOrganization(), await anOrganization()]
  // Before anybody is recorded: people who are screened later have another revision than they were recorded with.
  for (const organization of [ours, theirs]) await aList(organization)
  const grounds = {
    own: await groundOf(ours, { names: 'Alpha', amountCents: 317_113 }),
    other: await groundOf(inOtherChapter(ours), { names: 'Beta', amountCents: 418_114 }),
    foreign: await groundOf(theirs, { names: 'Gamma', amountCents: 519_115 }),
  }
  const emails = await accountsIn(grounds.own)
  const clients = new Map<string, Client>([['visitor', clientOf(address, '', (answer) => { said.hear(answer) })]])
  for (const [reader, email] of emails) clients.set(reader, await signedIn(address, email, said))
  return {
    grounds,
    clientOf: (reader) => {
      const client = clients.get(reader)
      if (client === undefined) throw new Error(`Nobody is signed in as ${reader}.`)
      return client
    },
  }
}

/** The same organization seen from its second chapter. */
function inOtherChapter({ chapter, otherChapter, actorAs, ...organization }: TestOrganization): TestOrganization {
  return { ...organization, chapter: otherChapter, otherChapter: chapter, actorAs: (role, chapterId = otherChapter.id) => actorAs(role, chapterId) }
}

type Planting = { readonly names: string; readonly amountCents: number }

async function groundOf(organization: TestOrganization, { names: word, amountCents }: Planting): Promise<Ground> {
  const personal = { email: `donor-${word.toLowerCase()}@secret.example`, telephone: `+1 999 ${String(amountCents)}`, street: `${word} Street 17`, employer: `Works of ${word}` }
  const names = [`Donor ${word}`, `Payee ${word}`, `Recipient ${word}`, `Official ${word}`] as const
  const person = await aRecordedPerson(organization, {
    name: names[0], email: personal.email, telephone: personal.telephone, employer: personal.employer, address: { lines: personal.street, city: 'Chicago', state: 'IL', postalCode: '60601', country: 'US' },
  })
  const donation = await aDonation(organization, { donorId: person.id, amountCents: cents(amountCents) })
  // More gifts, so that no total is the amount of a single one.
  await aDonation(organization)
  await aDonation(organization, { amountCents: cents(200_000) })
  const expenditure = await anExpenditure(organization, names[1])
  const transfer = await aTransfer(organization, names[2])
  const contact = await aLobbyingContact(organization, names[3])
  const auditorEmail = `auditor-${word.toLowerCase()}@example.org`
  const audit = await anEngagement(organization, { periodFrom: calendarDate('2026-03-01'), periodThrough: calendarDate('2026-03-31'), email: auditorEmail })
  valueOf(await noteAuditMark(audit.auditor, { formKey: newId(), chapterId: organization.chapter.id, auditId: audit.id, donationId: donation.id, result: 'exception', note: 'No slip.', ...nothingTicked }))
  const file = await anAttachment(organization, { kind: 'donation', id: donation.id }, { beside: 'server' })
  const { entries } = valueOf(await listJournal(organization.administrator, { chapterId: organization.chapter.id, kind: 'donation', from: null, through: null, beforeIndex: null }))
  const { slug: organizationSlug } = await prisma().organization.findUniqueOrThrow({ where: { id: organization.organizationId }, select: { slug: true } })
  const source = await aSourceDocument(organization)
  return {
    organization, organizationSlug, checkpoint: valueOf(await makeCheckpoint(organization.administrator)).size, entry: entries[0]?.index ?? 0, slug: organization.chapter.slug,
    auditor: audit.auditor, auditorEmail,
    secrets: { organization: titled(organizationSlug), names, personal: Object.values(personal), amount: formatted(amountCents) },
    ids: {
      people: person.id, donations: donation.id, expenditures: expenditure.id, transfers: transfer.id, 'lobbying-contacts': contact.id, 'statement-records': (await aStatementRecord(organization, 'activity')).id,
      audits: audit.id, points: (await anAuditPoint(audit.auditor, organization.chapter.id, audit.id)).id, samples: (await anAuditSample(audit.auditor, organization.chapter.id, audit.id)).id,
      chapters: organization.chapter.id, principals: organization.principalId, registrations: await aRegistration(organization), 'bank-accounts': await aBankAccount(organization),
      member: await aMember(organization), files: file.id, imports: await anImportedStatement(organization),
      batches: await aBatch(organization, { bankAccountId: null }), payout: (await aPayout(organization)).id,
      statement: (await aStatementToTry(organization)).id,
      deadline: await aDeadline(organization),
      evidence: (await anEvidence(organization)).id,
      mail: await aMail(organization),
      answer: await anAnswer(organization, 1950),
      hit: await aHit(organization),
      receipts: (await aReceipt(organization, donation.id)).id,
      document: source.seriesId,
      item: (await anOwnItem(organization, {}, source)).id,
      exposure: (await aProfileEntry(organization, exposureTyped(organization))).id,
    },
  }
}

async function aRegistration({ administrator }: TestOrganization): Promise<string> {
  return valueOf(await recordRegistration(administrator, { ...emptyRegistration, regime: 'FARA', number: '0000', formKey: newId() })).id
}

/** The key of an own deadline of the chapter, of which nothing is recorded. */
export async function aDeadline(organization: TestOrganization): Promise<string> {
  const { id, kind, happenedOn } = await aClock(organization, { kind: 'own', chapterId: organization.chapter.id, dueOn: calendarDate('2026-05-01') })
  return `${kind}~${id}~${happenedOn}`
}

/** An answer of the checklist of a year that somebody else gave, for a second person to approve. */
export async function anAnswer({ administrator, chapter }: TestOrganization, year: number): Promise<string> {
  const answer = { itemId: 'ACC-04', on: calendarDate(`${year}-03-05`), answer: 'yes', note: 'All have signed it.', exceptedUntil: null } as const
  return valueOf(await attestChecklistAnswer({ ...administrator, userId: newId() }, { ...answer, chapterId: chapter.id, formKey: newId(), revision: null })).id
}

async function aBankAccount({ administrator, chapter }: TestOrganization): Promise<string> {
  const facts = { name: 'Savings', bankName: 'Second Bank', last4: '9999', country: 'US', openingBalanceCents: zeroCents, openedOn: calendarDate('2026-01-01'), closedOn: null }
  return valueOf(await recordBankAccount(administrator, { ...facts, chapterId: chapter.id, formKey: newId() })).id
}

function formatted(amountCents: number): string {
  return (amountCents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })
}

/** The factory calls them `Organization 1`, and addresses are made of names. */
function titled(slug: string): string {
  return slug.replace(/^o/, 'O').replace('-', ' ')
}

let accounts = 0

async function anAccount(passwordHash: string | null): Promise<{ readonly id: string; readonly email: string }> {
  accounts += 1
  const account = { id: newId(), email: `account-${String(accounts)}@example.org` }
  await prisma().user.create({ data: { ...account, name: `Account ${String(accounts)}`, passwordHash, createdAt: now() } })
  return account
}

/** Somebody who was invited as a viewer and has not come yet: a role that others try to change, end or renew. */
export async function aMember(organization: TestOrganization): Promise<string> {
  const { id: userId } = await anAccount(null)
  return grant(organization, { userId, role: 'viewer', chapterId: organization.chapter.id })
}

async function grant({ administrator }: TestOrganization, member: NewMember): Promise<string> {
  return valueOf(await inTransaction(administrator, async (tx) => ok((await insertMember(tx, administrator, member)).id)))
}

/** An account with a password for each reader; the auditor's is the one that the audit has made. */
async function accountsIn({ organization }: Ground): Promise<ReadonlyMap<Reader, string>> {
  const passwordHash = await hashPassword(password)
  const emails = new Map<Reader, string>([['auditor', 'auditor-alpha@example.org']])
  await prisma().user.update({ where: { email: 'auditor-alpha@example.org' }, data: { passwordHash } })
  const roles = ['administrator', 'treasurer', 'secretary', 'reviewer', 'viewer'] as const
  for (const role of roles) {
    const { id: userId, email } = await anAccount(passwordHash)
    await grant(organization, { userId, role, chapterId: organization.chapter.id })
    emails.set(role, email)
  }
  const whole = await anAccount(passwordHash)
  await grant(organization, { userId: whole.id, role: 'administrator', chapterId: null })
  return emails.set('national', whole.email)
}

async function signedIn(address: string, email: string, said: Said): Promise<Client> {
  const answer = await clientOf(address, '').act('signInAction', '/en/sign-in', { email, password, next: '' })
  const cookie = cookiesOf(answer)
  if (cookie === '') throw new Error(`Signing in as ${email} was refused: ${String(answer.status)} ${answer.body.slice(0, 400)}`)
  return clientOf(address, cookie, (answer) => { said.hear(answer) })
}

/** As if everybody had just shown again who they are. */
export async function renewProofs(): Promise<void> {
  await prisma().session.updateMany({ where: { provedAt: { not: null } }, data: { provedAt: now() } })
}
