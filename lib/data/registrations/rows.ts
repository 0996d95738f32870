import 'server-only'
import { optionalDayFromRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import { regimes, type Registration, type RegistrationFacts } from '@/lib/domain/registration'

/** The facts of a registration and nothing else, whatever else the object carries: what a row and an entry hold. */
export function registrationFacts(from: RegistrationFacts): RegistrationFacts {
  const { regime, number, jurisdiction, becameAgentOn, registeredOn, expiresOn, endedOn, note } = from
  return { regime, number, jurisdiction, becameAgentOn, registeredOn, expiresOn, endedOn, note }
}

type DayColumns = 'becameAgentOn' | 'registeredOn' | 'expiresOn' | 'endedOn'
type RegistrationRow = Omit<RegistrationFacts, 'regime' | DayColumns> &
  Readonly<Record<DayColumns, Date | null>> & { readonly id: string; readonly revision: number; readonly regime: string }

export function registrationFromRow(row: RegistrationRow): Registration {
  const days = {
    becameAgentOn: optionalDayFromRow(row.becameAgentOn),
    registeredOn: optionalDayFromRow(row.registeredOn),
    expiresOn: optionalDayFromRow(row.expiresOn),
    endedOn: optionalDayFromRow(row.endedOn),
  }
  return { ...registrationFacts({ ...row, ...days, regime: oneOf(regimes, row.regime) }), id: row.id, revision: row.revision }
}
