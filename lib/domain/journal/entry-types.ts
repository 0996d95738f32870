/**
 * The closed list of what the journal can say. The name is noun.past-tense; the noun is the subject's kind.
 * The sentence is what a history shows: `{who}` and `{what}` are filled in.
 */
export const subjectKinds = [
  'organization', 'chapter', 'membership', 'person', 'principal', 'registration', 'clock', 'filing', 'profile-entry', 'bank-account', 'bank-statement', 'bank-match', 'donation', 'expenditure', 'transfer',
  'lobbying-contact', 'statement-record', 'checklist-answer', 'evidence', 'audit', 'audit-mark', 'import-batch', 'signing-key', 'organization-key', 'account', 'attachment', 'report', 'sealed-report', 'receipt',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

export const entryTypes = {
  'organization.founded': { subject: 'organization', sentence: '{who} set up the organization {what}.' },
  'organization.changed': { subject: 'organization', sentence: '{who} changed the organization {what}.' },
  'chapter.recorded': { subject: 'chapter', sentence: '{who} added the chapter {what}.' },
  'chapter.corrected': { subject: 'chapter', sentence: '{who} corrected the chapter {what}.' },
  'membership.granted': { subject: 'membership', sentence: '{who} gave the role of {what}.' },
  'membership.changed': { subject: 'membership', sentence: '{who} changed a role to {what}.' },
  'membership.ended': { subject: 'membership', sentence: '{who} ended the role of {what}.' },
  'person.recorded': { subject: 'person', sentence: '{who} added {what} to the directory.' },
  'person.corrected': { subject: 'person', sentence: '{who} corrected the entry of {what} in the directory.' },
  'person.voided': { subject: 'person', sentence: '{who} voided the entry of {what} in the directory.' },
  'person.erased': { subject: 'person', sentence: '{who} erased the personal details of {what}.' },
  'person.unmasked': { subject: 'person', sentence: '{who} looked at the personal details of {what}.' },
  'principal.recorded': { subject: 'principal', sentence: '{who} added the principal {what}.' },
  'principal.corrected': { subject: 'principal', sentence: '{who} corrected the principal {what}.' },
  'registration.recorded': { subject: 'registration', sentence: '{who} added the registration {what}.' },
  'registration.corrected': { subject: 'registration', sentence: '{who} corrected the registration {what}.' },
  'clock.recorded': { subject: 'clock', sentence: '{who} added the deadline {what}.' },
  'clock.corrected': { subject: 'clock', sentence: '{who} corrected the deadline {what}.' },
  'filing.recorded': { subject: 'filing', sentence: '{who} recorded what became of the deadline {what}.' },
  'filing.corrected': { subject: 'filing', sentence: '{who} corrected what became of the deadline {what}.' },
  'profile-entry.recorded': { subject: 'profile-entry', sentence: '{who} added {what} to the registration profile.' },
  'profile-entry.corrected': { subject: 'profile-entry', sentence: '{who} corrected {what} in the registration profile.' },
  'profile-entry.signed': { subject: 'profile-entry', sentence: '{who} signed {what} in the registration profile.' },
  'bank-account.recorded': { subject: 'bank-account', sentence: '{who} added the bank account {what}.' },
  'bank-account.corrected': { subject: 'bank-account', sentence: '{who} corrected the bank account {what}.' },
  'bank-statement.recorded': { subject: 'bank-statement', sentence: '{who} added the bank statement {what}.' },
  'bank-statement.corrected': { subject: 'bank-statement', sentence: '{who} corrected the bank statement {what}.' },
  'bank-statement.carried': { subject: 'bank-statement', sentence: '{who} carried items of the bank statement {what} forward.' },
  'bank-statement.reconciled': { subject: 'bank-statement', sentence: '{who} reconciled and locked the bank statement {what}.' },
  'bank-statement.unlocked': { subject: 'bank-statement', sentence: '{who} unlocked the bank statement {what}.' },
  'bank-statement.voided': { subject: 'bank-statement', sentence: '{who} voided the bank statement {what}.' },
  'bank-match.made': { subject: 'bank-match', sentence: '{who} matched lines of the bank with records: {what}.' },
  'bank-match.refused': { subject: 'bank-match', sentence: '{who} said that lines of the bank and records are not the same money: {what}.' },
  'bank-match.undone': { subject: 'bank-match', sentence: '{who} took back the match {what}.' },
  'donation.recorded': { subject: 'donation', sentence: '{who} recorded donation {what}.' },
  'donation.refused': { subject: 'donation', sentence: '{who} entered donation {what}, and it was refused.' },
  'donation.corrected': { subject: 'donation', sentence: '{who} corrected donation {what}.' },
  'donation.voided': { subject: 'donation', sentence: '{who} voided donation {what}.' },
  'expenditure.recorded': { subject: 'expenditure', sentence: '{who} recorded expenditure {what}.' },
  'expenditure.corrected': { subject: 'expenditure', sentence: '{who} corrected expenditure {what}.' },
  'expenditure.approved': { subject: 'expenditure', sentence: '{who} approved expenditure {what}.' },
  'expenditure.voided': { subject: 'expenditure', sentence: '{who} voided expenditure {what}.' },
  'transfer.recorded': { subject: 'transfer', sentence: '{who} recorded transfer {what}.' },
  'transfer.corrected': { subject: 'transfer', sentence: '{who} corrected transfer {what}.' },
  'transfer.approved': { subject: 'transfer', sentence: '{who} approved transfer {what}.' },
  'transfer.voided': { subject: 'transfer', sentence: '{who} voided transfer {what}.' },
  'lobbying-contact.recorded': { subject: 'lobbying-contact', sentence: '{who} recorded lobbying contact {what}.' },
  'lobbying-contact.corrected': { subject: 'lobbying-contact', sentence: '{who} corrected lobbying contact {what}.' },
  'lobbying-contact.voided': { subject: 'lobbying-contact', sentence: '{who} voided lobbying contact {what}.' },
  'statement-record.recorded': { subject: 'statement-record', sentence: '{who} recorded {what}.' },
  'statement-record.corrected': { subject: 'statement-record', sentence: '{who} corrected {what}.' },
  'statement-record.voided': { subject: 'statement-record', sentence: '{who} voided {what}.' },
  'checklist-answer.attested': { subject: 'checklist-answer', sentence: '{who} answered checklist item {what}.' },
  'checklist-answer.confirmed': { subject: 'checklist-answer', sentence: '{who} approved the answer to checklist item {what}.' },
  'evidence.requested': { subject: 'evidence', sentence: '{who} asked for the evidence {what}.' },
  'evidence.decided': { subject: 'evidence', sentence: '{who} decided on the evidence {what}.' },
  'audit.opened': { subject: 'audit', sentence: '{who} opened the audit {what}.' },
  'audit-mark.noted': { subject: 'audit-mark', sentence: '{who} noted a result on {what}.' },
  'audit-mark.resolved': { subject: 'audit-mark', sentence: '{who} noted how the exception on {what} was resolved.' },
  'account.signed-in': { subject: 'account', sentence: '{who} signed in to the account {what}.' },
  'account.closed': { subject: 'account', sentence: '{who} closed the account {what} for a quarter of an hour after too many wrong passwords.' },
  'account.factor-added': { subject: 'account', sentence: '{who} added a second factor to the account {what}.' },
  'account.factor-removed': { subject: 'account', sentence: '{who} took a second factor away from the account {what}.' },
  'account.codes-renewed': { subject: 'account', sentence: '{who} made new recovery codes for the account {what}.' },
  'account.signed-out': { subject: 'account', sentence: '{who} ended every session of the account {what}.' },
  'organization-key.rotated': { subject: 'organization-key', sentence: '{who} replaced the key that wraps personal details by version {what}.' },
  'import-batch.recorded': { subject: 'import-batch', sentence: '{who} imported the file {what}.' },
  'import-batch.undone': { subject: 'import-batch', sentence: '{who} took back the import of the file {what}.' },
  'attachment.added': { subject: 'attachment', sentence: '{who} attached a file to {what}.' },
  'attachment.detached': { subject: 'attachment', sentence: '{who} took a file off {what}.' },
  'attachment.erased': { subject: 'attachment', sentence: '{who} erased a file beside {what}.' },
  'report.begun': { subject: 'report', sentence: '{who} began the report {what}.' },
  'report.explained': { subject: 'report', sentence: '{who} explained findings of the report {what}.' },
  'report.answered': { subject: 'report', sentence: '{who} answered questions of the report {what}.' },
  'report.approved': { subject: 'report', sentence: '{who} approved the report {what}.' },
  'report.sealed': { subject: 'report', sentence: '{who} sealed the report {what}.' },
  'report.filed': { subject: 'report', sentence: '{who} filed the report {what}.' },
  'report.amended': { subject: 'report', sentence: '{who} put an amendment in the place of the report {what}.' },
  'sealed-report.frozen': { subject: 'sealed-report', sentence: '{who} froze the text of the report {what}.' },
  'receipt.issued': { subject: 'receipt', sentence: '{who} issued receipt {what}.' },
  'receipt.sent': { subject: 'receipt', sentence: '{who} handed over receipt {what}.' },
  'signing-key.introduced': { subject: 'signing-key', sentence: '{who} began to sign checkpoints with the key {what}.' },
  'signing-key.rotated': { subject: 'signing-key', sentence: '{who} replaced the key that signs checkpoints by {what}.' },
} as const satisfies Record<string, { readonly subject: SubjectKind; readonly sentence: string }>

export type EntryType = keyof typeof entryTypes

/** Tells whether a text names an entry type of the closed list. */
export function isEntryType(text: string): text is EntryType {
  return Object.hasOwn(entryTypes, text)
}

/** Gives the English sentence of an entry: who did what to which record. */
export function sentenceOf(type: EntryType, filled: { readonly who: string; readonly what: string }): string {
  return entryTypes[type].sentence.replace('{who}', () => filled.who).replace('{what}', () => filled.what)
}
