import { actorForChapter } from '@/lib/auth/actor'
import { auditWorkpapers } from '@/lib/data/audits/workpapers'
import { isReportFormat, reportFiles } from '@/lib/data/reports/files'
import { withSignature } from '@/lib/domain/reports/workpapers/workpapers'

type Context = { readonly params: Promise<{ readonly audit: string; readonly format: string }> }

const notFound = (): Response => new Response('Not found', { status: 404 })

/**
 * The workpapers of an audit as a file. `signed` names the entry of an earlier signature, `part` a part of a very long PDF. The JSON is the text that was
 * signed, to the byte; the other formats print the signature as well. Signed papers that do not come out again are not handed out.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { audit, format } = await params
  const query = new URL(request.url).searchParams
  const [found, signed] = [await actorForChapter(query.get('chapter') ?? ''), query.get('signed')]
  if (found === null || !isReportFormat(format) || !/^\d{0,15}$/.test(signed ?? '')) return notFound()
  const papers = await auditWorkpapers(found.actor, { chapterId: found.chapter.id, id: audit, signedIn: signed === null ? null : Number(signed) })
  if (!papers.ok) return papers.refusal.reason === 'conflict' ? new Response('The signed workpapers do not come out again from the journal. Verify the journal.', { status: 409 }) : notFound()
  const { document, signature } = papers.value
  const shown = signature === null || format === 'json' ? document : withSignature(document, signature)
  const file = (await reportFiles(shown, format, { draft: signature === null }))[Number(query.get('part') ?? '1') - 1]
  if (file === undefined) return notFound()
  return new Response(new Uint8Array(file.bytes), {
    headers: { 'Content-Type': file.type, 'Content-Disposition': `attachment; filename="${found.chapter.slug}_${file.name}"`, 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' },
  })
}
