import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { containing } from '@/lib/data/records/like'
import { oneOf } from '@/lib/data/records/one-of'
import { pageSize } from '@/lib/data/records/page'
import { readSort } from '@/lib/domain/list-place'
import { personKinds, personStates, personTags, type PersonKind, type PersonState, type PersonTag } from '@/lib/domain/person'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { searchKey } from '@/lib/domain/search-key'
import { Prisma } from '@/lib/generated/prisma/client'

/** What the list of people is narrowed to; all of it stands in the URL. Null means "any". */
export type PersonFilter = { readonly chapterId: string; readonly text: string; readonly kind: PersonKind | null; readonly tag: PersonTag | null; readonly sort?: string | undefined }

export type PersonListRow = {
  readonly id: string
  readonly name: string
  readonly nameOtherScript: string | null
  readonly kind: PersonKind
  readonly tags: readonly PersonTag[]
  readonly office: string
  readonly state: string
  readonly country: string
  readonly recordState: PersonState
}

/** The place in the list, ordered by name: after or before this person. */
export type PersonKey = { readonly id: string; readonly direction: 'next' | 'previous' }

export type PersonList = { readonly rows: readonly PersonListRow[]; readonly next: PersonKey | null; readonly previous: PersonKey | null; readonly count: number }

const keyPattern = /^(next|previous)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Reads a page key from the query string; null for the first page and for anything that is not a key. */
export function readPersonKey(text: string | undefined): PersonKey | null {
  const [, direction, id] = keyPattern.exec(text ?? '') ?? []
  return id === undefined ? null : { direction: direction === 'previous' ? 'previous' : 'next', id }
}

/** Writes a page key for the query string. */
export function personKeyText({ direction, id }: PersonKey): string {
  return `${direction}_${id}`
}

type Read = {
  id: string; name: string; name_other_script: string | null; kind: string; tags: string[]; office: string | null; state: string; country: string; record_state: string
}

function rowOf(read: Read): PersonListRow {
  return {
    id: read.id, name: read.name, nameOtherScript: read.name_other_script, kind: oneOf(personKinds, read.kind), tags: read.tags.map((tag) => oneOf(personTags, tag)),
    office: read.office ?? '', state: read.state, country: read.country, recordState: oneOf(personStates, read.record_state),
  }
}

function conditionOf(organizationId: string, filter: PersonFilter): Prisma.Sql {
  const key = searchKey(filter.text)
  return Prisma.join([
    Prisma.sql`p.organization_id = ${organizationId}::uuid`,
    ...(key === '' ? [] : [Prisma.sql`p.name_key LIKE ${containing(key)}`]),
    ...(filter.kind === null ? [] : [Prisma.sql`p.kind = ${filter.kind}`]),
    ...(filter.tag === null ? [] : [Prisma.sql`${filter.tag} = ANY (p.tags)`]),
  ], ' AND ')
}

/** Where the page begins: the name is read from the row that the key names, so that no name stands in an address. */
function afterKey(organizationId: string, key: PersonKey | null, forwards: boolean): Prisma.Sql {
  if (key === null) return Prisma.sql`TRUE`
  const position = Prisma.sql`(SELECT k.name_key, k.id FROM person k WHERE k.organization_id = ${organizationId}::uuid AND k.id = ${key.id}::uuid)`
  return forwards ? Prisma.sql`(p.name_key, p.id) > ${position}` : Prisma.sql`(p.name_key, p.id) < ${position}`
}

/** Lists the people of the organization by name, from A or from Z, 50 a page, with the count of the filter. Personal details are not in it. */
export async function listPeople(actor: Actor, filter: PersonFilter, from: PersonKey | null): Promise<Result<PersonList, Refusal>> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'people', filter.chapterId)) return notFound()
  const condition = conditionOf(actor.organizationId, filter)
  const backwards = from?.direction === 'previous'
  const forwards = backwards === (readSort(filter.sort, ['name'])?.descending === true)
  const order = !forwards ? Prisma.sql`p.name_key DESC, p.id DESC` : Prisma.sql`p.name_key, p.id`
  return readAs(actor, async (tx) => {
    const read = await tx.$queryRaw<Read[]>`
      SELECT p.id, p.name, p.name_other_script, p.kind, p.tags, p.office, p.state, p.country, p.record_state
      FROM person p WHERE ${condition} AND ${afterKey(actor.organizationId, from, forwards)} ORDER BY ${order} LIMIT ${pageSize + 1}`
    const totals = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM person p WHERE ${condition}`
    const more = read.length > pageSize
    const shown = read.slice(0, pageSize).map(rowOf)
    const rows = backwards ? shown.reverse() : shown
    const [first, last] = [rows[0], rows.at(-1)]
    const [hasNext, hasPrevious] = backwards ? [true, more] : [more, from !== null]
    return ok({
      rows, count: totals[0]?.count ?? 0,
      next: hasNext && last !== undefined ? { direction: 'next', id: last.id } : null,
      previous: hasPrevious && first !== undefined ? { direction: 'previous', id: first.id } : null,
    })
  })
}
