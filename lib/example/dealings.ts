import 'server-only'
import { asOrganization } from '@/lib/data/database/transaction'
import { recordLobbyingContact } from '@/lib/data/lobbying-contacts/record'
import { recordTransfer } from '@/lib/data/transfers/record'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import type { LobbyingContactInput } from '@/lib/domain/lobbying-contact'
import { cents, zeroCents } from '@/lib/domain/money'
import type { TransferInput } from '@/lib/domain/transfer'
import { exampleActor } from './actor'
import { loadAudits } from './audits'
import { exampleThrough } from './organization'
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

/** Transfers abroad and between chapters, contacts with officials, and two audits. */
export async function loadDealings(loading: Loading, places: readonly ExamplePlace[]): Promise<void> {
  loading.progress('Transfers, lobbying contacts and audits')
  const principal = await asOrganization(loading.organizationId, (tx) => tx.principal.findFirst({ where: { organizationId: loading.organizationId } }))
  await loadTransfers(loading, places, principal?.id ?? null)
  await loadContacts(loading, places, principal?.id ?? null)
  await loadAudits(loading, places)
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
