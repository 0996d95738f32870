import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import type { Chapter } from '@/lib/domain/chapter'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { chapterFromRow } from './rows'

/** All chapters of the organization by name, for who may read the whole organization. */
export async function listChapters(actor: Actor): Promise<Result<readonly Chapter[], Refusal>> {
  const allowed = can(actor, 'chapter.read', null)
  if (!allowed.ok) return allowed
  const rows = await readAs(actor, (tx) =>
    tx.chapter.findMany({ where: { organizationId: actor.organizationId }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
  )
  return ok(rows.map(chapterFromRow))
}
