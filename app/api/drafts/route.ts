import { z } from 'zod'
import { actorForChapter } from '@/lib/auth/actor'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { saveDraft } from '@/lib/data/drafts/save'

const draftSchema = z.object({
  form: z.string().min(1).max(100),
  chapter: z.string().max(64).nullable(),
  formKey: z.uuid(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

/** Keeps what is being typed. Drafts of the whole organization are not kept while typing: their forms are short. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return Response.json({ problem: 'origin' }, { status: 403 })
  const body: unknown = await request.json().catch(() => null)
  const draft = draftSchema.safeParse(body)
  if (!draft.success || draft.data.chapter === null) return Response.json({ problem: 'invalid' }, { status: 400 })
  const found = await actorForChapter(draft.data.chapter)
  if (found === null) return Response.json({ problem: 'not-found' }, { status: 404 })
  const { formKey, form, values } = draft.data
  const saved = await saveDraft(found.actor, { id: formKey, form, chapterId: found.chapter.id, values })
  return saved.ok ? Response.json({ savedAt: saved.value.savedAt }) : Response.json({ problem: saved.refusal.reason }, { status: 409 })
}
