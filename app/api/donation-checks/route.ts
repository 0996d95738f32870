import { z } from 'zod'
import { actorForChapter } from '@/lib/auth/actor'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { previewDonation } from '@/lib/data/donations/preview'
import { donationSchema } from '@/lib/schemas/donation'

const bodySchema = z.object({ chapter: z.string().max(64), values: z.record(z.string(), z.union([z.string(), z.array(z.string())])) })

/** What the checks say of a gift as far as it is typed: for the form. A form that cannot be read yet has no answer. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return Response.json({}, { status: 403 })
  const body = bodySchema.safeParse(await request.json().catch(() => null))
  if (!body.success) return Response.json({}, { status: 400 })
  const { chapter, values } = body.data
  const found = await actorForChapter(chapter)
  if (found === null) return Response.json({}, { status: 404 })
  const typed = donationSchema({ today: found.chapter.today }).safeParse(values)
  if (!typed.success) return Response.json({ findings: [], state: 'recorded' })
  const id = typeof values['recordId'] === 'string' ? values['recordId'] : null
  const preview = await previewDonation(found.actor, { ...typed.data, chapterId: found.chapter.id, id })
  if (!preview.ok) return Response.json({}, { status: preview.refusal.reason === 'not-allowed' ? 403 : 404 })
  return Response.json(preview.value, { headers: { 'Cache-Control': 'no-store' } })
}
