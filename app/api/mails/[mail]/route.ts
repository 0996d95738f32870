import { actorForChapter } from '@/lib/auth/actor'
import { getMail } from '@/lib/data/outbox/list'
import { messageFile } from '@/lib/mail/compose'
import { senderOfMails } from '@/lib/mail/send'

type Context = { readonly params: Promise<{ readonly mail: string }> }

/** A mail as a file (RFC 5322): whoever has no mail server here sends it with a mail program of their own. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const found = await actorForChapter(new URL(request.url).searchParams.get('chapter') ?? '')
  if (found === null) return new Response(null, { status: 404 })
  const { mail: id } = await params
  const kept = await getMail(found.actor, { id, chapterId: found.chapter.id })
  if (!kept.ok) return new Response(null, { status: kept.refusal.reason === 'not-found' ? 404 : 403 })
  const message = await messageFile(kept.value.mail, { id, from: senderOfMails(), at: kept.value.createdAt })
  return new Response(new Uint8Array(message), {
    headers: {
      'Content-Type': 'message/rfc822', 'Content-Disposition': 'attachment; filename="mail.eml"', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store',
    },
  })
}
