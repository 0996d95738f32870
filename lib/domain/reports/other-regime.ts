/**
 * Same records, other regime: why a record that stands in the books is no line of a form.
 * Each law asks another question of the same fact. The sentences name the test that the form applies; they decide nothing.
 */
import type { Purpose } from '../record'
import type { ReportForm } from './forms'
import type { RecordKind } from './report-document'

/** What the tests of the forms look at. Null where the kind of record has no such fact. */
export type RegimeFacts = { readonly kind: RecordKind; readonly purpose: Purpose | null; readonly principalId: string | null }

export type Reason = { readonly sentence: string; readonly citation: string }

const account: Reason = {
  sentence: 'It names no foreign principal and its purpose is not pursued for one. The account of items 14 and 15 lists money received from, spent for, or sent to a foreign principal.',
  citation: '22 U.S.C. 612(a)(5), 612(a)(8)',
}
const contactOfPrincipal: Reason = {
  sentence: 'It was not made for a principal of the directory. Item 12 lists what was done for a foreign principal.', citation: '22 U.S.C. 612(a)(8); 28 CFR 5.200',
}
const noReceipt: Reason = {
  sentence: 'It is money received from a donor. An organization that lobbies for itself reports its expenses; a lobbying firm reports what clients pay for lobbying.', citation: '2 U.S.C. 1604(c)(3)',
}
const noLobbying: Reason = {
  sentence: 'It is not tied to lobbying activities: its purpose is not lobbying in the United States.', citation: '2 U.S.C. 1602(7), 1604(c)(3)',
}
const noCoveredOfficial: Reason = {
  sentence: 'It is no lobbying contact with a covered official for a client of this report, or an exception of the law applies to it.', citation: '2 U.S.C. 1602(8)',
}
const onlyContributions: Reason = {
  sentence: 'The form lists contributions made by the registrant, its political committees and its lobbyists: to federal candidates, and for honorees and events.', citation: '2 U.S.C. 1604(d)',
}
const onlyMoney: Reason = {
  sentence: 'An audit of donations follows receipts; it tests no other kind of record.', citation: 'Sunledger, donation audit',
}
const notAsked: Reason = { sentence: 'No item of this form asks for a record of this kind.', citation: '' }

/** Of a record that came into the books after a seal. */
export const recordedLater: Reason = { sentence: 'It was recorded after the seal.', citation: '' }

type Reasons = Readonly<Partial<Record<RecordKind, Reason>>>

const byForm: Readonly<Partial<Record<string, Reasons>>> = {
  'fara-nsd2': { donation: account, expenditure: account, transfer: account, 'lobbying-contact': contactOfPrincipal },
  'lda-ld2': { donation: noReceipt, expenditure: noLobbying, transfer: noLobbying, 'lobbying-contact': noCoveredOfficial },
  'lda-ld203': { donation: onlyContributions, expenditure: onlyContributions, transfer: onlyContributions, 'lobbying-contact': onlyContributions },
  'donation-audit': { expenditure: onlyMoney, transfer: onlyMoney, 'lobbying-contact': onlyMoney },
}

/** Gives why a record is no line of a form, with the place in the law; that nothing asks for it where the form has no item of its kind. */
export function reasonNotIn(form: ReportForm, { kind, purpose, principalId }: RegimeFacts): Reason {
  const reason = byForm[form]?.[kind] ?? notAsked
  // Where the facts that the sentence denies are there, it would be untrue: then something else keeps the record out.
  const contradicted = (reason === account && (principalId !== null || purpose === 'homeland_political' || purpose === 'us_lobbying'))
    || (reason === contactOfPrincipal && principalId !== null) || (reason === noLobbying && purpose === 'us_lobbying')
  return contradicted ? { sentence: 'The records of the period do not give it a line. Its findings and the list of records left out say more.', citation: reason.citation } : reason
}
