import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { oneOf } from '@/lib/data/records/one-of'
import { personKinds, type PersonKind } from '@/lib/domain/person'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import type { ScreeningHit } from '@/lib/domain/screening/hit'
import { needsLatinSpelling } from '@/lib/domain/screening/screened-name'
import type { ScreeningList } from '@/lib/domain/screening/screening-list'
import { listsInForce } from './lists'
import { hitFromRow } from './rows'
import { screeningProgress, type ScreeningProgress } from './screen-due'

export type ListedHit = { readonly hit: ScreeningHit; readonly personName: string; readonly personKind: PersonKind }

export type ScreeningOverview = {
  readonly lists: readonly ScreeningList[]
  readonly progress: ScreeningProgress
  readonly hits: readonly ListedHit[]
  /** How many hits are shown of how many: the rest comes forward as these are decided on. */
  readonly count: number
  readonly open: number
  /** People whose name stands in a script without vowels alone. */
  readonly withoutLatin: readonly { readonly id: string; readonly name: string }[]
  readonly withoutLatinCount: number
}

const shownMax = 100
const askedMax = 20

/** The queue of hits, the highest score first; or, with `decided`, those that were decided on, the newest first. And what people are screened with. */
export async function screeningOverview(actor: Actor, { chapterId, decided }: { readonly chapterId: string; readonly decided: boolean }): Promise<Result<ScreeningOverview, Refusal>> {
  const allowed = can(actor, 'screening.read', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  // Whoever was merged into somebody else is looked at as that somebody.
  const where = { organizationId, person: { recordState: { not: 'merged' } } }
  const shown = { ...where, decision: decided ? { not: 'open' } : 'open' }
  return readAs(actor, async (tx) => {
    const rows = await tx.screeningHit.findMany({
      where: shown, include: { person: { select: { name: true, kind: true } } }, take: shownMax,
      orderBy: decided ? [{ decidedAt: 'desc' }, { id: 'desc' }] : [{ score: 'desc' }, { covered: 'desc' }, { id: 'asc' }],
    })
    const asked = await withoutLatinSpelling(tx, organizationId)
    return ok({
      lists: await listsInForce(tx, organizationId), progress: await screeningProgress(tx, organizationId),
      hits: rows.map(({ person, ...row }) => ({ hit: hitFromRow(row), personName: person.name, personKind: oneOf(personKinds, person.kind) })),
      count: await tx.screeningHit.count({ where: shown }), open: await tx.screeningHit.count({ where: { ...where, decision: 'open' } }),
      withoutLatin: asked.slice(0, askedMax), withoutLatinCount: asked.length,
    })
  })
}

/** Names of Hebrew and Arabic letters are found in the database; whether a spelling beside them is enough, the domain says. */
async function withoutLatinSpelling(tx: Transaction, organizationId: string): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string; name_sort: string | null; name_other_script: string | null }[]>`
    SELECT id, name, name_sort, name_other_script FROM person
    WHERE organization_id = ${organizationId}::uuid AND record_state = 'recorded' AND name ~ ${'[\u0590-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]'} ORDER BY name_key, id`
  return rows.filter((row) => needsLatinSpelling({ name: row.name, nameSort: row.name_sort, nameOtherScript: row.name_other_script })).map(({ id, name }) => ({ id, name }))
}
