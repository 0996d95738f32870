import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { resolvePerson } from '@/lib/data/people/resolve'
import { coveredByOffice } from '@/lib/domain/covered-office'
import type { ContactOfficial, KnownAnswer, LobbyingContactFacts } from '@/lib/domain/lobbying-contact'
import type { PersonChoice } from '@/lib/domain/person-choice'
import type { Actor } from '@/lib/domain/permission'
import { invalid, ok, type Refusal, type Result } from '@/lib/domain/result'

/** One official as the form gives it; `covered` null means: answer it from the office. */
export type OfficialAsTyped = {
  /** The name of the person field, for the question "Which one did you mean?". */
  readonly field: string
  readonly person: PersonChoice
  readonly office: string
  readonly governmentEntity: string
  readonly covered: KnownAnswer | null
  readonly coveredReason: string
}

/** A contact as its form gives it: officials as chosen or typed, the expenditure by its number. */
export type LobbyingContactAsTyped = Omit<LobbyingContactFacts, 'officials' | 'relatedExpenditureId'> & {
  readonly officials: readonly OfficialAsTyped[]
  readonly expenditureNumber: string
}

/** Turns what was typed into facts inside the transaction that records them, so that a new official and the contact stand or fall together. */
export async function factsFromForm(tx: Transaction, actor: Actor, { officials: typed, expenditureNumber, ...facts }: LobbyingContactAsTyped): Promise<Result<LobbyingContactFacts, Refusal>> {
  const officials: ContactOfficial[] = []
  for (const each of typed) {
    const official = await officialOf(tx, actor, each)
    if (!official.ok) return official
    officials.push(official.value)
  }
  const expenditure = await expenditureOf(tx, actor, facts.chapterId, expenditureNumber)
  if (!expenditure.ok) return expenditure
  return ok({ ...factsAlone(facts), officials, relatedExpenditureId: expenditure.value })
}

async function officialOf(tx: Transaction, actor: Actor, typed: OfficialAsTyped): Promise<Result<ContactOfficial, Refusal>> {
  const resolved = await resolvePerson(tx, actor, { name: typed.field, choice: typed.person, tag: 'official' })
  if (!resolved.ok) return resolved
  const person = resolved.value === null ? null : await tx.person.findFirst({
    where: { organizationId: actor.organizationId, id: resolved.value }, select: { id: true, name: true, office: true },
  })
  if (person === null) return invalid({ [typed.field]: { key: 'missing' } })
  const office = typed.office === '' ? (person.office ?? '') : typed.office
  const answer = coveredByOffice(`${office} ${typed.governmentEntity}`)
  const covered = typed.covered === null ? answer : { covered: typed.covered, coveredReason: typed.coveredReason || (typed.covered === answer.covered ? answer.coveredReason : '') }
  return ok({ personId: person.id, name: person.name, office, governmentEntity: typed.governmentEntity, ...covered })
}

async function expenditureOf(tx: Transaction, actor: Actor, chapterId: string, number: string): Promise<Result<string | null, Refusal>> {
  if (number === '') return ok(null)
  const found = await tx.expenditure.findFirst({ where: { organizationId: actor.organizationId, chapterId, number }, select: { id: true } })
  return found === null ? invalid({ expenditureNumber: { key: 'recordUnknown', values: { number } } }) : ok(found.id)
}

/** Leaves out what belongs to the form and not to the record. */
function factsAlone(typed: Omit<LobbyingContactFacts, 'officials' | 'relatedExpenditureId'>): Omit<LobbyingContactFacts, 'officials' | 'relatedExpenditureId'> {
  return {
    chapterId: typed.chapterId, counterpart: typed.counterpart, contactOn: typed.contactOn, mode: typed.mode, place: typed.place, participants: typed.participants,
    principalId: typed.principalId, onBehalfOf: typed.onBehalfOf, topic: typed.topic, issueCode: typed.issueCode, specificIssue: typed.specificIssue,
    position: typed.position, asked: typed.asked, summary: typed.summary, materialsGiven: typed.materialsGiven, relatedCostCents: typed.relatedCostCents,
    registrationDisclosed: typed.registrationDisclosed, copyFurnished: typed.copyFurnished, reportText: typed.reportText, privateNote: typed.privateNote,
  }
}
