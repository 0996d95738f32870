import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { profileFromRow } from '@/lib/data/profile/rows'
import { registrationUnder } from '@/lib/domain/registration'
import type { PreparedFacts } from '@/lib/domain/reports/fara/prepared-answers'
import type { ReportParty } from '@/lib/domain/reports/report-document'
import { registrantOf } from '@/lib/domain/reports/report-head'
import type { ReportRequest, ReportSight } from '../scope'
import { readHead } from './head'
import { readPeople } from './people'

/** Reads what the prepared FARA forms are made from; null where the chapter is not the actor's. */
export async function readPreparedFacts(
  tx: Transaction, organizationId: string, request: ReportRequest, sight: ReportSight,
): Promise<{ readonly facts: PreparedFacts; readonly registrant: ReportParty } | null> {
  const head = await readHead(tx, organizationId, request, 'FARA')
  if (head === null) return null
  const entries = (await tx.profileEntry.findMany({ where: { organizationId } })).map(profileFromRow)
  const ids = [...new Set(entries.flatMap(({ personId }) => personId ?? []))]
  const people = await readPeople(tx, { ids, organizationId, sight, addressesOf: new Set(ids) })
  const registration = registrationUnder('FARA', head.registrations)
  return { facts: { ...head, personal: sight.personal, registration, entries, people }, registrant: registrantOf(head) }
}
