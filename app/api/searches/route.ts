import { actorForChapter } from '@/lib/auth/actor'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { closedTerm } from '@/lib/data/search/term'
import { hrefWith } from '@/lib/domain/query'

/** A page of a chapter, with its language: the only places that a search leads to. */
const pageOfChapter = /^\/[A-Za-z-]{2,10}\/c\/([a-z0-9-]{1,64})(?:\/[A-Za-z0-9-]{1,64})+$/
/** The fields in which people write names. */
const terms = ['q', 'text']
const longest = 500

/** Takes a search or the filters of a list and leads on to the page, whose address then tells no name: what is searched for stands in it closed. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 })
  const form = await request.formData().catch(() => null)
  const to = form?.get('to')
  const slug = typeof to === 'string' ? pageOfChapter.exec(to)?.[1] : undefined
  if (form === null || typeof to !== 'string' || slug === undefined) return new Response(null, { status: 400 })
  const found = await actorForChapter(slug)
  if (found === null) return new Response(null, { status: 404 })
  const typed = [...form].flatMap(([name, value]) => (name === 'to' || typeof value !== 'string' || value === '' || value.length > longest ? [] : [[name, value] as const]))
  const asked = typed.map(([name, value]) => [name, terms.includes(name) ? closedTerm(found.chapter.id, value) : value] as const)
  return new Response(null, { status: 303, headers: { location: hrefWith(to, Object.fromEntries(asked)) } })
}
