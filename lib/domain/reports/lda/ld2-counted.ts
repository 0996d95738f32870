/** Which contacts and which money of the quarter count on an LD-2, and why the others do not. */
import { sumCents, type Cents } from '../../money'
import { numberOrder, sortedBy } from '../lines'
import type { LeftOut, RecordReference } from '../report-document'
import type { Ld2Facts, LdaContact, LdaSpending } from './ld2-facts'

/** Gives the reason why a contact is no lobbying contact; null where it is one. */
export function contactLeftOutBecause(contact: LdaContact): string | null {
  if (contact.countedAnyway) return null
  if (contact.underFara) return 'Made for a foreign government or party and disclosed under FARA: no lobbying contact, 2 U.S.C. 1602(8)(B)(iv)'
  if (contact.exception !== null) return `An exception applies: 2 U.S.C. 1602(8)(B)(${contact.exception})`
  return contact.covered === 'no' ? 'No covered official was met: 2 U.S.C. 1602(3), (4), (8)(A)' : null
}

function byDay<Row extends { readonly on: string; readonly reference: RecordReference }>(rows: readonly Row[]): readonly Row[] {
  return sortedBy(rows, ({ on, reference }) => [on, numberOrder(reference), reference.id])
}

/** Gives the lobbying contacts of the quarter, by day. */
export function countedContacts({ contacts }: Pick<Ld2Facts, 'contacts'>): readonly LdaContact[] {
  return byDay(contacts.filter((contact) => contactLeftOutBecause(contact) === null))
}

/** Gives the money that counts, by day: income for a firm, spending for an organization that lobbies for itself. */
export function countedSpending({ spending, client }: Pick<Ld2Facts, 'spending' | 'client'>): readonly LdaSpending[] {
  return byDay(spending.filter(({ counted, kind }) => counted && (kind === 'income') !== client.isSelf))
}

/** Gives what the counted money adds up to. */
export function exactAmount(facts: Pick<Ld2Facts, 'spending' | 'client'>): Cents {
  return sumCents(countedSpending(facts).map(({ cents }) => cents))
}

/** Gives the records that are in no line, each with the reason. */
export function leftOutOfLd2(facts: Pick<Ld2Facts, 'contacts' | 'spending' | 'client'>): readonly LeftOut[] {
  const contacts = facts.contacts.flatMap((contact) => {
    const reason = contactLeftOutBecause(contact)
    return reason === null ? [] : [{ record: contact.reference, reason, amountCents: null }]
  })
  const counted = new Set(countedSpending(facts))
  const money = facts.spending.filter((row) => !counted.has(row)).map(({ reference, reason, cents }) => ({
    record: reference, reason: reason === '' ? 'Not on this line: a firm states its income, an organization that lobbies for itself its expenses' : reason, amountCents: cents,
  }))
  return sortedBy([...contacts, ...money], ({ record }) => [record.kind, record.number, record.id])
}
