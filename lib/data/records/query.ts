import 'server-only'
import { parseDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { cleanLine } from '@/lib/domain/typed-text'
import { openedTerm } from '@/lib/data/search/term'
import { filledIn, type Query } from '@/lib/domain/query'

/** What a list reads from its query string: `typed` stands in the fields, the readers say what it means. What cannot be read narrows nothing. */
export type ListTyped = {
  readonly typed: Readonly<Record<string, string>>
  readonly text: string
  readonly day: (name: string) => CalendarDate | null
  readonly word: <Word extends string>(name: string, words: readonly Word[]) => Word | null
}

/** Reads the named parameters, the text and the page key of a list. */
export function readListQuery(query: Query, chapter: { readonly id: string; readonly today: CalendarDate }, names: readonly string[]): ListTyped {
  const typed = filledIn(query, [...names, 'text', 'page'])
  return {
    typed,
    text: cleanLine(openedTerm(chapter.id, typed['text'] ?? '')),
    day: (name) => {
      const read = parseDate(typed[name] ?? '', chapter.today)
      return read.ok ? read.value : null
    },
    word: (name, words) => words.find((word) => word === typed[name]) ?? null,
  }
}
