import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { Actor } from '@/lib/domain/permission'
import type { RegistrationFacts } from '@/lib/domain/registration'
import { invalid, type Refusal } from '@/lib/domain/result'

/** The refusal where a registration names a chapter that is none of the organization's; null where it names none such. */
export async function unknownChapter(tx: Transaction, { organizationId }: Actor, { coveredChapterIds }: Pick<RegistrationFacts, 'coveredChapterIds'>): Promise<{ readonly ok: false; readonly refusal: Refusal } | null> {
  const known = await tx.chapter.count({ where: { organizationId, id: { in: [...coveredChapterIds] } } })
  return known === new Set(coveredChapterIds).size ? null : invalid({ coveredChapterIds: { key: 'choiceUnknown' } })
}
