import 'server-only'
import { parseDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { cleanLine } from '@/lib/domain/typed-text'
import { openedTerm } from '@/lib/data/search/term'
import { isId } from '@/lib/data/database/uuid'
import { noneSelected } from '@/lib/domain/list-place'
import { filledIn, textsOfQuery, type Query } from '@/lib/domain/query'

/** What a list reads from its query string: `typed` stands in the fields, the readers say what it means. What cannot be read narrows nothing. */
export type ListTyped = {
  readonly typed: Readonly<Record<string, string>>
  readonly text: string
  readonly day: (name: string) => CalendarDate | null
  /** How the list is sorted, as `readSort` takes it. */
  readonly sort: string | undefined
  /** The records that were selected: undefined where nobody selects, empty where none was. */
  readonly only: readonly string[] | undefined
  readonly word: <Word extends string>(name: string, words: readonly Word[]) => Word | null
}

/** More than a page of them is not selected by hand. */
const selectedMax = 50

/** Reads the named parameters, the text, what is selected, how the list is sorted, and its page key. */
export function readListQuery(query: Query, chapter: { readonly id: string; readonly today: CalendarDate }, names: readonly string[]): ListTyped {
  const boxes = textsOfQuery(query, 'only').filter((text) => text !== '')
  const only = boxes.length === 0 ? undefined : boxes.flatMap((text) => text.split(',')).filter(isId).slice(0, selectedMax)
  const typed: ListTyped['typed'] = { ...filledIn(query, [...names, 'text', 'sort', 'page']), ...(only !== undefined && { only: only.length === 0 ? noneSelected : only.join(',') }) }
  return {
    typed, only, sort: typed['sort'],
    text: cleanLine(openedTerm(chapter.id, typed['text'] ?? '')),
    day: (name) => {
      const read = parseDate(typed[name] ?? '', chapter.today)
      return read.ok ? read.value : null
    },
    word: (name, words) => words.find((word) => word === typed[name]) ?? null,
  }
}
