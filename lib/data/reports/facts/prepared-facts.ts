import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { readProfile, registrantChangedOn } from '@/lib/data/profile/read'
import { changesWithFilings } from '@/lib/domain/deadlines/changed'
import { profileChanges } from '@/lib/domain/profile/changes'
import { registrationUnder } from '@/lib/domain/registration'
import type { PreparedFacts } from '@/lib/domain/reports/fara/prepared-answers'
import { faraChanges } from '@/lib/domain/reports/fara/profile-facts'
import type { ReportParty } from '@/lib/domain/reports/report-document'
import { registrantOf } from '@/lib/domain/reports/report-head'
import type { ReportRequest, ReportSight } from '../scope'
import { readHead } from './head'
import { readPeople } from './people'
import { filedChanges } from './statement-profile'

/** Reads what the prepared FARA forms are made from; null where the chapter is not the actor's. */
export async function readPreparedFacts(
  tx: Transaction, organizationId: string, request: ReportRequest, sight: ReportSight,
): Promise<{ readonly facts: PreparedFacts; readonly registrant: ReportParty } | null> {
  const head = await readHead(tx, organizationId, request, 'FARA')
  if (head === null) return null
  const entries = await readProfile(tx, organizationId)
  const ids = [...new Set(entries.flatMap(({ personId }) => personId ?? []))]
  const people = await readPeople(tx, { ids, organizationId, sight, addressesOf: new Set(ids) })
  const registration = registrationUnder('FARA', head.registrations)
  const renamedOn = await registrantChangedOn(tx, organizationId, head.profile.timeZone)
  const changed = registration === null ? [] : profileChanges({ registration, principals: head.principals, entries, registrantChangedOn: renamedOn })
  const changes = faraChanges(changesWithFilings(changed, await filedChanges(tx, organizationId)), request.period.through)
  return { facts: { ...head, personal: sight.personal, registration, entries, people, changes }, registrant: registrantOf(head) }
}
