import { actorForChapter, type ChapterActor } from '@/lib/auth/actor'
import { isOwnOrigin } from '@/lib/auth/own-origin'
import { filedRecord } from '@/lib/data/attachments/record'
import { uploadFile } from '@/lib/data/attachments/upload'
import { isId } from '@/lib/data/database/uuid'
import { isFiledKind, type FiledRecord, type Upload } from '@/lib/domain/attachment'
import { can } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { filesMax, readFiles } from '@/lib/files/multipart'
import { defaultLocale, localePath } from '@/lib/i18n/locales'
import { isServedLocale } from '@/lib/i18n/served-locales'

const megabyte = 1024 * 1024

/** What is longer than all files of one form together is not read at all. */
function isHopeless(request: Request): boolean {
  return Number(request.headers.get('content-length') ?? 0) > (filesMax * env.fileMegabytesMax + 1) * megabyte
}

/**
 * Takes the files of a form, each while it arrives, and leads on to the page that asks what they are; what was refused is told there. The address names the
 * chapter and the record, so that nothing is read for who may not attach: `/api/files?chapter=chicago&kind=donation&record=ID&locale=en`.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 })
  const query = new URL(request.url).searchParams
  const kind = query.get('kind') ?? ''
  const found = await actorForChapter(query.get('chapter') ?? '')
  if (found === null || !isFiledKind(kind)) return new Response(null, { status: 404 })
  const record: FiledRecord = { kind, id: query.get('record') ?? '' }
  const closed = await refusalBefore(found, record)
  if (closed !== null) return new Response(null, { status: closed.reason === 'not-allowed' ? 403 : 404 })
  if (isHopeless(request)) return new Response(null, { status: 413, headers: { connection: 'close' } })
  const outcome = await takeFiles(request, found, record)
  for (const earlier of query.getAll('upload').filter(isId)) outcome.append('upload', earlier)
  const locale = query.get('locale') ?? ''
  const page = `/c/${found.chapter.slug}/files/new/${record.kind}/${record.id}?${outcome.toString()}`
  return new Response(null, { status: 303, headers: { location: localePath(isServedLocale(locale) ? locale : defaultLocale, page) } })
}

async function refusalBefore({ actor, chapter }: ChapterActor, record: FiledRecord): Promise<Refusal | null> {
  const seen = await filedRecord(actor, { chapterId: chapter.id, record })
  if (!seen.ok) return seen.refusal
  const allowed = can(actor, 'file.attach', chapter.id)
  return allowed.ok ? null : allowed.refusal
}

/** The ids of what was taken, and the keys of what was refused, as the page reads them. A sender who does not say how much comes is stopped at the limit. */
async function takeFiles(request: Request, { actor, chapter }: ChapterActor, record: FiledRecord): Promise<URLSearchParams> {
  const { taken, cut } = await readFiles<Result<Upload, Refusal>>(request, {
    take: ({ name, content }) => uploadFile(actor, { chapterId: chapter.id, record, name, content }),
    goesOn: (outcome) => outcome.ok || request.headers.has('content-length'),
  })
  const answer = new URLSearchParams()
  for (const outcome of taken) {
    if (outcome.ok) answer.append('upload', outcome.value.id)
    else answer.append('refused', outcome.refusal.key)
  }
  if (cut === 'broken') answer.append('refused', 'fileBroken')
  if (cut === 'too-many') answer.append('refused', 'fileTooMany')
  if (cut === 'nothing' && taken.length === 0) answer.append('refused', 'fileNone')
  return answer
}
