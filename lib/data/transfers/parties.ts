import 'server-only'
import type { TransferContext } from '@/lib/domain/assessment'
import { invalid, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { TransferFacts } from '@/lib/domain/transfer'

/** Money abroad goes out to a known recipient; money between chapters names the other chapter of the organization and the pair's reference. */
export function partiesOf(facts: TransferFacts, read: { readonly context: TransferContext; readonly counterpartKnown: boolean }): Result<TransferFacts, Refusal> {
  if (facts.kind === 'abroad') {
    if (read.context.recipient === null) return invalid({ recipient: { key: 'missing' } })
    return ok({ ...facts, direction: 'out', counterpartChapterId: null, pairReference: '' })
  }
  if (!read.counterpartKnown) return invalid({ counterpartChapterId: { key: facts.counterpartChapterId === null ? 'missingChoice' : 'choiceUnknown' } })
  if (facts.pairReference === '') return invalid({ pairReference: { key: 'missing' } })
  return ok({ ...facts, recipientId: null })
}
