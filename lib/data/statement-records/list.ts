import 'server-only'
import { instantFromRow } from '@/lib/data/database/days'
import { readAs } from '@/lib/data/database/transaction'
import { between, byNumber, equalTo, inChapter, readList, selected, textIn, type ListAsked, type RecordList } from '@/lib/data/records/list-page'
import { needConditions } from '@/lib/data/records/needs'
import { oneOf } from '@/lib/data/records/one-of'
import type { PageKey } from '@/lib/data/records/page'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import type { Instant } from '@/lib/domain/instant'
import type { NeedOf } from '@/lib/domain/needs'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { recordStates, type RecordState } from '@/lib/domain/record'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { statementKinds, statementShapes, type StatementKind } from '@/lib/domain/statement-records/statement-record'
import { Prisma } from '@/lib/generated/prisma/client'

/** What the list is narrowed to; all of it stands in the URL. Null means "any". */
export type StatementFilter = ListAsked & {
  readonly chapterId: string
  readonly kind: StatementKind | null
  readonly from: CalendarDate | null
  readonly through: CalendarDate | null
  /** Part of the number, the title, or of the person's name. */
  readonly text: string
  readonly state: RecordState | null
  /** What is missing or waits: as the dashboard counts it. */
  readonly need?: NeedOf<'statement-record'> | null
}

export type StatementListRow = {
  readonly id: string
  readonly number: string
  readonly kind: StatementKind
  readonly happenedOn: CalendarDate
  readonly title: string
  readonly personName: string
  readonly principalName: string
  readonly happenedAt: Instant | null
  readonly filedAt: Instant | null
  readonly state: RecordState
}

type Read = Pick<StatementListRow, 'id' | 'number' | 'title'> & {
  readonly kind: string; readonly day: string; readonly person_name: string; readonly principal_name: string; readonly happened_at: Date | null; readonly filed_at: Date | null; readonly state: string
}

function rowOf({ id, number, kind, title, day, person_name: personName, principal_name: principalName, happened_at: sent, filed_at: filed, state }: Read): StatementListRow {
  return {
    id, number, kind: oneOf(statementKinds, kind), title, personName, principalName, happenedOn: calendarDate(day), state: oneOf(recordStates, state),
    happenedAt: sent === null ? null : instantFromRow(sent), filedAt: filed === null ? null : instantFromRow(filed),
  }
}

/** The kinds that are open to the actor in the chapter: campaigns are money. */
export function openKinds(actor: Actor, chapterId: string): readonly StatementKind[] {
  return statementKinds.filter((kind) => opens(actor, statementShapes[kind].area, chapterId))
}

export function conditionOf(actor: Actor, filter: StatementFilter): Prisma.Sql {
  const { organizationId } = actor
  const kinds = openKinds(actor, filter.chapterId).filter((kind) => filter.kind === null || kind === filter.kind)
  return inChapter(organizationId, filter.chapterId, [
    ...selected(filter.only),
    Prisma.sql`d.kind = ANY(${[...kinds]}::text[])`,
    ...between('happened_on', 'date', filter.from, filter.through),
    ...equalTo('state', filter.state),
    ...(filter.need == null ? [] : [needConditions['statement-record'][filter.need]]),
    ...textIn(filter.text, ['number', 'title'], { column: 'person_id', organizationId }),
  ])
}

/** Lists the records of a chapter, 50 a page, newest first where nothing else is asked, with the count of the filter; of a kind that is closed to the actor none. */
export async function listStatementRecords(actor: Actor, filter: StatementFilter, from: PageKey | null): Promise<Result<RecordList<StatementListRow>, Refusal>> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (openKinds(actor, filter.chapterId).length === 0) return notFound()
  return readAs(actor, async (tx) =>
    ok(await readList<Read, StatementListRow>(tx, {
      table: 'statement_record', day: 'happened_on', sort: filter.sort, sorts: { number: byNumber },
      condition: conditionOf(actor, filter),
      columns: Prisma.sql`d.id, d.number, d.kind, d.title, d.happened_on::text AS day, d.happened_at, d.filed_at, d.state, COALESCE(p.name, '') AS person_name, COALESCE(f.name, '') AS principal_name`,
      joins: Prisma.sql`LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.person_id
        LEFT JOIN principal f ON f.organization_id = d.organization_id AND f.id = d.principal_id`,
      sum: Prisma.sql`COALESCE(d.value_cents, 0)`,
    }, from, { rowOf, dayOf: ({ happenedOn }) => happenedOn, dayColumn: 'happenedOn' })),
  )
}
