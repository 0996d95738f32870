import 'server-only'
import { optionalDayFromRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import { principalKinds, type Principal, type PrincipalFacts } from '@/lib/domain/principal'

/** The facts of a principal and nothing else, whatever else the object carries: what a row and an entry hold. */
export function principalFacts(from: PrincipalFacts): PrincipalFacts {
  const { name, kind, country, aliases, address, aim, officialDealtWith, fromOn, untilOn } = from
  return { name, kind, country, aliases, address, aim, officialDealtWith, fromOn, untilOn }
}

type PrincipalRow = Omit<PrincipalFacts, 'kind' | 'fromOn' | 'untilOn'> & {
  readonly id: string
  readonly revision: number
  readonly kind: string
  readonly fromOn: Date | null
  readonly untilOn: Date | null
}

export function principalFromRow(row: PrincipalRow): Principal {
  const days = { fromOn: optionalDayFromRow(row.fromOn), untilOn: optionalDayFromRow(row.untilOn) }
  return { ...principalFacts({ ...row, ...days, kind: oneOf(principalKinds, row.kind) }), id: row.id, revision: row.revision }
}
