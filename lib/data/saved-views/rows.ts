import 'server-only'
import { z } from 'zod'
import { sealText } from '@/lib/data/keys/envelope'
import { closedTerm, openedTerm } from '@/lib/data/search/term'
import { openUnder, type OrganizationKeys } from '@/lib/data/keys/organization-key'

/** What is kept of a view; the text that it looks for stands in it as it was typed. */
export type ViewContent = { readonly name: string; readonly view: Readonly<Record<string, string>> }

type View = ViewContent['view']

/** A view with the text that can be read. */
export function openedView(chapterId: string, { text = '', ...others }: View): View {
  return text === '' ? others : { ...others, text: openedTerm(chapterId, text) }
}

/** A view with the text that cannot be read, for an address. */
export function closedView(chapterId: string, { text = '', ...others }: View): View {
  return text === '' ? others : { ...others, text: closedTerm(chapterId, text) }
}

const contentSchema = z.object({ name: z.string(), view: z.record(z.string(), z.string()) })

const purposeOf = (id: string): string => `saved view/${id}`

export function sealView(keys: OrganizationKeys, id: string, content: ViewContent): Buffer<ArrayBuffer> {
  return sealText(keys.wrap, purposeOf(id), JSON.stringify(content))
}

export function viewContentOf(keys: OrganizationKeys, row: { readonly id: string; readonly contentCipher: Uint8Array }): ViewContent {
  return contentSchema.parse(JSON.parse(openUnder(keys, purposeOf(row.id), row.contentCipher).toString('utf8')))
}
