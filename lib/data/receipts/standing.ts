import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { survivorOf } from '@/lib/data/people/survivor'
import type { Actor } from '@/lib/domain/permission'
import { givingOf, type Giving } from '@/lib/domain/receipts/giving'
import { saysTheSame, type ReceiptState, type ReceiptText } from '@/lib/domain/receipts/receipt'
import type { Person as PersonRow, Receipt as ReceiptRow } from '@/lib/generated/prisma/client'
import { givenFacts, givingsOfYear, textOfReceipt, type Issuer } from './facts'
import { openReceipt, receiptFromRow } from './rows'

export type KeptReceipt = ReceiptRow & { readonly person: PersonRow; readonly replacedBy: readonly { readonly id: string }[] }

/** What everything that a row needs is read with. */
export const withPerson = { person: true, replacedBy: { select: { id: true } } } as const

/** The entry of the directory that is used for the giver: a merge moves their gifts to it, and the receipt keeps whom it was made out to. */
async function giverNow(tx: Transaction, actor: Actor, { personId, person }: KeptReceipt): Promise<PersonRow> {
  const { organizationId } = actor
  return person.recordState === 'merged' ? tx.person.findUniqueOrThrow({ where: { organizationId_id: { organizationId, id: await survivorOf(tx, actor, personId) } } }) : person
}

/** What the person gave by what stands in the books now; empty where nothing of it counts any more. */
async function givingsNow(tx: Transaction, actor: Actor, personId: string, { chapterId, donationId, summaryYear }: ReceiptRow): Promise<readonly Giving[]> {
  if (donationId === null) return givingsOfYear(tx, actor, { chapterId, personId, year: summaryYear ?? 0 })
  const facts = await givenFacts(tx, actor, { chapterId, donationId })
  const giving = facts === null ? null : givingOf(facts, personId)
  return giving?.ok === true ? [giving.value] : []
}

/** Holds what a receipt said against the records of now. A text that an erasure closed says nothing any more: it stands as it was given. */
export async function stateOfReceipt(tx: Transaction, actor: Actor, issuer: Issuer, row: KeptReceipt): Promise<{ readonly state: ReceiptState; readonly text: ReceiptText | null }> {
  const text = openReceipt(issuer.keys, { personId: row.personId, dataKeyWrapped: row.person.dataKeyWrapped }, row)
  if (row.replacedBy.length > 0) return { state: 'replaced', text }
  if (text === null) return { state: 'current', text }
  const giver = await giverNow(tx, actor, row)
  const givings = await givingsNow(tx, actor, giver.id, row)
  if (givings.length === 0) return { state: 'voided', text }
  const { number, language, issuedOn, issuedName } = receiptFromRow(row)
  const now = textOfReceipt(issuer, { person: giver, givings, year: row.summaryYear, number, code: text.code, language, issuedOn, issuedBy: issuedName, replaces: text.replaces })
  return { state: saysTheSame(text, now) ? 'current' : 'changed', text }
}
