import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import type { Filing, FilingFacts } from '@/lib/domain/deadlines/filing'
import type { Actor } from '@/lib/domain/permission'
import { filingColumns } from './rows'

/** Writes the first filing of a deadline and its entry. */
export async function insertFiling(tx: Transaction, actor: Actor, { formKey, ...facts }: FilingFacts & { readonly formKey: string }): Promise<Filing> {
  const filing: Filing = { ...facts, id: newId(), revision: 1 }
  const { id, revision } = filing
  const journalIndex = await appendEntry(tx, actor, { type: 'filing.recorded', id, revision, before: null, after: { ...filing, formKey }, reason: null })
  await tx.filing.create({ data: { organizationId: actor.organizationId, formKey, ...filingColumns(filing), journalIndex } })
  return filing
}
