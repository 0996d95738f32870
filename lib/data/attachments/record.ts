import 'server-only'
import { getBankAccount } from '@/lib/data/bank-accounts/get'
import { getDonation } from '@/lib/data/donations/get'
import { getEvidence } from '@/lib/data/evidence/get'
import { getExpenditure } from '@/lib/data/expenditures/get'
import { getLobbyingContact } from '@/lib/data/lobbying-contacts/get'
import { getPerson } from '@/lib/data/people/get'
import { getPrincipal } from '@/lib/data/principals/get'
import { getRegistration } from '@/lib/data/registrations/get'
import { viewStatement } from '@/lib/data/reconciliations/view'
import { getStatementRecord } from '@/lib/data/statement-records/get'
import { getTransfer } from '@/lib/data/transfers/get'
import type { FiledKind, FiledRecord } from '@/lib/domain/attachment'
import { formatShort } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** The record that a file stands beside, as people know it. `number` is null where it has none that may stand in the journal in clear. */
export type NamedRecord = { readonly name: string; readonly number: string | null }

type Place = { readonly chapterId: string; readonly id: string }
type Find = (actor: Actor, place: Place) => Promise<Result<NamedRecord, Refusal>>

function numbered<View>(get: (actor: Actor, place: Place) => Promise<Result<View, Refusal>>, numberOf: (view: View) => string): Find {
  return async (actor, place) => {
    const found = await get(actor, place)
    return found.ok ? ok({ name: numberOf(found.value), number: numberOf(found.value) }) : found
  }
}

function named<View>(get: (actor: Actor, place: Place) => Promise<Result<View, Refusal>>, nameOf: (view: View) => string): Find {
  return async (actor, place) => {
    const found = await get(actor, place)
    return found.ok ? ok({ name: nameOf(found.value), number: null }) : found
  }
}

/** Each kind is found as its own page finds it: whoever does not see the record sees no file of it. */
const finders: Readonly<Record<FiledKind, Find>> = {
  donation: numbered(getDonation, ({ donation }) => donation.number),
  expenditure: numbered(getExpenditure, ({ expenditure }) => expenditure.number),
  transfer: numbered(getTransfer, ({ transfer }) => transfer.number),
  'lobbying-contact': numbered(getLobbyingContact, ({ contact }) => contact.number),
  'statement-record': numbered(getStatementRecord, ({ record }) => record.number),
  person: named(getPerson, ({ person }) => person.name),
  principal: named(getPrincipal, ({ name }) => name),
  registration: named(getRegistration, ({ regime, number }) => `${regime} ${number}`.trim()),
  evidence: named(getEvidence, ({ evidence }) => `${evidence.itemId}: ${evidence.wanted}`),
  'bank-account': named(getBankAccount, ({ name }) => name),
  'bank-statement': named(viewStatement, ({ account, statement }) => `${account.name}, ${formatShort(statement.periodThrough)}`),
}

/** The record with its name, for who sees it in the chapter. */
export async function filedRecord(
  actor: Actor, { chapterId, record }: { readonly chapterId: string; readonly record: FiledRecord },
): Promise<Result<NamedRecord, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  return finders[record.kind](actor, { chapterId, id: record.id })
}
