import 'server-only'
import { optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RevisedTable } from '@/lib/data/records/revise'
import { principalKinds, type Principal, type PrincipalFacts } from '@/lib/domain/principal'
import type { Principal as PrincipalRow } from '@/lib/generated/prisma/client'

/** The facts of a principal and nothing else, whatever else the object carries: what a row and an entry hold. */
export function principalFacts(from: PrincipalFacts): PrincipalFacts {
  const { name, kind, country, aliases, address, aim, officialDealtWith, fromOn, untilOn } = from
  return { name, kind, country, aliases, address, aim, officialDealtWith, fromOn, untilOn }
}

export function principalFromRow(row: Omit<PrincipalRow, 'organizationId' | 'formKey' | 'journalIndex'>): Principal {
  const days = { fromOn: optionalDayFromRow(row.fromOn), untilOn: optionalDayFromRow(row.untilOn) }
  return { ...principalFacts({ ...row, ...days, kind: oneOf(principalKinds, row.kind) }), id: row.id, revision: row.revision }
}

/** The columns of a principal's facts. */
export function principalColumns(principal: PrincipalFacts) {
  const facts = principalFacts(principal)
  return { ...facts, aliases: [...facts.aliases], fromOn: optionalDayToRow(facts.fromOn), untilOn: optionalDayToRow(facts.untilOn) }
}

/** Principals belong to the organization: the chapter is only where somebody works. */
export const principalTable: RevisedTable<PrincipalRow, Principal> = {
  table: 'principal',
  find: (tx, { organizationId, id }) => tx.principal.findFirst({ where: { organizationId, id } }),
  fromRow: principalFromRow,
  update: (tx, organizationId, principal, journalIndex) =>
    tx.principal.update({
      where: { organizationId_id: { organizationId, id: principal.id } },
      data: { ...principalColumns(principal), revision: principal.revision, journalIndex },
    }),
}
