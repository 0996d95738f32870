import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { containing } from '@/lib/data/records/like'
import { between, byNumber, equalTo, inChapter, readList, selected, textIn, type ListAsked, type RecordList } from '@/lib/data/records/list-page'
import { needConditions } from '@/lib/data/records/needs'
import { oneOf } from '@/lib/data/records/one-of'
import type { PageKey } from '@/lib/data/records/page'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { contactModes, type ContactMode, type Counterpart } from '@/lib/domain/lobbying-contact'
import type { NeedOf } from '@/lib/domain/needs'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { recordStates, type RecordState } from '@/lib/domain/record'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'

/** What a list of lobbying contacts is narrowed to; all of it stands in the URL. Null means "any". */
export type LobbyingContactFilter = ListAsked & {
  readonly chapterId: string
  readonly from: CalendarDate | null
  readonly through: CalendarDate | null
  /** Part of the number, topic, specific issue, place, or of an official's name or office. */
  readonly text: string
  readonly counterpart: Counterpart | null
  readonly mode: ContactMode | null
  readonly issueCode: string | null
  readonly state: RecordState | null
  /** What is missing or waits: as the dashboard counts it. */
  readonly need?: NeedOf<'lobbying-contact'> | null
}

export type LobbyingContactListRow = {
  readonly id: string
  readonly number: string
  readonly contactOn: CalendarDate
  readonly mode: ContactMode
  readonly officialNames: readonly string[]
  readonly topic: string
  readonly issueCode: string
  readonly state: RecordState
}

type Read = { id: string; number: string; day: string; mode: string; official_names: string[]; topic: string; issue_code: string; state: string }

function rowOf(read: Read): LobbyingContactListRow {
  return {
    id: read.id, number: read.number, contactOn: calendarDate(read.day), mode: oneOf(contactModes, read.mode), officialNames: read.official_names,
    topic: read.topic, issueCode: read.issue_code, state: oneOf(recordStates, read.state),
  }
}

function textCondition(text: string): readonly Prisma.Sql[] {
  const [columns] = textIn(text, ['number', 'topic', 'specific_issue', 'place'], null)
  if (columns === undefined) return []
  const official = Prisma.sql`EXISTS (SELECT 1 FROM jsonb_array_elements(d.officials) AS o WHERE o ->> 'name' ILIKE ${containing(text)} OR o ->> 'office' ILIKE ${containing(text)})`
  return [Prisma.sql`(${columns} OR ${official})`]
}

export function conditionOf(organizationId: string, filter: LobbyingContactFilter): Prisma.Sql {
  return inChapter(organizationId, filter.chapterId, [
    ...selected(filter.only),
    ...between('contact_on', 'date', filter.from, filter.through),
    ...equalTo('counterpart', filter.counterpart),
    ...equalTo('mode', filter.mode),
    ...equalTo('issue_code', filter.issueCode),
    ...equalTo('state', filter.state),
    ...(filter.need == null ? [] : [needConditions['lobbying-contact'][filter.need]]),
    ...textCondition(filter.text),
  ])
}

/** Lists the lobbying contacts of a chapter, 50 a page, newest first where nothing else is asked, with the count of the filter and the sum of the related cost. */
export async function listLobbyingContacts(actor: Actor, filter: LobbyingContactFilter, from: PageKey | null): Promise<Result<RecordList<LobbyingContactListRow>, Refusal>> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'contacts', filter.chapterId)) return notFound()
  return readAs(actor, async (tx) =>
    ok(await readList<Read, LobbyingContactListRow>(tx, {
      table: 'lobbying_contact', day: 'contact_on', sort: filter.sort, sorts: { number: byNumber },
      condition: conditionOf(actor.organizationId, filter),
      columns: Prisma.sql`d.id, d.number, d.contact_on::text AS day, d.mode, d.topic, d.issue_code, d.state,
        ARRAY(SELECT o ->> 'name' FROM jsonb_array_elements(d.officials) AS o) AS official_names`,
      joins: Prisma.empty,
      sum: Prisma.sql`d.related_cost_cents`,
    }, from, { rowOf, dayOf: ({ contactOn }) => contactOn, dayColumn: 'contactOn' })),
  )
}
