import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { isSameView, type SavedView, type ViewedList } from '@/lib/domain/saved-view'
import { closedView, openedView, viewContentOf } from './rows'

type Viewed = { readonly chapterId: string; readonly list: ViewedList; /** How the list stands now. */ readonly now: SavedView['view'] }

/** One's own views of a list and those that others share in the chapter, by name. */
export async function listViews(actor: Actor, { chapterId, list, now }: Viewed): Promise<Result<readonly SavedView[], Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, userId } = actor
  if (userId === null) return ok([])
  return readAs(actor, async (tx) => {
    const rows = await tx.savedView.findMany({ where: { organizationId, chapterId, list, OR: [{ userId }, { shared: true }] } })
    if (rows.length === 0) return ok([])
    const keys = await organizationKeys(tx, organizationId)
    const views = rows.map((row): SavedView => {
      const { name, view } = viewContentOf(keys, row)
      return { id: row.id, name, shared: row.shared, mine: row.userId === userId, here: isSameView(view, openedView(chapterId, now)), view: closedView(chapterId, view) }
    })
    return ok(views.toSorted((left, right) => left.name.localeCompare(right.name, 'en')))
  })
}
