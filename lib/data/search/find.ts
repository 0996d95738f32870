import 'server-only'
import { listDonations } from '@/lib/data/donations/list'
import { listExpenditures } from '@/lib/data/expenditures/list'
import { listLobbyingContacts } from '@/lib/data/lobbying-contacts/list'
import { listPeople } from '@/lib/data/people/list'
import { listStatementRecords } from '@/lib/data/statement-records/list'
import { listTransfers } from '@/lib/data/transfers/list'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { parseAmount, type Cents } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { cleanLine } from '@/lib/domain/typed-text'
import { closedTerm } from './term'

/** One thing that was found: what it is called, who it is about, when and how much. */
export type Hit = { readonly id: string; readonly name: string; readonly who: string; readonly on: CalendarDate | null; readonly amountCents: Cents | null }

/** What was found of one kind; `count` is of all, `hits` are the first. `term` finds the same in the list itself, as it stands in an address; null where the list cannot. */
export type HitGroup = { readonly folder: HitFolder; readonly count: number; readonly hits: readonly Hit[]; readonly term: string | null }
export const hitFolders = ['people', 'donations', 'lobbying-contacts', 'expenditures', 'transfers', 'statement-records'] as const
export type HitFolder = (typeof hitFolders)[number]

const shownMax = 10
const lettersMin = 2

/** Finds people by name and records by number, reference, person, purpose or (donations) exact amount; only what the actor's lists show. */
export async function findEverywhere(actor: Actor, of: { readonly chapterId: string; readonly query: string }): Promise<Result<readonly HitGroup[], Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const text = cleanLine(of.query)
  if (text.length < lettersMin) return ok([])
  const groups = [await peopleFound(actor, of.chapterId, text), await donationsFound(actor, of.chapterId, text), ...(await othersFound(actor, of.chapterId, text))]
  return ok(groups.filter((group) => group !== null).filter(({ count }) => count > 0))
}

const anyTime = { from: null, through: null, state: null } as const

async function peopleFound(actor: Actor, chapterId: string, text: string): Promise<HitGroup | null> {
  const list = await listPeople(actor, { chapterId, text, kind: null, tag: null }, null)
  if (!list.ok) return null
  const hits = list.value.rows.map(({ id, name, office }) => ({ id, name, who: office, on: null, amountCents: null }))
  return { folder: 'people', count: list.value.count, hits: hits.slice(0, shownMax), term: closedTerm(chapterId, text) }
}

async function donationsFound(actor: Actor, chapterId: string, text: string): Promise<HitGroup | null> {
  const any = { chapterId, ...anyTime, kind: null, method: null, purpose: null }
  const byText = await listDonations(actor, { ...any, text, amountFrom: null, amountThrough: null }, null)
  if (!byText.ok) return null
  const amount = parseAmount(text)
  const byAmount = byText.value.count === 0 && amount.ok ? await listDonations(actor, { ...any, text: '', amountFrom: amount.value, amountThrough: amount.value }, null) : byText
  const list = byAmount.ok ? byAmount.value : byText.value
  const hits = list.rows.map(({ id, number, donorName, receivedOn, amountCents }) => ({ id, name: number, who: donorName ?? '', on: receivedOn, amountCents }))
  return { folder: 'donations', count: list.count, hits: hits.slice(0, shownMax), term: byAmount === byText ? closedTerm(chapterId, text) : null }
}

async function othersFound(actor: Actor, chapterId: string, text: string): Promise<readonly HitGroup[]> {
  const any = { chapterId, ...anyTime, text }
  const contacts = await listLobbyingContacts(actor, { ...any, counterpart: null, mode: null, issueCode: null }, null)
  const expenditures = await listExpenditures(actor, { ...any, category: null, purpose: null, approval: null, receiptState: null }, null)
  const transfers = await listTransfers(actor, { ...any, kind: null, direction: null, channel: null, purpose: null, approval: null }, null)
  const others = await listStatementRecords(actor, { ...any, kind: null }, null)
  const group = (folder: HitFolder, count: number, hits: readonly Hit[]): HitGroup => ({ folder, count, hits: hits.slice(0, shownMax), term: closedTerm(chapterId, text) })
  return [
    ...(contacts.ok ? [group('lobbying-contacts', contacts.value.count, contacts.value.rows.map((row) => ({ id: row.id, name: row.number, who: row.officialNames.join(', '), on: row.contactOn, amountCents: null })))] : []),
    ...(expenditures.ok ? [group('expenditures', expenditures.value.count, expenditures.value.rows.map((row) => ({ id: row.id, name: row.number, who: row.payeeName, on: row.paidOn, amountCents: row.amountCents })))] : []),
    ...(transfers.ok ? [group('transfers', transfers.value.count, transfers.value.rows.map((row) => ({ id: row.id, name: row.number, who: row.otherName, on: row.sentOn, amountCents: row.amountCents })))] : []),
    ...(others.ok ? [group('statement-records', others.value.count, others.value.rows.map((row) => ({ id: row.id, name: row.number, who: row.title, on: row.happenedOn, amountCents: null })))] : []),
  ]
}
