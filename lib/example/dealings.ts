import 'server-only'
import { asOrganization } from '@/lib/data/database/transaction'
import { drawAuditSample } from '@/lib/data/audits/draw'
import { noteAuditMark } from '@/lib/data/audits/mark'
import { openAudit } from '@/lib/data/audits/open'
import { raiseAuditPoint } from '@/lib/data/audits/raise-point'
import { recordLobbyingContact } from '@/lib/data/lobbying-contacts/record'
import { recordTransfer } from '@/lib/data/transfers/record'
import { markAttributes } from '@/lib/domain/audit/mark'
import { everything } from '@/lib/domain/audit/sampling/plan'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import type { LobbyingContactInput } from '@/lib/domain/lobbying-contact'
import { cents, zeroCents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import type { TransferInput } from '@/lib/domain/transfer'
import { exampleActor } from './actor'
import { exampleThrough, exampleUsers } from './organization'
import { exampleOfficials, exampleRecipientAbroad } from './people'
import { loadPeople, type ExamplePlace, type Loading } from './loading'
import { exampleKey } from './random'
import { valueOf } from './value-of'

const noCurrency = { originalAmountMinor: null, originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null } as const

/** A transfer with nothing but what every transfer has. */
export const plainTransfer: Omit<TransferInput, 'chapterId' | 'formKey' | 'amountCents' | 'sentOn' | 'kind' | 'direction'> = {
  ...noCurrency, recipientId: null, counterpartChapterId: null, pairReference: '', country: '', channel: 'wire', purpose: 'homeland_charity', purposeText: '', principalId: null,
  paymentReference: '', bankAccountId: null, bankCountry: '', requestedBy: 'Salma Reyes', screeningResult: 'not-screened', screenedOn: null, screeningListOn: null,
  earmarkedFor: '', reportText: '', privateNote: '',
}

/** A contact with nothing but what every contact has. */
export const plainContact: Omit<LobbyingContactInput, 'chapterId' | 'formKey' | 'contactOn' | 'officials' | 'topic'> = {
  counterpart: 'official', mode: 'meeting', place: '', participants: [{ personId: null, name: 'Salma Reyes' }], principalId: null, onBehalfOf: '', issueCode: '', specificIssue: '',
  position: '', asked: '', summary: '', materialsGiven: '', relatedCostCents: zeroCents, relatedExpenditureId: null, registrationDisclosed: 'not-known', copyFurnished: 'not-known',
  reportText: '', privateNote: '',
}

/** Transfers abroad and between chapters, contacts with officials, and one audit of a quarter. */
export async function loadDealings(loading: Loading, places: readonly ExamplePlace[]): Promise<void> {
  loading.progress('Transfers, lobbying contacts and an audit')
  const principal = await asOrganization(loading.organizationId, (tx) => tx.principal.findFirst({ where: { organizationId: loading.organizationId } }))
  await loadTransfers(loading, places, principal?.id ?? null)
  await loadContacts(loading, places, principal?.id ?? null)
  await loadAudit(loading, places)
}

async function loadTransfers(loading: Loading, places: readonly ExamplePlace[], principalId: string | null): Promise<void> {
  const { organizationId, users } = loading
  const [recipientId = ''] = await loadPeople(loading, places, [exampleRecipientAbroad()])
  const [chicago, houston] = places
  if (chicago === undefined || houston === undefined) return
  for (const [index, day] of ['2025-03-18', '2025-09-09', '2026-03-17', '2026-09-15'].entries()) {
    const sentOn = calendarDate(day)
    const screened = index % 2 === 0
    valueOf(await recordTransfer(exampleActor.as(organizationId, users.treasurer, 'treasurer', addDays(sentOn, 1)), {
      ...plainTransfer, chapterId: chicago.chapterId, formKey: exampleKey(`transfer abroad ${index}`), kind: 'abroad', direction: 'out', amountCents: cents(180_000 + index * 10_000), sentOn,
      recipientId, country: 'AQ', principalId, purposeText: 'Blankets and water filters for families after the flood', paymentReference: `W-${index + 1}`, bankAccountId: chicago.bankAccountId,
      bankCountry: 'AQ', screeningResult: screened ? 'no-match' : 'not-screened', screenedOn: screened ? sentOn : null, screeningListOn: screened ? sentOn : null,
    }))
  }
  // Houston has not recorded its side: the checks find the missing half of the pair.
  valueOf(await recordTransfer(exampleActor.as(organizationId, users.treasurer, 'treasurer', calendarDate('2026-08-20')), {
    ...plainTransfer, chapterId: chicago.chapterId, formKey: exampleKey('transfer to Houston'), kind: 'between-chapters', direction: 'out', amountCents: cents(25_000), sentOn: calendarDate('2026-08-19'),
    counterpartChapterId: houston.chapterId, pairReference: 'CHI-HOU-1', channel: 'check', purpose: 'general', purposeText: 'Share of the annual dinner', bankAccountId: chicago.bankAccountId,
  }))
}

const topics = ['Visa backlog', 'Consular services', 'Press freedom', 'Foreign assistance', 'meeting'] as const

async function loadContacts(loading: Loading, places: readonly ExamplePlace[], principalId: string | null): Promise<void> {
  const { organizationId, users } = loading
  const people = exampleOfficials()
  const ids = await loadPeople(loading, places, people)
  for (const [order, place] of places.entries()) {
    for (let index = 0; index < 8; index += 1) {
      const contactOn = addDays(calendarDate('2024-11-12'), index * 88 + order * 7)
      if (contactOn > exampleThrough) continue
      const which = (index + order) % people.length
      const person = people[which]
      const complete = index % 3 !== 2
      valueOf(await recordLobbyingContact(exampleActor.as(organizationId, users.treasurer, 'treasurer', addDays(contactOn, 1)), {
        ...plainContact, chapterId: place.chapterId, formKey: exampleKey(`${place.chapter} contact ${index}`), contactOn, topic: topics[index % topics.length] ?? 'Visa backlog',
        officials: [{ personId: ids[which] ?? '', name: person?.name ?? '', office: person?.office ?? '', governmentEntity: '', covered: 'yes', coveredReason: 'The office is covered.' }],
        principalId: complete ? principalId : null, issueCode: complete ? 'FOR' : '', position: complete ? 'In favor of more consular staff' : '', asked: 'To raise the matter with the Department of State',
        registrationDisclosed: complete ? 'yes' : 'not-known', mode: index % 2 === 0 ? 'meeting' : 'email',
      }))
    }
  }
}

async function loadAudit({ organizationId, users }: Loading, places: readonly ExamplePlace[]): Promise<void> {
  const chicago = places.find(({ chapter }) => chapter === 'chicago')
  if (chicago === undefined) return
  const periodFrom = calendarDate('2026-07-01')
  const periodThrough = calendarDate('2026-09-30')
  const administrator = exampleActor.as(organizationId, users.administrator, 'administrator', addDays(periodThrough, 10))
  const { audit } = valueOf(await openAudit(administrator, {
    formKey: exampleKey('audit'), chapterId: chicago.chapterId, periodFrom, periodThrough, endsOn: calendarDate('2029-12-31'), auditorName: exampleUsers.auditor.name,
    email: exampleUsers.auditor.email, scope: 'Donations of the third quarter of 2026',
    tolerableCents: cents(250_000), expectedCents: cents(25_000), riskPercent: 5,
  }))
  const auditor: Actor = { ...administrator, userId: users.auditor.id, name: users.auditor.name, memberships: [{ role: 'auditor', chapterId: chicago.chapterId, until: audit.endsOn, auditId: audit.id }] }
  const of = { chapterId: chicago.chapterId, auditId: audit.id }
  valueOf(await drawAuditSample(auditor, { ...of, formKey: exampleKey('audit sample'), purpose: 'Occurrence and amount', plan: { ...everything, method: 'monetary-unit', tolerableCents: audit.tolerableCents, expectedCents: audit.expectedCents } }))
  const tested = await asOrganization(organizationId, (tx) => tx.donation.findMany({
    where: { organizationId, chapterId: chicago.chapterId, receivedOn: { gte: new Date(periodFrom), lte: new Date(periodThrough) } }, orderBy: { number: 'asc' }, select: { id: true }, take: 3,
  }))
  for (const [index, { id }] of tested.entries()) {
    const exception = index === 1
    valueOf(await noteAuditMark(auditor, {
      formKey: exampleKey(`audit mark ${index}`), chapterId: chicago.chapterId, auditId: audit.id, donationId: id,
      result: exception ? 'exception' : 'pass', note: exception ? 'The deposit slip is missing from the binder.' : '', auditedCents: null,
      attributes: exception ? ['amount', 'date', 'donor'] : [...markAttributes],
    }))
    if (exception) {
      valueOf(await raiseAuditPoint(auditor, {
        ...of, formKey: exampleKey('audit finding'), kind: 'finding', donationId: id, told: 'The deposit slip is missing from the binder.', cause: 'Slips are not filed on the day of the deposit.',
        effect: 'Nobody can prove which cheques were deposited together.', recommendation: 'File each slip with the batch it belongs to.', dueOn: calendarDate('2026-10-31'),
      }))
    }
  }
}
