import 'server-only'
import { throughPrisma, type Statements } from '@/lib/data/database/statements'
import type { Transaction } from '@/lib/data/database/transaction'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { Prisma } from '@/lib/generated/prisma/client'

/** One letter a kind of record: CHI-D-2026-0143 is a donation. */
export const numberLetters = { donation: 'D', expenditure: 'E', transfer: 'T', 'lobbying-contact': 'C', activity: 'A', material: 'M', 'thing-of-value': 'V', campaign: 'F', 'lobbying-time': 'H', 'political-contribution': 'P', position: 'S', instruction: 'I', receipt: 'R' } as const
export type NumberedKind = keyof typeof numberLetters

export type TakenNumber = { readonly number: string; readonly numberYear: number; readonly numberSequence: number }

/** Gives the number as people see it; beyond 9,999 it grows by a digit. */
export function numberText(prefix: string, kind: NumberedKind, year: number, sequence: number): string {
  return `${prefix}-${numberLetters[kind]}-${year}-${String(sequence).padStart(4, '0')}`
}

type Series = { readonly chapterId: string; readonly prefix: string; readonly kind: NumberedKind; readonly today: CalendarDate }

/**
 * Takes the next number of the chapter, kind and year of entry. The row stays locked to the end of the transaction,
 * so that a rolled-back record gives its number back and no gap arises.
 */
export function takeNumber(tx: Transaction, actor: Actor, of: Series): Promise<TakenNumber> {
  return takeNumberWith(throughPrisma(tx), actor, of)
}

/** The same with statements of any kind. */
export async function takeNumberWith(statements: Statements, actor: Actor, of: Series): Promise<TakenNumber> {
  const numberYear = Number(of.today.slice(0, 4))
  const rows = await statements.rows<{ readonly last: number }>(Prisma.sql`
    INSERT INTO number_series (organization_id, chapter_id, kind, year, last)
    VALUES (${actor.organizationId}::uuid, ${of.chapterId}::uuid, ${of.kind}, ${numberYear}, 1)
    ON CONFLICT (organization_id, chapter_id, kind, year) DO UPDATE SET last = number_series.last + 1
    RETURNING last`)
  const numberSequence = rows[0]?.last
  if (numberSequence === undefined) throw new Error('The series gave no number')
  return { number: numberText(of.prefix, of.kind, numberYear, numberSequence), numberYear, numberSequence }
}
