import { newId } from '@/lib/data/database/uuid'
import { historyOfRecord } from '@/lib/data/journal/history'
import { correctLobbyingContact } from '@/lib/data/lobbying-contacts/correct'
import type { LobbyingContactAsTyped, OfficialAsTyped } from '@/lib/data/lobbying-contacts/from-form'
import { getLobbyingContact } from '@/lib/data/lobbying-contacts/get'
import { listLobbyingContacts, type LobbyingContactFilter } from '@/lib/data/lobbying-contacts/list'
import { recordLobbyingContact, recordTypedLobbyingContact } from '@/lib/data/lobbying-contacts/record'
import { voidLobbyingContact } from '@/lib/data/lobbying-contacts/void'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { LobbyingContactFacts } from '@/lib/domain/lobbying-contact'
import { zeroCents } from '@/lib/domain/money'
import { lobbyingContactSchema } from '@/lib/schemas/lobbying-contact'
import { anOrganization, refusalOf, somebodyNew, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization
let facts: LobbyingContactFacts

beforeAll(async () => {
  organization = await anOrganization()
  facts = {
    chapterId: organization.chapter.id, counterpart: 'official', contactOn: calendarDate('2026-03-10'), mode: 'meeting', place: 'Chicago',
    officials: [{ personId: newId(), name: 'Ann Official', office: 'Office of Rep. (IL-07)', governmentEntity: 'House of Representatives', covered: 'yes', coveredReason: '' }],
    participants: [{ personId: null, name: 'Amina Kareem' }], principalId: organization.principalId, onBehalfOf: '', topic: 'Flood aid', issueCode: 'FOR',
    specificIssue: '', position: 'For the bill', asked: '', summary: '', materialsGiven: '', relatedCostCents: zeroCents, relatedExpenditureId: null,
    registrationDisclosed: 'yes', copyFurnished: 'not-known', reportText: '', privateNote: '',
  }
})

const secretary = () => organization.actorAs('secretary')
const recorded = async (more: Partial<LobbyingContactFacts> = {}) => valueOf(await recordLobbyingContact(secretary(), { ...facts, formKey: newId(), ...more }))
const placeOf = ({ id, revision, chapterId }: { id: string; revision: number; chapterId: string }) => ({ id, revision, chapterId })
const typesOf = async (id: string) => valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id })).map(({ type }) => type)
const everything = (more: Partial<LobbyingContactFilter> = {}): LobbyingContactFilter => ({
  chapterId: organization.chapter.id, from: null, through: null, text: '', counterpart: null, mode: null, issueCode: null, state: null, ...more,
})

function official(place: number, name: string, office: string, more: Partial<OfficialAsTyped> = {}): OfficialAsTyped {
  return { field: `official${String(place)}`, person: somebodyNew(name, 'individual'), office, governmentEntity: '', covered: null, coveredReason: '', ...more }
}

function asTyped(officials: readonly OfficialAsTyped[]): LobbyingContactAsTyped & { readonly formKey: string } {
  const { officials: _officials, relatedExpenditureId: _expenditure, ...rest } = facts
  return { ...rest, officials, expenditureNumber: '', formKey: newId() }
}

describe('recording a lobbying contact', () => {
  it('gives it a number and a journal entry', async () => {
    const contact = await recorded()
    expect(contact.number).toMatch(/^CHI-C-2026-\d{4}$/)
    expect(await typesOf(contact.id)).toEqual(['lobbying-contact.recorded'])
  })

  it('is refused for a viewer and not found from another chapter', async () => {
    const input = { ...facts, formKey: newId() }
    expect(refusalOf(await recordLobbyingContact(organization.actorAs('viewer'), input)).reason).toBe('not-allowed')
    expect(refusalOf(await recordLobbyingContact(organization.actorAs('secretary', organization.otherChapter.id), input)).reason).toBe('not-found')
  })

  it('adds several officials, answers from each office whether it is covered, and makes one of two submits', async () => {
    const typed = asTyped([
      official(1, 'Rep. Rao', 'Office of Rep. (TX-07)'), official(2, 'Sam Staff', 'Department of State'), official(3, 'Mayor Lee', 'City of Chicago'),
      official(4, 'Kim Aide', 'U.S. Senate', { covered: 'no', coveredReason: 'An intern' }),
    ])
    const contact = valueOf(await recordTypedLobbyingContact(secretary(), typed))
    expect(contact.officials.map(({ covered }) => covered)).toEqual(['yes', 'yes', 'no', 'no'])
    expect(contact.officials.map(({ coveredReason }) => coveredReason !== '')).toEqual([true, true, true, true])
    expect(valueOf(await recordTypedLobbyingContact(secretary(), typed)).id).toBe(contact.id)
    expect(await typesOf(contact.id)).toHaveLength(1)
    expect(valueOf(await listLobbyingContacts(secretary(), everything({ text: 'sam staff' }), null)).rows[0]?.officialNames).toHaveLength(4)
  })

  it('asks which one was meant when a name is known, and names an expenditure that is not there', async () => {
    const typed = asTyped([official(1, 'Twice Named', 'White House')])
    valueOf(await recordTypedLobbyingContact(secretary(), typed))
    expect(refusalOf(await recordTypedLobbyingContact(secretary(), { ...typed, formKey: newId() })).choices).toHaveProperty('official1')
    const withNumber = { ...asTyped([official(1, 'Somebody Else', 'White House')]), expenditureNumber: 'CHI-E-2026-9999' }
    expect(refusalOf(await recordTypedLobbyingContact(secretary(), withNumber)).fields).toHaveProperty('expenditureNumber')
  })

  it('reads the five places and the lines of the form', () => {
    const read = lobbyingContactSchema({ today: testToday }).parse({
      counterpart: 'official', contactOn: '3/10/2026', mode: 'phone', topic: 'Aid', official1: 'Rep. Rao', official1Office: 'House', official3: 'Sam Staff', official3Covered: 'no',
      participants: 'Amina Kareem\n\nBilal Ahmed',
    })
    expect(read.officials.map(({ field, office, covered }) => [field, office, covered])).toEqual([['official1', 'House', null], ['official3', '', 'no']])
    expect(read.participants.map(({ name }) => name)).toEqual(['Amina Kareem', 'Bilal Ahmed'])
  })
})

describe('correcting and voiding a lobbying contact', () => {
  it('keeps the reason, and shows both values to the second of two people', async () => {
    const contact = await recorded()
    valueOf(await correctLobbyingContact(secretary(), { ...placeOf(contact), reason: 'Wrong place', contact: { ...facts, place: 'Washington' } }))
    const late = refusalOf(await correctLobbyingContact(secretary(), { ...placeOf(contact), reason: 'Late', contact: { ...facts, place: 'Houston' } }))
    expect(late).toMatchObject({ reason: 'conflict', conflicts: [{ field: 'place', before: 'Chicago', theirs: 'Washington', yours: 'Houston' }] })
    expect(await typesOf(contact.id)).toEqual(['lobbying-contact.recorded', 'lobbying-contact.corrected'])
  })

  it('compares officials and participants by name, in the fields of the form', async () => {
    const contact = await recorded()
    const [official] = facts.officials
    if (official === undefined) throw new Error('The facts name an official')
    const change = (office: string, participants: readonly string[]) => correctLobbyingContact(secretary(), {
      ...placeOf(contact), reason: 'Who was there', contact: { ...facts, officials: [{ ...official, office }], participants: participants.map((name) => ({ personId: null, name })) },
    })
    valueOf(await change('Senate', ['Amina', 'Bilal']))
    expect(refusalOf(await change('White House', ['Amina'])).conflicts).toMatchObject([
      { field: 'official1Office', theirs: 'Senate', yours: 'White House' }, { field: 'participants', theirs: 'Amina\nBilal', yours: 'Amina' },
    ])
  })

  it('is refused for a viewer and not found from another chapter', async () => {
    const contact = await recorded()
    const elsewhere = { ...placeOf(contact), chapterId: organization.otherChapter.id }
    expect(refusalOf(await correctLobbyingContact(organization.actorAs('viewer'), { ...placeOf(contact), reason: 'No', contact: facts })).reason).toBe('not-allowed')
    expect(refusalOf(await correctLobbyingContact(organization.administrator, { ...elsewhere, reason: 'No', contact: facts })).reason).toBe('not-found')
    expect(refusalOf(await voidLobbyingContact(organization.actorAs('viewer'), { ...placeOf(contact), reason: 'No' })).reason).toBe('not-allowed')
    expect(refusalOf(await voidLobbyingContact(organization.administrator, { ...elsewhere, reason: 'No' })).reason).toBe('not-found')
    expect(refusalOf(await getLobbyingContact(organization.administrator, elsewhere)).reason).toBe('not-found')
  })

  it('voids once', async () => {
    const contact = await recorded()
    const request = { ...placeOf(contact), reason: 'Did not take place' }
    expect(valueOf(await voidLobbyingContact(secretary(), request)).state).toBe('voided')
    expect(refusalOf(await voidLobbyingContact(secretary(), request)).reason).toBe('already-voided')
    expect(await typesOf(contact.id)).toEqual(['lobbying-contact.recorded', 'lobbying-contact.voided'])
  })
})
