import { actorForChapter, actorForOrganization } from '@/lib/auth/actor'
import { isReportFormat, reportFiles, type ReportFile, type ReportFormat } from '@/lib/data/reports/files'
import { fecFile, fecFormat } from '@/lib/data/reports/fec-files'
import { isLdaFormat, ldaFile, type LdaFormat } from '@/lib/data/reports/lda-files'
import { openReport, readReportAddress, type OpenReport, type ReportAddress } from '@/lib/data/reports/open'
import { packReport } from '@/lib/data/reports/pack'
import { sealedFiles } from '@/lib/data/reports/sealed'
import type { Actor } from '@/lib/domain/permission'
import { programVersion } from '@/lib/program-version'

type Context = { readonly params: Promise<{ readonly form: string; readonly period: string; readonly format: string }> }

const notFound = (): Response => new Response('Not found', { status: 404 })

type Reader = { readonly actor: Actor; readonly chapterId: string | null }

/** Whoever asks, and for which chapter; null for the whole organization. */
async function readerOf(query: URLSearchParams): Promise<Reader | null> {
  const [chapter, organization] = [query.get('chapter'), query.get('organization')]
  if (chapter !== null) {
    const found = await actorForChapter(chapter)
    return found === null ? null : { actor: found.actor, chapterId: found.chapter.id }
  }
  const found = organization === null ? null : await actorForOrganization(organization)
  return found === null ? null : { actor: found.actor, chapterId: null }
}

/** The number of a version in an address; null where it is none. */
function versionNumber(version: string): number | null {
  return /^\d{1,3}$/.test(version) ? Number(version) : null
}

/** The frozen bytes of a sealed version; none where there is no such version. */
async function filesOfVersion({ actor, chapterId }: Reader, { form, period }: OpenReport, version: string, format: ReportFormat): Promise<readonly ReportFile[]> {
  const number = versionNumber(version)
  const files = number === null ? null : await sealedFiles(actor, { key: { chapterId, form, period }, version: number }, format)
  return files?.ok === true ? files.value : []
}

/** A filing of the Lobbying Disclosure Act as others read it. */
async function ldaFiles({ actor, chapterId }: Reader, address: ReportAddress, version: string | null, format: LdaFormat): Promise<readonly ReportFile[]> {
  const named = readReportAddress(address)
  const number = version === null ? null : versionNumber(version)
  if (!named.ok || (version !== null && number === null)) return []
  const file = await ldaFile(actor, { chapterId, ...named.value }, format, number)
  return file.ok ? [file.value] : []
}

/** Form 3X as the Federal Election Commission takes it. */
async function fecFiles({ actor, chapterId }: Reader, address: ReportAddress): Promise<readonly ReportFile[]> {
  const named = readReportAddress(address)
  const file = named.ok ? await fecFile(actor, { chapterId, ...named.value }, programVersion) : named
  return file.ok ? [file.value] : []
}

async function filesOf(reader: Reader, address: ReportAddress, version: string | null, format: string): Promise<readonly ReportFile[]> {
  if (isLdaFormat(format)) return ldaFiles(reader, address, version, format)
  if (format === fecFormat) return fecFiles(reader, address)
  if (!isReportFormat(format)) return []
  const opened = await openReport(reader.actor, reader.chapterId, address)
  if (!opened.ok) return []
  return version === null ? reportFiles(opened.value.report, format) : filesOfVersion(reader, opened.value, version, format)
}

/** The whole as one ZIP, made while it is sent: of the version that the address names, or of the records as they stand. */
async function packOf({ actor, chapterId }: Reader, address: ReportAddress, version: string | null): Promise<Response> {
  const named = readReportAddress(address)
  const number = version === null ? null : versionNumber(version)
  if (!named.ok || (version !== null && number === null)) return notFound()
  const pack = await packReport(actor, { chapterId, ...named.value }, number)
  if (!pack.ok) return notFound()
  const { name, bytes } = pack.value
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await bytes.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() { await bytes.return(undefined) },
  })
  return new Response(body, { headers: headersOf('application/zip', name) })
}

function headersOf(type: string, name: string): Readonly<Record<string, string>> {
  return { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }
}

/** A report as a file: what the page shows this reader, in the format asked for. `part` names a part of a very long PDF. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { format, ...address } = await params
  const query = new URL(request.url).searchParams
  const reader = await readerOf(query)
  if (reader === null) return notFound()
  if (format === 'pack') return packOf(reader, address, query.get('version'))
  const files = await filesOf(reader, address, query.get('version'), format)
  const file = files[Number(query.get('part') ?? '1') - 1]
  if (file === undefined) return notFound()
  const place = (query.get('chapter') ?? query.get('organization') ?? '').replace(/[^a-z0-9-]/g, '')
  return new Response(new Uint8Array(file.bytes), { headers: headersOf(file.type, `${place}_${file.name}`) })
}
