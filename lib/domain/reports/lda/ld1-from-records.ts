/** The facts of a registration, or of an amendment of one, from the books and the profile. */
import { registrationUnder } from '../../registration'
import { clientFrom, contactsFrom, registrantFrom, signatureFrom, type BookRecords } from './book-records'
import type { Ld1Facts } from './ld1-facts'
import { clientEntry, clientRegisteredOn } from './of-client'
import { affiliatesOf, foreignEntitiesOf, lobbyistsOf } from './profile-parties'
import { codesIn, knownIn, textIn } from './questions'

/** Gives the facts; an organization that is registered amends, any other registers anew, and a firm registers once more for each new client. Takes all contacts through the day of the draft. */
export function ld1FactsFromRecords(records: BookRecords): Ld1Facts {
  const { answers, asOf, organization } = records
  const registration = registrationUnder('LDA', records.registrations)
  const entry = records.about === null ? null : clientEntry(records, records.about.id)
  const registeredOn = entry === null ? (registration?.registeredOn ?? null) : clientRegisteredOn(entry)
  const client = entry === null ? clientFrom(records) : { ...clientFrom(records), effectiveOn: null }
  const isKnown = (registration?.registeredOn ?? null) !== null
  return {
    asOf, organization: { id: organization.id, name: organization.name }, registrant: registrantFrom(records), client,
    kind: registeredOn !== null ? 'amendment' : entry !== null && isKnown ? 'new-client' : 'new-registrant',
    retainedOn: entry === null ? (registration?.becameAgentOn ?? null) : entry.fromOn,
    contacts: contactsFrom(records), lobbyists: lobbyistsOf(records), foreignEntities: foreignEntitiesOf(records), affiliates: affiliatesOf(records),
    answers: {
      issueCodes: codesIn(answers, 'issue-codes'), specificIssues: textIn(answers, 'specific-issues'), affiliatedUrl: textIn(answers, 'affiliated-url'),
      convictions: knownIn(answers, 'convictions'), reliesOnFaraExemption: knownIn(answers, 'fara-exemption'), filedOn: registeredOn, signature: signatureFrom(records),
    },
  }
}
