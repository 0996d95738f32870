/** What keeping a view of a list asks. */
import { z } from 'zod'
import { viewedLists } from '@/lib/domain/saved-view'
import { choice, requiredLine, tick } from './fields'

const viewCharactersMax = 2000

/** Gives the schema; `view` is the query string of the list, which the page carries along. */
export function savedViewSchema() {
  return z.object({
    name: requiredLine(60), shared: tick(), list: choice(viewedLists),
    view: z.string().max(viewCharactersMax).transform((text) => Object.fromEntries([...new URLSearchParams(text)].filter(([name]) => name !== 'page'))),
  })
}

/** Gives the schema of taking a view away. */
export function removedViewSchema() {
  return z.object({ list: choice(viewedLists), id: z.string() })
}
