import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { between, byAmount, byNumber, byPerson, equalTo, inChapter, readList, selected, textIn, type ListAsked, type RecordList } from '@/lib/data/records/list-page'
import { needConditions } from '@/lib/data/records/needs'
import { oneOf } from '@/lib/data/records/one-of'
import type { PageKey } from '@/lib/data/records/page'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { cents, type Cents } from '@/lib/domain/money'
import type { NeedOf } from '@/lib/domain/needs'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { approvalStates, recordStates, type ApprovalState, type Purpose, type RecordState } from '@/lib/domain/record'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { transferChannels, transferDirections, transferKinds, type TransferChannel, type TransferDirection, type TransferKind } from '@/lib/domain/transfer'
import { Prisma } from '@/lib/generated/prisma/client'

/** What a list of transfers is narrowed to; all of it stands in the URL. Null means "any". */
export type TransferFilter = ListAsked & {
  readonly chapterId: string
  readonly from: CalendarDate | null
  readonly through: CalendarDate | null
  /** Part of the recipient's name in any script, of the number, the references or the purpose. */
  readonly text: string
  readonly kind: TransferKind | null
  readonly direction: TransferDirection | null
  readonly channel: TransferChannel | null
  readonly purpose: Purpose | null
  readonly approval: ApprovalState | null
  readonly state: RecordState | null
  /** What is missing or waits: as the dashboard counts it. */
  readonly need?: NeedOf<'transfer'> | null
}

export type TransferListRow = {
  readonly id: string
  readonly number: string
  readonly sentOn: CalendarDate
  readonly kind: TransferKind
  readonly direction: TransferDirection
  /** The recipient abroad or the other chapter. */
  readonly otherName: string
  readonly country: string
  readonly channel: TransferChannel
  readonly amountCents: Cents
  readonly approval: ApprovalState
  readonly state: RecordState
}

type Read = {
  id: string; number: string; day: string; kind: string; direction: string; other_name: string; country: string
  channel: string; amount: number; approval: string; state: string
}

function rowOf(read: Read): TransferListRow {
  return {
    id: read.id, number: read.number, sentOn: calendarDate(read.day), kind: oneOf(transferKinds, read.kind), direction: oneOf(transferDirections, read.direction),
    otherName: read.other_name, country: read.country, channel: oneOf(transferChannels, read.channel), amountCents: cents(read.amount),
    approval: oneOf(approvalStates, read.approval), state: oneOf(recordStates, read.state),
  }
}

export function conditionOf(organizationId: string, filter: TransferFilter): Prisma.Sql {
  return inChapter(organizationId, filter.chapterId, [
    ...selected(filter.only),
    ...between('sent_on', 'date', filter.from, filter.through),
    ...equalTo('kind', filter.kind),
    ...equalTo('direction', filter.direction),
    ...equalTo('channel', filter.channel),
    ...equalTo('purpose', filter.purpose),
    ...equalTo('approval', filter.approval),
    ...equalTo('state', filter.state),
    ...(filter.need == null ? [] : [needConditions.transfer[filter.need]]),
    ...textIn(filter.text, ['number', 'payment_reference', 'pair_reference', 'purpose_text'], { column: 'recipient_id', organizationId }),
  ])
}

/** Lists the transfers of a chapter, 50 a page, newest first where nothing else is asked, with count and net sum out of the chapter (what came in lowers it). */
export async function listTransfers(actor: Actor, filter: TransferFilter, from: PageKey | null): Promise<Result<RecordList<TransferListRow>, Refusal>> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'spending', filter.chapterId)) return notFound()
  return readAs(actor, async (tx) =>
    ok(await readList<Read, TransferListRow>(tx, {
      table: 'transfer', day: 'sent_on', sort: filter.sort, sorts: { number: byNumber, other: byPerson('recipient_id'), amount: byAmount },
      condition: conditionOf(actor.organizationId, filter),
      columns: Prisma.sql`d.id, d.number, d.sent_on::text AS day, d.kind, d.direction, COALESCE(p.name, o.name, '') AS other_name, d.country, d.channel,
        d.amount_cents::float8 AS amount, d.approval, d.state`,
      joins: Prisma.sql`LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.recipient_id
        LEFT JOIN chapter o ON o.organization_id = d.organization_id AND o.id = d.counterpart_chapter_id`,
      sum: Prisma.sql`CASE d.direction WHEN 'in' THEN -d.amount_cents ELSE d.amount_cents END`,
    }, from, { rowOf, dayOf: ({ sentOn }) => sentOn, dayColumn: 'sentOn' })),
  )
}
