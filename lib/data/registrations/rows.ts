import 'server-only'
import { optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RevisedTable } from '@/lib/data/records/revise'
import { calendarDate } from '@/lib/domain/calendar-date'
import { approverRoles } from '@/lib/domain/reports/approvers'
import { regimes, type Registration, type RegistrationFacts } from '@/lib/domain/registration'
import type { Registration as RegistrationRow } from '@/lib/generated/prisma/client'

/** The facts of a registration and nothing else, whatever else the object carries: what a row and an entry hold. */
export function registrationFacts(from: RegistrationFacts): RegistrationFacts {
  const { regime, number, jurisdiction, becameAgentOn, registeredOn, expiresOn, endedOn, assignedPeriodEnds, coveredChapterIds, approvers, followFrom, note } = from
  return {
    regime, number, jurisdiction, becameAgentOn, registeredOn, expiresOn, endedOn, assignedPeriodEnds: [...assignedPeriodEnds], coveredChapterIds: [...coveredChapterIds].toSorted(),
    approvers: [...approvers], followFrom, note,
  }
}

export function registrationFromRow(row: Omit<RegistrationRow, 'organizationId' | 'formKey' | 'journalIndex'>): Registration {
  const days = {
    becameAgentOn: optionalDayFromRow(row.becameAgentOn),
    registeredOn: optionalDayFromRow(row.registeredOn),
    expiresOn: optionalDayFromRow(row.expiresOn),
    endedOn: optionalDayFromRow(row.endedOn),
    assignedPeriodEnds: row.assignedPeriodEnds.map(calendarDate),
    followFrom: optionalDayFromRow(row.followFrom),
  }
  return { ...registrationFacts({ ...row, ...days, regime: oneOf(regimes, row.regime), approvers: row.approvers.map((role) => oneOf(approverRoles, role)) }), id: row.id, revision: row.revision }
}

/** The columns of a registration's facts. */
export function registrationColumns(registration: RegistrationFacts) {
  const facts = registrationFacts(registration)
  return {
    ...facts,
    becameAgentOn: optionalDayToRow(facts.becameAgentOn),
    registeredOn: optionalDayToRow(facts.registeredOn),
    expiresOn: optionalDayToRow(facts.expiresOn),
    endedOn: optionalDayToRow(facts.endedOn),
    assignedPeriodEnds: [...facts.assignedPeriodEnds],
    coveredChapterIds: [...facts.coveredChapterIds],
    approvers: [...facts.approvers],
    followFrom: optionalDayToRow(facts.followFrom),
  }
}

/** Registrations belong to the organization: the chapter is only where somebody works. */
export const registrationTable: RevisedTable<RegistrationRow, Registration> = {
  table: 'registration',
  find: (tx, { organizationId, id }) => tx.registration.findFirst({ where: { organizationId, id } }),
  fromRow: registrationFromRow,
  update: (tx, organizationId, registration, journalIndex) =>
    tx.registration.update({
      where: { organizationId_id: { organizationId, id: registration.id } },
      data: { ...registrationColumns(registration), revision: registration.revision, journalIndex },
    }),
}
