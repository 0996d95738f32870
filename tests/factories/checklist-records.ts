import { foundOrganization } from '@/lib/data/installation/found-organization'
import { appendEntry, type NewEntry } from '@/lib/data/journal/append'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { insertPerson } from '@/lib/data/people/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant, type Instant } from '@/lib/domain/instant'
import { organizationDefaults } from '@/lib/domain/organization'
import type { Actor, Role } from '@/lib/domain/permission'
import type { Person, PersonInput } from '@/lib/domain/person'
import type { PrincipalFacts } from '@/lib/domain/principal'
import { emptyRegistration, type RegistrationFacts } from '@/lib/domain/registration'
import { ok } from '@/lib/domain/result'
import type { Prisma } from '@/lib/generated/prisma/client'

/** Everything happens around the third quarter of 2025, looked at on November 10. */
export const checklistToday = calendarDate('2025-11-10')
export const checklistAt: Instant = instant('2025-11-10T15:00:00.000Z')

/** A chapter with its administrator; the helpers below write into it. */
export type World = { readonly actor: Actor; readonly chapterId: string; readonly slug: string; readonly principalIds: readonly string[] }

let count = 0

export function actorWith(world: Pick<World, 'actor'>, role: Role, more: Partial<Actor> = {}): Actor {
  return { ...world.actor, userId: newId(), name: `A ${role}`, memberships: [{ role, chapterId: null, until: null, auditId: null }], ...more }
}

const noRegistration: RegistrationFacts = {
  ...emptyRegistration, regime: 'FARA',
}

export function aRegistration(facts: Partial<RegistrationFacts>): RegistrationFacts {
  return { ...noRegistration, ...facts }
}

export const registeredUnderFara = aRegistration({ becameAgentOn: calendarDate('2024-01-02'), registeredOn: calendarDate('2024-01-10') })

type Founding = { readonly registrations?: readonly RegistrationFacts[]; readonly principals?: readonly Partial<PrincipalFacts>[] }

/** Founds an organization with one chapter in Chicago. */
export async function aChapter({ registrations = [], principals = [] }: Founding = {}): Promise<World> {
  count += 1
  const slug = `chicago-${count}`
  const actor: Actor = {
    kind: 'user', userId: newId(), name: 'Amina Kareem', organizationId: newId(), at: checklistAt, today: checklistToday, provedRecently: true,
    memberships: [{ role: 'administrator', chapterId: null, until: null, auditId: null }],
  }
  const founded = await foundOrganization(actor, {
    profile: { ...organizationDefaults, name: `Organization ${count}`, legalName: `Organization ${count}` },
    chapters: [{ slug, name: 'Chicago', numberPrefix: 'CHI', importCode: null, reportApprovers: [], state: 'IL', city: 'Chicago', fiscalYearStartMonth: 1, timeZone: 'America/Chicago' }],
    members: [], registrations, bankAccounts: [],
    principals: principals.map((principal) => ({
      name: 'Party of the Homeland', kind: 'POLITICAL_PARTY', country: 'PK', aliases: [], address: '', aim: '', officialDealtWith: '', fromOn: null, untilOn: null, ...principal,
    })),
  })
  if (!founded.ok) throw new Error('The organization was not founded')
  return { actor, chapterId: founded.value.chapters[0]?.id ?? '', slug, principalIds: founded.value.principals.map(({ id }) => id) }
}

async function written<Row>(world: World, work: (tx: Transaction) => Promise<Row>): Promise<Row> {
  const outcome = await inTransaction(world.actor, async (tx) => ok(await work(tx)))
  if (!outcome.ok) throw new Error('Nothing was written')
  return outcome.value
}

const aName = (): string => `Person ${count}-${newId().slice(-6)}`

export async function aPerson(world: World, facts: Partial<PersonInput> = {}): Promise<Person> {
  const person: PersonInput = {
    formKey: newId(), kind: 'individual', tags: [], name: aName(), nameSort: null, nameOtherScript: null, email: '', telephone: '', employer: '', occupation: '',
    address: { lines: '1 Main St', city: 'Chicago', state: 'IL', postalCode: '60601', country: 'US' }, bankReference: '', citizenStatus: 'us_citizen',
    citizenStatusBasis: 'attested', office: '', screenedOn: null, screeningListOn: null, screeningResult: 'not-screened', note: '', ...facts,
  }
  return written(world, (tx) => insertPerson(tx, world.actor, person))
}

export const abroad = { lines: '5 Clifton Rd', city: 'Karachi', state: '', postalCode: '75600', country: 'PK' }
export const screened = { screenedOn: calendarDate('2025-08-01'), screeningListOn: calendarDate('2025-07-30'), screeningResult: 'no-match' } as const

let sequence = 0

function numbered(letter: string) {
  sequence += 1
  return { number: `CHI-${letter}-2025-${String(sequence).padStart(4, '0')}`, numberYear: 2025, numberSequence: sequence }
}

const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`)

type CommonColumn = 'organizationId' | 'id' | 'chapterId' | 'formKey' | 'enteredAt' | 'enteredOn' | 'revision' | 'journalIndex'
type Common = Pick<Prisma.DonationUncheckedCreateInput, CommonColumn> & {
  readonly enteredBy: string | null
}

/** Writes the entry of a new record and gives the columns that every record has. */
async function common(tx: Transaction, world: World, type: NewEntry['type'], number: string): Promise<Common> {
  const { actor, chapterId } = world
  const id = newId()
  const journalIndex = await appendEntry(tx, actor, { type, id, revision: 1, before: null, after: { chapterId, number }, reason: null })
  const entered = { enteredBy: actor.userId, enteredAt: new Date(actor.at), enteredOn: day(actor.today) }
  return { organizationId: actor.organizationId, id, chapterId, formKey: newId(), ...entered, revision: 1, journalIndex }
}

/** A gift by card on August 15, with everything that is asked of it. */
export async function aDonation(world: World, facts: Partial<Prisma.DonationUncheckedCreateInput> = {}) {
  const donorId = facts.donorId === undefined ? (await aPerson(world, screened)).id : facts.donorId
  const number = numbered('D')
  return written(world, async (tx) =>
    tx.donation.create({
      data: {
        ...(await common(tx, world, 'donation.recorded', number.number)), ...number, kind: 'gift', purpose: 'general', method: 'card', amountCents: 10_000n,
        receivedOn: day('2025-08-15'), campaign: 'Summer', receiptNumber: number.number, paymentReference: number.number, ...facts, donorId,
      },
    }),
  )
}

/** A cash gift, counted by two people and deposited in time. */
export function aCashGift(world: World, facts: Partial<Prisma.DonationUncheckedCreateInput> = {}) {
  return aDonation(world, { method: 'cash', firstCounter: 'Amina', secondCounter: 'Bilal', depositedOn: day('2025-08-18'), ...facts })
}

/** A payment of $100.00 to a screened payee in the United States. */
export async function anExpenditure(world: World, facts: Partial<Prisma.ExpenditureUncheckedCreateInput> = {}) {
  const payeeId = facts.payeeId ?? (await aPerson(world, { ...screened, kind: 'organization' })).id
  const number = numbered('E')
  return written(world, async (tx) =>
    tx.expenditure.create({
      data: {
        ...(await common(tx, world, 'expenditure.recorded', number.number)), ...number, amountCents: 10_000n, paidOn: day('2025-08-20'), method: 'check',
        category: 'office', purpose: 'administration', purposeText: 'Paper', ...facts, payeeId,
      },
    }),
  )
}

/** $50.00 sent abroad: screened recipient, approved by a second person. */
export async function aTransfer(world: World, facts: Partial<Prisma.TransferUncheckedCreateInput> = {}) {
  const recipientId = facts.recipientId ?? (await aPerson(world, { ...screened, kind: 'organization', address: abroad })).id
  const number = numbered('T')
  return written(world, async (tx) => {
    const columns = await common(tx, world, 'transfer.recorded', number.number)
    return tx.transfer.create({
      data: {
        ...columns, ...number, kind: 'abroad', direction: 'out', amountCents: 5000n, sentOn: day('2025-08-21'), country: 'PK', channel: 'wire',
        purpose: 'homeland_charity', purposeText: 'Blankets', approval: 'approved', approvedBy: newId(), approverName: 'Bilal', approvedAt: day('2025-08-20'),
        screeningResult: 'no-match', screenedOn: day('2025-08-19'), screeningListOn: day('2025-08-18'), ...facts, recipientId,
      },
    })
  })
}

const official = { personId: newId(), name: 'Ann Official', office: 'Office of Rep. (IL-07)', governmentEntity: 'House of Representatives', covered: 'yes', coveredReason: '' }

/** A meeting with an official in which the issue, the position and the registration were named. */
export async function aContact(world: World, facts: Partial<Prisma.LobbyingContactUncheckedCreateInput> = {}) {
  const number = numbered('C')
  return written(world, async (tx) =>
    tx.lobbyingContact.create({
      data: {
        ...(await common(tx, world, 'lobbying-contact.recorded', number.number)), ...number, contactOn: day('2025-08-22'), mode: 'meeting', officials: [official],
        participants: [{ personId: null, name: 'Amina Kareem' }], topic: 'Aid', issueCode: 'FOR', position: 'For the bill', registrationDisclosed: 'yes', ...facts,
      },
    }),
  )
}

type AuditFacts = { readonly closed?: boolean; readonly mark?: Partial<Prisma.AuditMarkUncheckedCreateInput> }

/** An audit of the third quarter with a note on one donation, by somebody who entered nothing. */
export async function anAudit(world: World, donationId: string, { closed = true, mark = {} }: AuditFacts = {}) {
  const { organizationId } = world.actor
  const { chapterId } = world
  return written(world, async (tx) => {
    const id = newId()
    const auditEntry = await appendEntry(tx, world.actor, { type: 'audit.opened', id, revision: 1, before: null, after: { chapterId }, reason: null })
    await tx.audit.create({
      data: {
        organizationId, id, formKey: newId(), chapterId, periodFrom: day('2025-07-01'), periodThrough: day('2025-09-30'), endsOn: day('2025-12-31'),
        auditorName: 'Ilse Auditor', openedAt: new Date(checklistAt), revision: 1, journalIndex: auditEntry,
      },
    })
    const markId = newId()
    const markEntry = await appendEntry(tx, world.actor, { type: 'audit-mark.noted', id: markId, revision: 1, before: null, after: { chapterId }, reason: null })
    const noted = await tx.auditMark.create({
      data: {
        organizationId, id: markId, formKey: newId(), auditId: id, donationId, donationRevision: 1, result: 'pass', notedBy: newId(), notedName: 'Ilse Auditor',
        notedAt: new Date(checklistAt), revision: 1, journalIndex: markEntry, ...mark,
      },
    })
    if (!closed) return noted
    const signed = { signedName: 'Ilse Auditor', conclusion: 'Fairly stated.', workpapersHash: '0'.repeat(64), workpapersEdition: '1' }
    const journalIndex = await appendEntry(tx, world.actor, { type: 'audit.signed', id, revision: 2, before: {}, after: { chapterId, ...signed }, reason: null })
    await tx.audit.update({ where: { organizationId_id: { organizationId, id } }, data: { ...signed, closedAt: new Date(checklistAt), workpapersSize: auditEntry, revision: 2, journalIndex } })
    return noted
  })
}

/** A correction of a donation, dated by the actor, with or without its reason. */
export async function aCorrection(world: World, donation: { readonly id: string; readonly number: string }, reason: string | null) {
  const { chapterId, actor } = world
  const within = { ...actor, at: instant('2025-09-01T15:00:00.000Z') }
  return written(world, async (tx) => {
    const after = { chapterId, number: donation.number, campaign: 'Autumn' }
    const entry = { type: 'donation.corrected', id: donation.id, revision: 2, before: { campaign: 'Summer' }, after, reason } as const
    const journalIndex = await appendEntry(tx, within, entry)
    const key = { organizationId_id: { organizationId: actor.organizationId, id: donation.id } }
    return tx.donation.update({ where: key, data: { campaign: 'Autumn', revision: 2, journalIndex } })
  })
}
