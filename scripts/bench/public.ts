import { gzipSync } from 'node:zlib'
import { operatorFor } from '@/lib/auth/operator'
import { newId } from '@/lib/data/database/uuid'
import { changePublication } from '@/lib/data/publications/change'
import { previewReport } from '@/lib/data/publications/preview'
import { publishReport } from '@/lib/data/publications/publish'
import { approveReport } from '@/lib/data/reports/approve'
import { draftReport } from '@/lib/data/reports/draft'
import { explainReport } from '@/lib/data/reports/explain'
import { sealReport } from '@/lib/data/reports/seal'
import type { ReportKey } from '@/lib/data/reports/version'
import { quarter } from '@/lib/domain/reporting-period'
import type { Refusal, Result } from '@/lib/domain/result'
import { exampleActor } from '@/lib/example/actor'
import { loadExample } from '@/lib/example/load'
import { exampleThrough } from '@/lib/example/organization'
import { env } from '@/lib/env'
import { publicPageMail } from '@/lib/mail/public-page-mail'
import { say, slowOf200, timed } from './measure'
import { withServer } from './server'

function done<Value>(outcome: Result<Value, Refusal>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** Takes the first quarter of the example from its records to its public page; gives the address of the page and the number of the report. */
async function publishExample(): Promise<{ readonly path: string; readonly number: string }> {
  await loadExample()
  const place = await operatorFor({ chapterSlug: 'chicago' })
  if (place?.chapter == null) throw new Error('The example was not loaded')
  const { chapter, organization } = place
  const [treasurer, administrator] = (['treasurer', 'administrator'] as const).map((role) => exampleActor.as(organization.id, { id: newId(), name: `A ${role}` }, role, exampleThrough))
  if (treasurer === undefined || administrator === undefined) throw new Error('There are two')
  const key: ReportKey = { chapterId: chapter.id, form: 'quarterly-disclosure', period: quarter(2025, 1) }
  const { findings } = done(await draftReport(treasurer, key.form, key))
  const notes = findings.filter(({ severity }) => severity === 'warn').map(({ check, sentence }) => ({ check, sentence, note: 'Seen' }))
  done(await explainReport(treasurer, { key, formKey: newId(), notes, signers: [{ name: 'Amina Kareem', office: 'President' }], signerIds: [] }))
  for (const actor of [treasurer, administrator]) done(await approveReport(actor, { key, formKey: newId(), journalSize: done(await draftReport(actor, key.form, key)).asOf.journalSize }))
  const { number } = done(await sealReport(administrator, { key, version: 1 }))
  done(await changePublication(administrator, { chapterId: chapter.id, revision: 0, shown: true, about: 'An invented organization.', contact: '', donorNames: 'never' }, publicPageMail))
  done(await publishReport(administrator, { key, version: 1, summary: 'Aid was sent after the flood.', previewedHash: done(await previewReport(administrator, key, 1)).version.hash }))
  return { path: `/en/t/${organization.slug}/${chapter.slug}`, number }
}

async function read(path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${String(env.port)}${path}`, { headers })
  if (!answer.ok && answer.status !== 304) throw new Error(`${path} answered ${String(answer.status)}`)
  return answer.text()
}

/** The public page and a report of it, read by somebody without an account: 200 times each from the copy that is kept, and the first time. */
export async function benchPublic(): Promise<void> {
  const { path, number } = await publishExample()
  await withServer(async () => {
    await read('/en/t/nobody').catch(() => '')
    const first = await timed(() => read(path))
    const style = await read('/public-page.css')
    const report = `${path}/reports/${number}`
    const kilobytes = (html: string): number => (gzipSync(html).length + gzipSync(style).length) / 1024
    say('public page of the example, p95 of 200 requests by one client over HTTP', {
      'page, kept, ms': await slowOf200(() => read(path)), 'report, kept, ms': await slowOf200(() => read(report)), 'JSON of the report, kept, ms': await slowOf200(() => read(`${report}.json`)),
      'floor: the style sheet, a file, ms': await slowOf200(() => read('/public-page.css')), 'page, made for the first time, ms': first.milliseconds,
      'page with its style sheet, gzipped, KB': kilobytes(first.value), 'report with its style sheet, gzipped, KB': kilobytes(await read(report)), 'target': 'under 50 ms from what is kept; at most 60 KB',
    })
  })
}
