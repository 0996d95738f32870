/** The facts of a registration, or of an amendment of one, from the books and the profile. */
import { registrationUnder } from '../../registration'
import { clientFrom, contactsFrom, registrantFrom, signatureFrom, type BookRecords } from './book-records'
import type { Ld1Facts } from './ld1-facts'
import { affiliatesOf, foreignEntitiesOf, lobbyistsOf } from './profile-parties'
import { codesIn, knownIn, textIn } from './questions'

/** Gives the facts; an organization that is registered amends, any other registers anew. Takes all contacts through the day of the draft. */
export function ld1FactsFromRecords(records: BookRecords): Ld1Facts {
  const { answers, asOf, organization } = records
  const registration = registrationUnder('LDA', records.registrations)
  return {
    asOf, organization: { id: organization.id, name: organization.name }, registrant: registrantFrom(records), client: clientFrom(records),
    kind: registration === null || registration.registeredOn === null ? 'new-registrant' : 'amendment', retainedOn: registration?.becameAgentOn ?? null,
    contacts: contactsFrom(records), lobbyists: lobbyistsOf(records), foreignEntities: foreignEntitiesOf(records), affiliates: affiliatesOf(records),
    answers: {
      issueCodes: codesIn(answers, 'issue-codes'), specificIssues: textIn(answers, 'specific-issues'), affiliatedUrl: textIn(answers, 'affiliated-url'),
      convictions: knownIn(answers, 'convictions'), reliesOnFaraExemption: knownIn(answers, 'fara-exemption'), filedOn: registration?.registeredOn ?? null, signature: signatureFrom(records),
    },
  }
}
