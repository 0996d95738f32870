import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { readProfile } from '@/lib/data/profile/read'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { officersInOffice } from '@/lib/domain/reports/fara/profile-facts'
import type { Report, Signer } from '@/lib/domain/reports/report-life'
import { invalid, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { ErasedPeople } from './as-of'

/** Who may sign for the organization: an officer of its registration profile. */
export type OfficerToSign = { readonly personId: string; readonly name: string; readonly office: string }

async function namesOf(tx: Transaction, organizationId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.person.findMany({ where: { organizationId, id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The officers in office on a day, by name; none where the profile has none. */
export async function officersToSign(tx: Transaction, organizationId: string, today: CalendarDate): Promise<readonly OfficerToSign[]> {
  const officers = officersInOffice(await readProfile(tx, organizationId), today)
  const names = await namesOf(tx, organizationId, officers.map(({ personId }) => personId))
  return officers.map((officer) => ({ ...officer, name: names.get(officer.personId) ?? '' })).toSorted((left, right) => (left.name < right.name ? -1 : 1))
}

type Chosen = { readonly signerIds: readonly string[]; readonly signers: readonly Omit<Signer, 'personId'>[] }

/** Who signs: chosen from the officers, or as typed where the profile has none. Of somebody chosen the directory keeps the name. */
export async function chosenSigners(tx: Transaction, organizationId: string, { signerIds, signers }: Chosen, today: CalendarDate): Promise<Result<readonly Signer[], Refusal>> {
  const officers = await officersToSign(tx, organizationId, today)
  if (officers.length === 0) return ok(signers.map((signer) => ({ ...signer, personId: null })))
  const known = signerIds.every((id) => officers.some(({ personId }) => personId === id))
  if (!known) return invalid({ signerIds: { key: 'choiceUnknown' } })
  return ok(officers.filter(({ personId }) => signerIds.includes(personId)).map(({ personId, office }) => ({ personId, name: '', office })))
}

/** A version with the names of its signers, as the directory has them or, of who was erased since, as the sealed text tells: what every form is built from. */
export async function withNamedSigners(tx: Transaction, organizationId: string, report: Report | null, erased?: ErasedPeople): Promise<Report | null> {
  const ids = report?.signers.flatMap(({ personId }) => personId ?? []) ?? []
  if (report === null || ids.length === 0) return report
  const names = await namesOf(tx, organizationId, ids)
  return { ...report, signers: report.signers.map((signer) => (signer.personId === null ? signer : { ...signer, name: erased?.get(signer.personId)?.name ?? names.get(signer.personId) ?? '' })) }
}
