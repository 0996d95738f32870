/**
 * Who stands at the other end of a movement. Banks and processors write their own words around a name ("Zelle payment from NOOR EXAMPLE Conf# a1"):
 * those words are known here as data and taken off; the text of the file stays beside the record as it was.
 */
import { cleanLine } from '../typed-text'
import type { BankLine } from './bank-statement'

/** Words before a name, from whoever sent or to whoever got the money; letters small, the longer before what they begin with. */
const wordsBefore: readonly string[] = [
  'quickpay with zelle payment from', 'zelle instant payment from', 'zelle money received from', 'zelle recurring payment from', 'zelle standard payment from', 'zelle payment received from',
  'zelle payment from', 'zelle transfer from', 'zelle deposit from', 'zelle credit from', 'zelle from', 'zelle payment to', 'zelle transfer to', 'zelle debit to', 'zelle to', 'zelle payment',
  'venmo payment from', 'venmo payment to', 'venmo payment', 'venmo from', 'venmo to', 'cash app payment from', 'cash app from', 'cash app*', 'paypal payment from', 'paypal money from', 'paypal from', 'paypal *', 'paypal*',
  'apple cash payment from', 'apple cash from', 'google pay from', 'interac e-transfer from', 'e-transfer from', 'real time payment from', 'real time transfer recd from', 'rtp credit from', 'fednow credit from',
  'domestic incoming wire transfer from', 'incoming wire transfer from', 'incoming wire from', 'wire transfer from', 'wire from', 'wire transfer to', 'outgoing wire to', 'online transfer from', 'online transfer to',
  'online payment from', 'online payment to', 'mobile deposit from', 'remote deposit from', 'check deposit from', 'ach credit from', 'ach deposit from', 'ach payment from', 'ach credit', 'direct deposit from',
  'bill pay payment to', 'bill payment to', 'bill pay to', 'deposit from', 'payment received from', 'payment from', 'payment to', 'transfer from', 'transfer to', 'donation from', 'gift from', 'received from', 'credit from', 'sq *', 'tst* ', 'pmt*',
]

/** Words that name no person: what a processor itself sends on, and what a bank calls a deposit. */
const nobody: readonly string[] = [
  'venmo cashout', 'venmo transfer', 'venmo', 'paypal transfer', 'paypal inst xfer', 'paypal', 'stripe transfer', 'stripe payout', 'stripe', 'cash app cash out', 'square inc', 'zeffy', 'donorbox', 'actblue', 'givebutter',
  'counter deposit', 'mobile deposit', 'remote deposit', 'remote online deposit', 'atm deposit', 'atm cash deposit', 'check deposit', 'cash deposit', 'deposit', 'counter credit', 'wire transfer', 'incoming wire', 'ach credit', 'zelle payment',
]

/** What stands between the words and the name: a number of the transaction, a sign. */
const between = /^[\s#*:,-]*(?:\d{6,}[\s:,-]+)?/
/** What follows a name: a confirmation, a day, a reference, the number of the transaction. */
const after = /\s+(?:conf(?:irmation)?\s*#|ref(?:erence)?\s*[#:]|on \d{1,2}[/.-]\d|[a-z]{0,4}\d{6,}|(?=[a-z]*\d)[a-z0-9]{9,}$|trn\s*[#:]|id\s*[#:]|;).*$/i

/** A transfer between accounts of one's own names the account, not a person. */
const ownAccount = /^(?:chk|sav|checking|savings|acct|account)\b/i

type Found = { readonly known: boolean; readonly name: string }

/** Takes the known words off; `known` is false where a text begins with none of them. The name is empty where only a number follows. */
function named(text: string): Found {
  const clean = cleanLine(text)
  const small = clean.toLowerCase()
  const words = wordsBefore.find((each) => small.startsWith(each) && (/\W$/.test(each) || /^(?:\W|$)/.test(small.slice(each.length))))
  if (words === undefined) return { known: nobody.includes(small.replace(/[\s#*:]*\d[\d\s-]*$/, '').trim()), name: '' }
  const name = clean.slice(words.length).replace(between, '').replace(after, '')
  return { known: true, name: /\p{L}/u.test(name) && !ownAccount.test(name) ? cleanLine(name) : '' }
}

/** Gives who sent or got the money of a movement, as the file names them without a bank's words; empty where a person has to say it. */
export function counterpartyOf({ name, memo }: Pick<BankLine, 'name' | 'memo'>): string {
  const [inName, inMemo] = [named(name), named(memo)]
  if (inName.known) return inName.name || inMemo.name
  return /\p{L}/u.test(name) ? name : inMemo.name
}
