import 'server-only'
import type { Statements } from '@/lib/data/database/statements'
import { newId } from '@/lib/data/database/uuid'
import { appendWithRow } from '@/lib/data/journal/append'
import { takeNumberWith } from '@/lib/data/numbers/take'
import { holdMonths, unlessLocked } from '@/lib/data/reconciliations/locked'
import type { Donation, DonationInput } from '@/lib/domain/donation'
import type { Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { verdictOnDonation } from '@/lib/domain/rules/assess-donation'
import { contextForDonation } from './context'
import { columnsOfNew, donationForJournal } from './rows'

/** Writes a new donation with number and entry inside a transaction that is open; the last thing that a verb does for it. */
export async function insertDonation(statements: Statements, actor: Actor, input: DonationInput): Promise<Result<Donation, Refusal>> {
  const id = newId()
  await holdMonths(statements, input.bankAccountId)
  const read = await contextForDonation(statements, actor, input, { id, number: '', revision: 1 })
  if (read === null || (input.donorId !== null && read.context.donor === null)) return notFound()
  const open = unlessLocked(read.locked)
  if (!open.ok) return open
  const { context, chapter } = read
  const verdict = verdictOnDonation(input, context)
  const number = await takeNumberWith(statements, actor, { chapterId: input.chapterId, prefix: chapter.numberPrefix, kind: 'donation', today: context.today })
  const { formKey, ...facts } = input
  const donation: Donation = {
    ...facts, ...number, ...verdict, id,
    enteredBy: actor.userId, enteredAt: actor.at, enteredOn: context.today,
    importBatchId: null, importRow: null, importKey: null, revision: 1,
  }
  const type = verdict.state === 'refused' ? 'donation.refused' : 'donation.recorded'
  const after = donationForJournal(donation, formKey)
  const row = columnsOfNew(actor.organizationId, after)
  const reason = verdict.stateReason === '' ? null : verdict.stateReason
  await appendWithRow(statements, actor, { type, id, revision: 1, before: null, after, reason }, 'donation', row)
  return ok(donation)
}
