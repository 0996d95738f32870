/** The words of a report for the fields of a donation and for what stood in them: an audit prints what was changed as people read it. */
import type { DonationFacts } from '../donation'
import { isJsonObject, type JsonValue } from '../journal/json'
import { cents, formatCents } from '../money'
import { donationKindWords, methodWords, purposeWords, stateWords } from './words'

const fieldWords: Readonly<Record<Exclude<keyof DonationFacts, 'chapterId'>, string>> = {
  kind: 'Kind', purpose: 'Purpose', method: 'Method', amountCents: 'Amount', receivedOn: 'Received', donorId: 'Donor', anonymous: 'Donor not known',
  payerName: 'Payer', intermediaryId: 'Passed on by', jointShares: 'Given together', principalId: 'Foreign principal', originalDonationId: 'Gift that is returned',
  benefitValueCents: 'Value of what the donor got', benefitDescription: 'What the donor got', feeCents: 'Processing fee', paymentReference: 'Payment reference',
  bankAccountId: 'Bank account', bankCountry: 'Country of the payer’s bank', sourceCountry: 'Country the money came from', conduitReceivedOn: 'Received by the other person',
  forwardedOn: 'Reached the treasurer', depositedOn: 'Deposited', depositReference: 'Deposit reference', receiptNumber: 'Receipt number', acknowledgedOn: 'Receipt sent',
  campaign: 'Campaign', restriction: 'Restriction', eventName: 'Event', firstCounter: 'First counter', secondCounter: 'Second counter', inKindDescription: 'What was given',
  valuationMethod: 'Valuation', valuedBy: 'Valued by', valuedOn: 'Valued on', disposedOn: 'Sold or given away', reportText: 'Text for the report', privateNote: 'Private note',
  originalAmountMinor: 'Amount in the other currency', originalCurrency: 'Other currency', exchangeRate: 'Exchange rate', exchangeRateSource: 'Source of the rate', exchangeRateOn: 'Day of the rate',
  electionRecipient: 'Given for', electionCandidate: 'Candidate', electionCode: 'Election', citizenship: 'Citizenship as stated', citizenshipBasis: 'How it is known', citizenshipSeenBy: 'Seen by',
  citizenshipSeenOn: 'Seen on', deciderCitizenship: 'Citizenship of who decides', remedy: 'Mended by', remedyOn: 'Mended on', bestEffortsOn: 'Details asked for',
}

const otherFields: Readonly<Record<string, string>> = { state: 'State', stateReason: 'Reason of the state' }

const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: donationKindWords, method: methodWords, purpose: purposeWords, state: stateWords,
}

/** Gives the words for a field of a donation; a field that has none keeps its name. */
export function donationFieldWords(field: string): string {
  return Object.entries({ ...fieldWords, ...otherFields }).find(([name]) => name === field)?.[1] ?? field
}

/** Gives what stood in a field as people read it. `nameOf` gives the name behind an id, or null. What was noted privately is not printed. */
export function donationValueWords(field: string, value: JsonValue, nameOf: (id: string) => string | null): string {
  if (value === null || value === '') return 'nothing'
  if (field === 'privateNote') return 'not printed'
  if (field.endsWith('Cents') && typeof value === 'number') return formatCents(cents(value))
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return valueWords[field]?.[value] ?? nameOf(value) ?? value
  if (typeof value === 'number') return String(value)
  return isJsonObject(value) ? JSON.stringify(value) : value.map((each) => shareWords(each, nameOf)).join('; ')
}

function shareWords(share: JsonValue, nameOf: (id: string) => string | null): string {
  if (!isJsonObject(share)) return JSON.stringify(share)
  const { personId, shareCents } = share
  const amount = typeof shareCents === 'number' ? formatCents(cents(shareCents)) : ''
  return typeof personId === 'string' ? `${nameOf(personId) ?? personId} ${amount}`.trim() : JSON.stringify(share)
}
