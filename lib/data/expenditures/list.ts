import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { between, byAmount, byNumber, byPerson, equalTo, inChapter, readList, selected, textIn, type ListAsked, type RecordList } from '@/lib/data/records/list-page'
import { needConditions } from '@/lib/data/records/needs'
import { oneOf } from '@/lib/data/records/one-of'
import type { PageKey } from '@/lib/data/records/page'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { expenditureCategories, type ExpenditureCategory, type ReceiptState } from '@/lib/domain/expenditure'
import { cents, type Cents } from '@/lib/domain/money'
import type { NeedOf } from '@/lib/domain/needs'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { approvalStates, recordStates, type ApprovalState, type Purpose, type RecordState } from '@/lib/domain/record'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'

/** What a list of expenditures is narrowed to; all of it stands in the URL. Null means "any". */
export type ExpenditureFilter = ListAsked & {
  readonly chapterId: string
  readonly from: CalendarDate | null
  readonly through: CalendarDate | null
  /** Part of the payee's name in any script, of the number, the reference or the purpose. */
  readonly text: string
  readonly category: ExpenditureCategory | null
  readonly purpose: Purpose | null
  readonly approval: ApprovalState | null
  readonly receiptState: ReceiptState | null
  readonly state: RecordState | null
  /** What is missing or waits: as the dashboard counts it. */
  readonly need?: NeedOf<'expenditure'> | null
}

export type ExpenditureListRow = {
  readonly id: string
  readonly number: string
  readonly paidOn: CalendarDate
  readonly payeeName: string
  readonly category: ExpenditureCategory
  readonly purposeText: string
  readonly amountCents: Cents
  readonly approval: ApprovalState
  readonly state: RecordState
}

type Read = { id: string; number: string; day: string; payee_name: string; category: string; purpose_text: string; amount: number; approval: string; state: string }

function rowOf(read: Read): ExpenditureListRow {
  return {
    id: read.id, number: read.number, paidOn: calendarDate(read.day), payeeName: read.payee_name, category: oneOf(expenditureCategories, read.category),
    purposeText: read.purpose_text, amountCents: cents(read.amount), approval: oneOf(approvalStates, read.approval), state: oneOf(recordStates, read.state),
  }
}

export function conditionOf(organizationId: string, filter: ExpenditureFilter): Prisma.Sql {
  return inChapter(organizationId, filter.chapterId, [
    ...selected(filter.only),
    ...between('paid_on', 'date', filter.from, filter.through),
    ...equalTo('category', filter.category),
    ...equalTo('purpose', filter.purpose),
    ...equalTo('approval', filter.approval),
    ...equalTo('receipt_state', filter.receiptState),
    ...equalTo('state', filter.state),
    ...(filter.need == null ? [] : [needConditions.expenditure[filter.need]]),
    ...textIn(filter.text, ['number', 'payment_reference', 'purpose_text'], { column: 'payee_id', organizationId }),
  ])
}

/** Lists the expenditures of a chapter, 50 a page, newest first where nothing else is asked, with count and net sum of the filter (a refund received lowers it, a memo does not count). */
export async function listExpenditures(actor: Actor, filter: ExpenditureFilter, from: PageKey | null): Promise<Result<RecordList<ExpenditureListRow>, Refusal>> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'spending', filter.chapterId)) return notFound()
  return readAs(actor, async (tx) =>
    ok(await readList<Read, ExpenditureListRow>(tx, {
      table: 'expenditure', day: 'paid_on', sort: filter.sort, sorts: { number: byNumber, payee: byPerson('payee_id'), amount: byAmount },
      condition: conditionOf(actor.organizationId, filter),
      columns: Prisma.sql`d.id, d.number, d.paid_on::text AS day, p.name AS payee_name, d.category, d.purpose_text, d.amount_cents::float8 AS amount, d.approval, d.state`,
      joins: Prisma.sql`JOIN person p ON p.organization_id = d.organization_id AND p.id = d.payee_id`,
      sum: Prisma.sql`CASE d.kind WHEN 'refund_received' THEN -d.amount_cents WHEN 'in_kind_memo' THEN 0 ELSE d.amount_cents END`,
    }, from, { rowOf, dayOf: ({ paidOn }) => paidOn, dayColumn: 'paidOn' })),
  )
}
