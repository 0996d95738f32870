import 'server-only'
import { openedTerm } from '@/lib/data/search/term'
import { filledIn, type Query } from '@/lib/domain/query'
import type { Receipt } from '@/lib/domain/receipts/receipt'
import { cleanLine } from '@/lib/domain/typed-text'
import type { ReceiptFilter, SeriesPlace } from './list'

/** A stretch of a series as it stands in an address: `2026-12-40`; empty where there is nothing in it. */
export function seriesText(receipts: readonly Pick<Receipt, 'numberYear' | 'numberSequence'>[]): string {
  const [first] = receipts
  const sequences = receipts.map(({ numberSequence }) => numberSequence)
  return first === undefined ? '' : [first.numberYear, Math.min(...sequences), Math.max(...sequences)].join('-')
}

/** A place in the series as it stands in an address: `2026-12`. */
export function placeText({ year, sequence }: SeriesPlace): string {
  return `${String(year)}-${String(sequence)}`
}

/** Reads the filter of the list of receipts from a query string; what cannot be read narrows nothing. */
export function readReceiptFilter(query: Query, chapterId: string): { readonly filter: ReceiptFilter; readonly typed: Readonly<Record<string, string>> } {
  const typed = filledIn(query, ['text', 'series', 'page'])
  const series = /^(\d{4})-(\d{1,9})-(\d{1,9})$/.exec(typed['series'] ?? '')
  const page = /^(\d{4})-(\d{1,9})$/.exec(typed['page'] ?? '')
  return {
    typed,
    filter: {
      chapterId, text: cleanLine(openedTerm(chapterId, typed['text'] ?? '')), series: series === null ? null : { year: Number(series[1]), from: Number(series[2]), through: Number(series[3]) },
      below: page === null ? null : { year: Number(page[1]), sequence: Number(page[2]) },
    },
  }
}
