import 'server-only'
import { z } from 'zod'
import { dayFromRow, dayToRow, instantFromRow, instantToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RecordTable } from '@/lib/data/records/revise'
import { contactModes, counterparts, knownAnswers, type LobbyingContact } from '@/lib/domain/lobbying-contact'
import { centsFromDatabase, centsToDatabase } from '@/lib/domain/money'
import { recordStates } from '@/lib/domain/record'
import type { LobbyingContact as LobbyingContactRow } from '@/lib/generated/prisma/client'

export const officialsSchema = z.array(z.object({
  personId: z.string(), name: z.string(), office: z.string(), governmentEntity: z.string(), covered: z.enum(knownAnswers), coveredReason: z.string(),
}))
export const participantsSchema = z.array(z.object({ personId: z.string().nullable(), name: z.string() }))

/** Reads a row; every amount is checked to be exact and every word to be in its list. */
export function contactFromRow(row: LobbyingContactRow): LobbyingContact {
  const { organizationId: _tenant, journalIndex: _journal, formKey: _key, ...same } = row
  return {
    ...same,
    counterpart: oneOf(counterparts, row.counterpart),
    contactOn: dayFromRow(row.contactOn),
    mode: oneOf(contactModes, row.mode),
    officials: officialsSchema.parse(row.officials),
    participants: participantsSchema.parse(row.participants),
    relatedCostCents: centsFromDatabase(row.relatedCostCents),
    registrationDisclosed: oneOf(knownAnswers, row.registrationDisclosed),
    copyFurnished: oneOf(knownAnswers, row.copyFurnished),
    state: oneOf(recordStates, row.state),
    enteredAt: instantFromRow(row.enteredAt),
    enteredOn: dayFromRow(row.enteredOn),
  }
}

/** The columns that a correction or a void may change. */
function columnsOf(contact: LobbyingContact) {
  return {
    counterpart: contact.counterpart,
    contactOn: dayToRow(contact.contactOn),
    mode: contact.mode,
    place: contact.place,
    officials: contact.officials.map((official) => ({ ...official })),
    participants: contact.participants.map((participant) => ({ ...participant })),
    principalId: contact.principalId,
    onBehalfOf: contact.onBehalfOf,
    topic: contact.topic,
    issueCode: contact.issueCode,
    specificIssue: contact.specificIssue,
    position: contact.position,
    asked: contact.asked,
    summary: contact.summary,
    materialsGiven: contact.materialsGiven,
    relatedCostCents: centsToDatabase(contact.relatedCostCents),
    relatedExpenditureId: contact.relatedExpenditureId,
    registrationDisclosed: contact.registrationDisclosed,
    copyFurnished: contact.copyFurnished,
    reportText: contact.reportText,
    privateNote: contact.privateNote,
    state: contact.state,
    stateReason: contact.stateReason,
    revision: contact.revision,
  }
}

/** The whole row for a new contact. */
export function toRow(organizationId: string, contact: LobbyingContact, formKey: string, journalIndex: bigint) {
  return {
    organizationId, journalIndex, formKey,
    ...columnsOf(contact),
    id: contact.id,
    chapterId: contact.chapterId,
    number: contact.number,
    numberYear: contact.numberYear,
    numberSequence: contact.numberSequence,
    enteredBy: contact.enteredBy,
    enteredAt: instantToRow(contact.enteredAt),
    enteredOn: dayToRow(contact.enteredOn),
    importBatchId: contact.importBatchId,
    importRow: contact.importRow,
    importKey: contact.importKey,
  }
}

export const lobbyingContactTable: RecordTable<LobbyingContactRow, LobbyingContact> = {
  table: 'lobbying_contact',
  find: (tx, where) => tx.lobbyingContact.findFirst({ where }),
  fromRow: contactFromRow,
  update: (tx, organizationId, contact, journalIndex) =>
    tx.lobbyingContact.update({ where: { organizationId_id: { organizationId, id: contact.id } }, data: { ...columnsOf(contact), journalIndex } }),
}
