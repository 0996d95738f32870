import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { saveDraft } from '@/lib/data/drafts/save'
import { batchForm, type BatchFacts, type BatchKind } from '@/lib/domain/batches/batch'
import { formatPlain } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, ok, type Refusal, type Result } from '@/lib/domain/result'

type Start = BatchFacts & { readonly chapterId: string; readonly kind: BatchKind; readonly formKey: string; readonly method: string | null; readonly purpose: string | null }

export const permissionOf = { donations: 'donation.record', expenditures: 'expenditure.record' } as const

/** Begins a batch: what is expected of it, kept as a draft until its rows are recorded. The same form again says it anew. */
export async function startBatch(actor: Actor, input: Start): Promise<Result<{ readonly id: string }, Refusal>> {
  const allowed = can(actor, permissionOf[input.kind], input.chapterId)
  if (!allowed.ok) return allowed
  const { chapterId, kind, formKey, name, depositedOn, bankAccountId, expectedCount, expectedCents, method, purpose } = input
  if (bankAccountId !== null) {
    const account = await readAs(actor, (tx) => tx.bankAccount.count({ where: { organizationId: actor.organizationId, chapterId, id: bankAccountId } }))
    if (account === 0) return invalid({ bankAccountId: { key: 'choiceUnknown' } })
  }
  const values = {
    name, depositedOn, bankAccountId: bankAccountId ?? '', expectedCount: String(expectedCount), expectedTotal: formatPlain(expectedCents), method: method ?? '', purpose: purpose ?? '',
  }
  const saved = await saveDraft(actor, { id: formKey, form: batchForm(kind), chapterId, values })
  return saved.ok ? ok({ id: formKey }) : saved
}
