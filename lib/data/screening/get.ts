import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { detailsFromRow, maskedDetails, personFromRow } from '@/lib/data/people/rows'
import type { Person } from '@/lib/domain/person'
import { can, visibility, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { ScreeningHit } from '@/lib/domain/screening/hit'
import type { ListedParty } from '@/lib/domain/screening/listed-party'
import { scoreOf, type Score } from '@/lib/domain/screening/score'
import type { ScreeningList } from '@/lib/domain/screening/screening-list'
import { listsInForce, partyOfText } from './lists'
import { hitFromRow, listFromRow } from './rows'

export type HitView = {
  readonly hit: ScreeningHit
  readonly person: Person
  /** What is personal is not shown to this role. */
  readonly masked: boolean
  readonly party: ListedParty
  readonly list: ScreeningList
  /** A newer version of the list is in force and says nothing of this entry any more, or has not been compared yet. */
  readonly listInForce: boolean
  /** The spelling that was compared, and how its score is made; worked out now, because nothing of the person stands in a hit. */
  readonly compared: string
  readonly score: Score
  /** Weak aliases beside the same spelling: they confirm or clear, they never find. */
  readonly weak: readonly { readonly name: string; readonly score: number }[]
  readonly clockId: string | null
}

const weakFrom = 900_000

function spellingOf({ name, nameSort, nameOtherScript }: Person, spelling: ScreeningHit['spelling']): string {
  return { name, 'name-sort': nameSort ?? name, 'other-script': nameOtherScript ?? name }[spelling]
}

/** One hit with the person and the entry side by side. */
export async function getScreeningHit(actor: Actor, { chapterId, id }: { readonly chapterId: string; readonly id: string }): Promise<Result<HitView, Refusal>> {
  const allowed = can(actor, 'screening.read', chapterId)
  if (!allowed.ok) return allowed
  if (!isId(id)) return notFound()
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const found = await tx.screeningHit.findFirst({ where: { organizationId, id }, include: { person: true, list: true } })
    if (found === null) return notFound()
    const { person: row, list: listRow, ...hitRow } = found
    const masked = visibility(actor, chapterId).personal === 'masked'
    const person = personFromRow(row, masked ? maskedDetails(row) : detailsFromRow(await organizationKeys(tx, organizationId), row))
    const [hit, list] = [hitFromRow(hitRow), listFromRow(listRow)]
    const party = partyOfText(hit.listed)
    const compared = spellingOf(person, hit.spelling)
    const clock = await tx.clock.findFirst({ where: { organizationId, formKey: id }, select: { id: true } })
    return ok({
      hit, person, masked, party, list, listInForce: (await listsInForce(tx, organizationId)).some((each) => each.id === list.id), compared, score: scoreOf(compared, hit.listedName),
      weak: party.aliases.filter(({ isWeak }) => isWeak).map(({ name }) => ({ name, score: scoreOf(compared, name).score })).filter(({ score }) => score >= weakFrom),
      clockId: clock?.id ?? null,
    })
  })
}
