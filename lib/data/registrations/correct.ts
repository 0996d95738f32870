import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { correctRevised, type RecordPlace } from '@/lib/data/records/revise'
import { can, type Actor } from '@/lib/domain/permission'
import type { Registration, RegistrationFacts } from '@/lib/domain/registration'
import type { Refusal, Result } from '@/lib/domain/result'
import { unknownChapter } from './covered'
import { registrationFacts, registrationTable } from './rows'

export type RegistrationCorrection = RecordPlace & { readonly reason: string; readonly registration: RegistrationFacts }

/** Corrects a registration with a reason; what is due in every chapter follows from it, so only who administers all of them may. */
export async function correctRegistration(actor: Actor, input: RegistrationCorrection): Promise<Result<Registration, Refusal>> {
  const allowed = can(actor, 'settings.change', null)
  if (!allowed.ok) return allowed
  const facts = registrationFacts(input.registration)
  return inTransaction(actor, async (tx) =>
    (await unknownChapter(tx, actor, facts)) ?? correctRevised(tx, actor, registrationTable, {
      place: input,
      yours: facts,
      record: (earlier) => ({ ...earlier, ...facts, revision: earlier.revision + 1 }),
      type: 'registration.corrected',
      reason: input.reason,
    }),
  )
}
