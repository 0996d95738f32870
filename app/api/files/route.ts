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
 * chapter and the record, so that nothing is read for who may not attach: `/api/files?chapter=chicago&kind=donation&record=ID&locale=en`. With `kind=inbox` they
 * wait in the receipt inbox for their record.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 })
  const query = new URL(request.url).searchParams
  const kind = query.get('kind') ?? ''
  const found = await actorForChapter(query.get('chapter') ?? '')
  if (found === null || !(isFiledKind(kind) || kind === 'inbox')) return new Response(null, { status: 404 })
  const record: FiledRecord | null = kind === 'inbox' ? null : { kind, id: query.get('record') ?? '' }
  const closed = await refusalBefore(found, record)
  if (closed !== null) return new Response(null, { status: closed.reason === 'not-allowed' ? 403 : 404 })
  if (isHopeless(request)) return new Response(null, { status: 413, headers: { connection: 'close' } })
  const outcome = await takeFiles(request, found, record)
  const locale = query.get('locale') ?? ''
  const page = record === null ? inboxPage(found.chapter.slug, outcome) : recordPage(found.chapter.slug, record, outcome, query.getAll('upload'))
  return new Response(null, { status: 303, headers: { location: localePath(isServedLocale(locale) ? locale : defaultLocale, page) } })
}

function recordPage(chapter: string, { kind, id }: FiledRecord, outcome: URLSearchParams, earlier: readonly string[]): string {
  for (const upload of earlier.filter(isId)) outcome.append('upload', upload)
  return `/c/${chapter}/files/new/${kind}/${id}?${outcome.toString()}`
}

function inboxPage(chapter: string, outcome: URLSearchParams): string {
  const query = new URLSearchParams({ tab: 'inbox', arrived: String(outcome.getAll('upload').length) })
  for (const key of outcome.getAll('refused')) query.append('refused', key)
  return `/c/${chapter}/documents?${query.toString()}`
}

async function refusalBefore({ actor, chapter }: ChapterActor, record: FiledRecord | null): Promise<Refusal | null> {
  const seen = record === null ? null : await filedRecord(actor, { chapterId: chapter.id, record })
  if (seen?.ok === false) return seen.refusal
  const allowed = can(actor, 'file.attach', chapter.id)
  return allowed.ok ? null : allowed.refusal
}

/** The ids of what was taken, and the keys of what was refused, as the page reads them. A sender who does not say how much comes is stopped at the limit. */
async function takeFiles(request: Request, { actor, chapter }: ChapterActor, record: FiledRecord | null): Promise<URLSearchParams> {
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
