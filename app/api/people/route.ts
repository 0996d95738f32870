import { actorForChapter } from '@/lib/auth/actor'
import { searchPeople } from '@/lib/data/people/search'

/** Suggestions for a person field: people whose name contains what was typed. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const found = await actorForChapter(query.get('chapter') ?? '')
  if (found === null) return Response.json({ people: [] }, { status: 404 })
  const people = await searchPeople(found.actor, { chapterId: found.chapter.id, query: query.get('q') ?? '' })
  if (!people.ok) return Response.json({ people: [] }, { status: 403 })
  return Response.json({ people: people.value }, { headers: { 'Cache-Control': 'no-store' } })
}
