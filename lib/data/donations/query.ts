import 'server-only'
import { openedTerm } from '@/lib/data/search/term'
import { parseDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { donationKinds } from '@/lib/domain/donation'
import { needs } from '@/lib/domain/needs'
import { paymentMethods, purposes, recordStates } from '@/lib/domain/record'
import { cleanLine } from '@/lib/domain/typed-text'
import { filledIn, type Query } from '@/lib/domain/query'
import type { DonationFilter } from './filter'

const names = ['from', 'through', 'text', 'kind', 'method', 'purpose', 'state', 'need', 'page'] as const

function wordIn<Word extends string>(words: readonly Word[], text: string | undefined): Word | null {
  return words.find((word) => word === text) ?? null
}

function day(text: string | undefined, today: CalendarDate): CalendarDate | null {
  const read = parseDate(text ?? '', today)
  return read.ok ? read.value : null
}

/** Reads a filter from a query string; what cannot be read narrows nothing. `typed` is what stands in the fields. */
export function readDonationFilter(
  query: Query,
  chapter: { readonly id: string; readonly today: CalendarDate },
): { readonly filter: DonationFilter; readonly typed: Readonly<Record<string, string>> } {
  const typed = filledIn(query, names)
  return {
    typed,
    filter: {
      chapterId: chapter.id,
      from: day(typed['from'], chapter.today),
      through: day(typed['through'], chapter.today),
      text: cleanLine(openedTerm(chapter.id, typed['text'] ?? '')),
      kind: wordIn(donationKinds, typed['kind']),
      method: wordIn(paymentMethods, typed['method']),
      purpose: wordIn(purposes, typed['purpose']),
      state: wordIn(recordStates, typed['state']),
      amountFrom: null,
      amountThrough: null,
      need: wordIn(needs.donation, typed['need']),
    },
  }
}
