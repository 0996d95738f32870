import { z } from 'zod'
import { actorForChapter } from '@/lib/auth/actor'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { searchPeople } from '@/lib/data/people/search'

const bodySchema = z.object({ chapter: z.string().max(64), query: z.string().max(500) })

/** Suggestions for a person field: people whose name contains what was typed. It is posted, because a name does not belong in an address. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return Response.json({ people: [] }, { status: 403 })
  const body = bodySchema.safeParse(await request.json().catch(() => null))
  if (!body.success) return Response.json({ people: [] }, { status: 400 })
  const found = await actorForChapter(body.data.chapter)
  if (found === null) return Response.json({ people: [] }, { status: 404 })
  const people = await searchPeople(found.actor, { chapterId: found.chapter.id, query: body.data.query })
  if (!people.ok) return Response.json({ people: [] }, { status: 403 })
  return Response.json({ people: people.value }, { headers: { 'Cache-Control': 'no-store' } })
}
