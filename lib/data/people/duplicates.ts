import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { possibleDuplicates, type LikenessReason } from '@/lib/domain/duplicates'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { isLikelyOneDonor } from '@/lib/domain/rules/checks/books'
import { searchKey } from '@/lib/domain/search-key'

export type DuplicateSide = { readonly id: string; readonly name: string; readonly nameOtherScript: string | null; readonly place: string; readonly records: number }
export type DuplicatePair = {
  readonly first: DuplicateSide
  readonly second: DuplicateSide
  readonly reasons: readonly LikenessReason[]
  /** So alike that the total of a year may be hidden: the check dup.donor. */
  readonly likely: boolean
}

type Row = {
  readonly id: string; readonly kind: string; readonly name: string; readonly nameOtherScript: string | null; readonly place: string
  readonly email: string; readonly telephone: string; readonly address: string
}

/** As many pairs as somebody looks through at one sitting; when they are merged, the next ones come. */
const pairsShown = 50

/**
 * Lists who in the directory may be one person, the surest first, with the reason: a suggestion and no more. E-mails, telephones and addresses are
 * compared by their digests, so nothing personal is opened. Who was told apart is left out. `total` counts all pairs.
 */
export async function listDuplicates(actor: Actor, { chapterId }: { readonly chapterId: string }): Promise<Result<{ readonly pairs: readonly DuplicatePair[]; readonly total: number }, Refusal>> {
  const allowed = can(actor, 'person.merge', chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'people', chapterId)) return notFound()
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT id, kind, name, name_other_script AS "nameOtherScript", concat_ws(', ', NULLIF(office, ''), NULLIF(state, ''), NULLIF(country, '')) AS place,
        COALESCE(encode(email_digest, 'hex'), '') AS email, COALESCE(encode(telephone_digest, 'hex'), '') AS telephone, COALESCE(encode(address_digest, 'hex'), '') AS address
      FROM person WHERE organization_id = ${organizationId}::uuid AND record_state = 'recorded' ORDER BY id`
    const apart = new Set((await tx.distinction.findMany({ where: { organizationId }, select: { firstId: true, secondId: true } })).map(({ firstId, secondId }) => `${firstId} ${secondId}`))
    const likely = possibleDuplicates(rows.map((row) => ({ ...row, name: searchKey(row.name), otherName: searchKey(row.nameOtherScript ?? '') })))
    const found = likely.filter(({ first, second }) => !apart.has(`${first} ${second}`))
    const shown = found.slice(0, pairsShown)
    const ids = [...new Set(shown.flatMap(({ first, second }) => [first, second]))]
    const counts = await tx.$queryRaw<{ id: string; count: number }[]>`
      SELECT p.id, ((SELECT count(*) FROM donation WHERE organization_id = ${organizationId}::uuid AND donor_id = p.id)
        + (SELECT count(*) FROM expenditure WHERE organization_id = ${organizationId}::uuid AND payee_id = p.id)
        + (SELECT count(*) FROM transfer WHERE organization_id = ${organizationId}::uuid AND recipient_id = p.id))::int AS count
      FROM unnest(${ids}::uuid[]) AS p (id)`
    const sides = new Map(rows.map(({ id, name, nameOtherScript, place }) => [id, { id, name, nameOtherScript, place, records: counts.find((each) => each.id === id)?.count ?? 0 }]))
    const pairs = shown.flatMap(({ first, second, reasons }) => {
      const likely = isLikelyOneDonor({ reasons })
      const [one, other] = [sides.get(first), sides.get(second)]
      // Whoever has more records is shown as the one that stays.
      return one === undefined || other === undefined ? [] : [one.records >= other.records ? { first: one, second: other, reasons, likely } : { first: other, second: one, reasons, likely }]
    })
    return ok({ pairs, total: found.length })
  })
}
