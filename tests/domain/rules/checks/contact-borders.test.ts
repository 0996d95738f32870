/** Each check of a lobbying contact on both sides of every line that it draws. */
import type { LobbyingContactContext } from '@/lib/domain/assessment'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { LobbyingContactFacts } from '@/lib/domain/lobbying-contact'
import { cents } from '@/lib/domain/money'
import { lobbyingContactChecks } from '@/lib/domain/rules/checks/lobbying-contact'
import { itHoldsTheBorders, type Border } from './borders'
import { aContact, aContactContext, unregistered } from './facts'

const withNobody = { counterpart: 'media' } as const
const none = { hasRegistration: unregistered }
const [official] = aContact().officials
const withOfficial = (facts: Partial<LobbyingContactFacts['officials'][number]>) => ({ officials: official === undefined ? [] : [{ ...official, ...facts }] })
const letter = { mode: 'letter', registrationDisclosed: 'no' } as const

const borders: readonly Border<LobbyingContactFacts, LobbyingContactContext>[] = [
  ['of tomorrow', 'house.date.future', true, { contactOn: calendarDate('2026-11-26') }],
  ['of today', 'house.date.future', false, { contactOn: calendarDate('2026-11-25') }],
  ['about nothing', 'FARA-29', true, { topic: ' ' }],
  ['with nobody', 'FARA-29', true, { officials: [] }],
  ['with somebody without a name', 'FARA-29', true, withOfficial({ name: ' ' })],
  ['with somebody without an office', 'FARA-29', true, withOfficial({ office: '  ' })],
  ['with somebody about something', 'FARA-29', false, {}],
  ['about issues', 'FARA-31', true, { topic: 'Discuss issues', specificIssue: '' }],
  ['about issues, and what was asked is told', 'FARA-31', false, { topic: 'Discuss issues', specificIssue: '', asked: 'To co-sponsor the bill' }],
  ['about issues that are named', 'FARA-31', false, { topic: 'Discuss issues' }],
  ['about visas', 'FARA-31', false, { specificIssue: '' }],
  ['for nobody', 'house.contact.principal', true, { principalId: null }],
  ['for somebody told in words', 'house.contact.principal', false, { principalId: null, onBehalfOf: 'The chapter itself' }],
  ['for a principal', 'house.contact.principal', false, {}],
  ['whose registration was not declared', 'FARA-46', true, { registrationDisclosed: 'no' }],
  ['whose registration was declared', 'FARA-46', false, {}],
  ['with the press, to whom nothing is declared', 'FARA-46', false, { ...withNobody, registrationDisclosed: 'no' }],
  ['with nothing to declare', 'FARA-46', false, { registrationDisclosed: 'no' }, none],
  ['by letter, undeclared', 'LDA-43', true, letter],
  ['by e-mail, undeclared', 'LDA-43', true, { ...letter, mode: 'email' }],
  ['in person, undeclared', 'LDA-43', false, { ...letter, mode: 'meeting' }],
  ['by letter, declared', 'LDA-43', false, { mode: 'letter' }],
  ['by letter for nobody abroad', 'LDA-43', false, { ...letter, principalId: null }],
  ['by letter to the press', 'LDA-43', false, { ...letter, ...withNobody }],
  ['by letter, with no registration', 'LDA-43', false, letter, none],
  ['without an issue code', 'house.contact.issue', true, { issueCode: '' }],
  ['with an issue code', 'house.contact.issue', false, {}],
  ['with the press, without an issue code', 'house.contact.issue', false, { ...withNobody, issueCode: '' }],
  ['without an issue code or a registration', 'house.contact.issue', false, { issueCode: '' }, none],
  ['about bills alone', 'LDA-10', true, { specificIssue: 'H.R. 123, S. 45, H.J.Res. 7, S.Con.Res. 12' }],
  ['in 24 letters', 'LDA-10', true, { specificIssue: 'a'.repeat(24) }],
  ['in 25 letters', 'LDA-10', false, { specificIssue: 'a'.repeat(25) }],
  ['about no issue, which another check names', 'LDA-10', false, { specificIssue: '' }],
  ['about bills alone, with no registration', 'LDA-10', false, { specificIssue: 'H.R. 123' }, none],
  ['with somebody who may be covered', 'house.contact.covered', true, withOfficial({ covered: 'not-known' })],
  ['with somebody who is covered', 'house.contact.covered', false, {}],
  ['with somebody who may be covered, with no registration', 'house.contact.covered', false, withOfficial({ covered: 'not-known' }), none],
  ['that cost something, unrecorded', 'house.contact.cost', true, { relatedCostCents: cents(1) }],
  ['that cost something, recorded', 'house.contact.cost', false, { relatedCostCents: cents(1), relatedExpenditureId: 'payment' }],
  ['that cost nothing', 'house.contact.cost', false, {}],
]

describe('a lobbying contact', () => {
  itHoldsTheBorders({ checks: lobbyingContactChecks, record: aContact, beside: aContactContext, borders })
})
