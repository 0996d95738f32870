/** Which contacts are lines of item 12, and what each line says. */
import type { LobbyingContact } from '../../lobbying-contact'
import { isCounted } from '../../record'
import { joined, referenceTo, sortedBy } from '../lines'
import { modeWords } from '../words'
import type { FaraContact } from './facts'

/** A contact for somebody else than a principal of the directory is no contact of the statement; one for nobody named is, until it is said for whom. */
function isOfStatement({ state, principalId, onBehalfOf }: LobbyingContact): boolean {
  return isCounted(state) && (principalId !== null || onBehalfOf === '')
}

function contactOf(row: LobbyingContact): FaraContact {
  const officials = sortedBy(row.officials, ({ name, personId }) => [name, personId])
  return {
    record: referenceTo('lobbying-contact', row), on: row.contactOn, dateIsExact: true, principalId: row.principalId,
    name: joined(officials.map(({ name }) => name)), title: joined(officials.map(({ office, governmentEntity }) => joined([office, governmentEntity], ', '))),
    method: modeWords[row.mode], subject: joined([row.topic, row.specificIssue, row.reportText]), isWithGovernment: row.counterpart === 'official',
    registrationDeclared: row.registrationDisclosed, participantIds: row.participants.flatMap(({ personId }) => personId ?? []),
  }
}

/** Gives the contacts of the statement. */
export function faraContacts(rows: readonly LobbyingContact[]): readonly FaraContact[] {
  return rows.filter(isOfStatement).map(contactOf)
}
