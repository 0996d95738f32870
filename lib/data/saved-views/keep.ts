import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { inTransaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { viewsMax, type ViewedList } from '@/lib/domain/saved-view'
import { openedView, sealView, viewContentOf } from './rows'

type Keeping = { readonly chapterId: string; readonly list: ViewedList; readonly name: string; readonly view: Readonly<Record<string, string>>; readonly shared: boolean }

/** Keeps a view of a list under a name of one's own; the same name again replaces it. */
export async function keepView(actor: Actor, { chapterId, list, name, view, shared }: Keeping): Promise<Result<{ readonly id: string }, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, userId, at } = actor
  if (userId === null) return notFound()
  const id = newId()
  return inTransaction(actor, async (tx) => {
    if ((await tx.chapter.count({ where: { organizationId, id: chapterId } })) === 0) return notFound()
    const keys = await organizationKeys(tx, organizationId)
    const own = await tx.savedView.findMany({ where: { organizationId, chapterId, list, userId } })
    const same = own.filter((row) => viewContentOf(keys, row).name === name)
    if (own.length - same.length >= viewsMax) return invalid({ name: { key: 'tooManyViews', values: { max: viewsMax } } })
    await tx.savedView.deleteMany({ where: { organizationId, id: { in: same.map((row) => row.id) } } })
    const contentCipher = sealView(keys, id, { name, view: openedView(chapterId, view) })
    await tx.savedView.create({ data: { organizationId, id, userId, chapterId, list, shared, contentCipher, createdAt: instantToRow(at) } })
    return ok({ id })
  })
}
