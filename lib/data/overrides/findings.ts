import 'server-only'
import { assessRecordedDonation } from '@/lib/data/donations/assess'
import { getDonation } from '@/lib/data/donations/get'
import { getExpenditure } from '@/lib/data/expenditures/get'
import { getLobbyingContact } from '@/lib/data/lobbying-contacts/get'
import { getTransfer } from '@/lib/data/transfers/get'
import { isLookedAt, mayBeSetAside, type OverriddenKind } from '@/lib/domain/finding-override'
import { can, type Actor } from '@/lib/domain/permission'
import type { RecordState } from '@/lib/domain/record'
import type { Finding } from '@/lib/domain/reports/report-document'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

export type OverriddenRecord = { readonly chapterId: string; readonly recordKind: OverriddenKind; readonly recordId: string }

/** A record with what of its findings may be set aside. */
export type SettableRecord = { readonly number: string; readonly revision: number; readonly findings: readonly Finding[] }

type Found = { readonly number: string; readonly revision: number; readonly state: RecordState; readonly findings: readonly Finding[] }

type Place = { readonly chapterId: string; readonly id: string }

async function foundDonation(actor: Actor, of: Place): Promise<Result<Found, Refusal>> {
  const view = await getDonation(actor, of)
  if (!view.ok) return view
  const assessment = await assessRecordedDonation(actor, view.value.donation)
  return assessment.ok ? ok({ ...view.value.donation, findings: assessment.value.findings }) : assessment
}

const readers: Readonly<Record<OverriddenKind, (actor: Actor, of: Place) => Promise<Result<Found, Refusal>>>> = {
  donation: foundDonation,
  expenditure: async (actor, of) => {
    const view = await getExpenditure(actor, of)
    return view.ok ? ok({ ...view.value.expenditure, findings: view.value.assessment.findings }) : view
  },
  transfer: async (actor, of) => {
    const view = await getTransfer(actor, of)
    return view.ok ? ok({ ...view.value.transfer, findings: view.value.assessment.findings }) : view
  },
  'lobbying-contact': async (actor, of) => {
    const view = await getLobbyingContact(actor, of)
    return view.ok ? ok({ ...view.value.contact, findings: view.value.assessment.findings }) : view
  },
}

/** Gives what of a record's findings may be set aside today; what was set aside already is not among it. */
export async function settableFindings(actor: Actor, { chapterId, recordKind, recordId }: OverriddenRecord): Promise<Result<SettableRecord, Refusal>> {
  const allowed = can(actor, 'check.override', chapterId)
  if (!allowed.ok) return allowed
  const found = await readers[recordKind](actor, { chapterId, id: recordId })
  if (!found.ok) return found
  const { number, revision, state, findings } = found.value
  return ok({ number, revision, findings: isLookedAt(state) ? findings.filter(mayBeSetAside) : [] })
}
