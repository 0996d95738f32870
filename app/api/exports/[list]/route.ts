import { actorForChapter } from '@/lib/auth/actor'
import { exportOf } from '@/lib/data/exports/lists'
import { queryOf, textOfQuery } from '@/lib/domain/query'

type Context = { readonly params: Promise<{ readonly list: string }> }

/** A list as a CSV file, with the filter that stands in the address. What somebody may not see looks like what does not exist. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = queryOf(new URL(request.url).searchParams)
  const found = await actorForChapter(textOfQuery(query, 'chapter'))
  if (found === null) return new Response(null, { status: 404 })
  const { list } = await params
  const made = await exportOf(found.actor, list, query, found.chapter)
  if (!made.ok) return new Response(null, { status: made.refusal.reason === 'not-found' ? 404 : 403 })
  return new Response(made.value, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${list}_${found.chapter.slug}_${found.chapter.today}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
