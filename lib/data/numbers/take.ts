import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'

/** One letter a kind of record: CHI-D-2026-0143 is a donation. */
export const numberLetters = { donation: 'D', expenditure: 'E', transfer: 'T', 'lobbying-contact': 'C' } as const
export type NumberedKind = keyof typeof numberLetters

export type TakenNumber = { readonly number: string; readonly numberYear: number; readonly numberSequence: number }

/** Gives the number as people see it; beyond 9,999 it grows by a digit. */
export function numberText(prefix: string, kind: NumberedKind, year: number, sequence: number): string {
  return `${prefix}-${numberLetters[kind]}-${year}-${String(sequence).padStart(4, '0')}`
}

/**
 * Takes the next number of the chapter, kind and year of entry. The row stays locked to the end of the transaction,
 * so that a rolled-back record gives its number back and no gap arises.
 */
export async function takeNumber(
  tx: Transaction,
  actor: Actor,
  of: { readonly chapterId: string; readonly prefix: string; readonly kind: NumberedKind; readonly today: CalendarDate },
): Promise<TakenNumber> {
  const numberYear = Number(of.today.slice(0, 4))
  const rows = await tx.$queryRaw<readonly { readonly last: number }[]>`
    INSERT INTO number_series (organization_id, chapter_id, kind, year, last)
    VALUES (${actor.organizationId}::uuid, ${of.chapterId}::uuid, ${of.kind}, ${numberYear}, 1)
    ON CONFLICT (organization_id, chapter_id, kind, year) DO UPDATE SET last = number_series.last + 1
    RETURNING last`
  const numberSequence = rows[0]?.last
  if (numberSequence === undefined) throw new Error('The series gave no number')
  return { number: numberText(of.prefix, of.kind, numberYear, numberSequence), numberYear, numberSequence }
}
