/**
 * A batch: the gifts or payments of one deposit slip, typed together and recorded together (experience.md 4.5).
 * 1. All or nothing: every row is recorded, or none is.
 * 2. What was expected stands beside what was typed; a difference needs a reason, and the batch keeps it.
 * 3. The recorded batch lists its records. It is taken back as a whole until one of them stands in a sealed report.
 */
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'
import { parseAmount, subtractCents, sumCents, type Cents } from '../money'

export const batchKinds = ['donations', 'expenditures'] as const
export type BatchKind = (typeof batchKinds)[number]

/** What a donor gets for a gift of the batch. */
export const receiptWishes = ['none', 'email', 'print'] as const
export type ReceiptWish = (typeof receiptWishes)[number]

/** The form's name of a batch that is typed, and of its rows: they are kept as drafts. */
export const batchForm = (kind: BatchKind): string => `batch-${kind}`
export const batchRowForm = 'batch-row'

/** What is said of a batch before its first row. */
export type BatchFacts = {
  readonly name: string
  readonly depositedOn: CalendarDate
  readonly bankAccountId: string | null
  readonly expectedCount: number
  readonly expectedCents: Cents
}

/** One record of a batch, in the order typed. */
export type BatchedRecord = { readonly id: string; readonly number: string; readonly receipt: ReceiptWish }

/** A batch that was recorded. */
export type EntryBatch = BatchFacts & {
  readonly id: string
  readonly chapterId: string
  readonly kind: BatchKind
  readonly recordCount: number
  readonly totalCents: Cents
  /** Why count or total differ from what was expected; empty where they do not. */
  readonly mismatchReason: string
  readonly records: readonly BatchedRecord[]
  readonly state: 'recorded' | 'undone'
  readonly stateReason: string
  readonly enteredBy: string | null
  readonly enteredAt: Instant
  readonly revision: number
}

/** Rows that one batch may have: more are another deposit slip. */
export const batchRowsMax = 500

export type BatchProgress = { readonly count: number; readonly total: Cents; readonly toGo: Cents; readonly agrees: boolean }

/** Gives how far a batch is: the rows that hold something, their sum in cents as far as their amounts can be read, and what is missing. */
export function batchProgress(amounts: readonly string[], expected: Pick<BatchFacts, 'expectedCount' | 'expectedCents'>): BatchProgress {
  const total = sumCents(amounts.flatMap((text) => {
    const read = parseAmount(text, 'positive')
    return read.ok ? [read.value] : []
  }))
  const toGo = subtractCents(expected.expectedCents, total)
  return { count: amounts.length, total, toGo, agrees: amounts.length === expected.expectedCount && toGo === 0 }
}
