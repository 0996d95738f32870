import { actorForChapter } from '@/lib/auth/actor'
import { proveGift } from '@/lib/data/reports/prove-gift'

type Context = { readonly params: Promise<{ readonly donation: string }> }

/** The proof of a gift as a file for its donor: `public/verify` checks it anywhere, with the network off. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const found = await actorForChapter(searchParams.get('chapter') ?? '')
  if (found === null) return new Response(null, { status: 404 })
  const proof = await proveGift(found.actor, { chapterId: found.chapter.id, donationId: (await params).donation, personId: searchParams.get('donor') })
  if (!proof.ok) return new Response(null, { status: proof.refusal.reason === 'not-found' ? 404 : 403 })
  return new Response(`${JSON.stringify(proof.value, null, 1)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="gift-in-${proof.value.report.number}.json"`,
      'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store',
    },
  })
}
