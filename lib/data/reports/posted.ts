import 'server-only'
import type { Actor } from '@/lib/domain/permission'
import { hrefWith } from '@/lib/domain/query'
import { findingKey } from '@/lib/domain/reports/report-life'
import type { Refusal, Result } from '@/lib/domain/result'
import { ok } from '@/lib/domain/result'
import { textOf, type FormValues } from '@/lib/form-state'
import { draftReport } from './draft'
import type { ExplainInput } from './explain'
import { readReportAddress } from './open'
import type { ReportKey } from './version'

type Place = { readonly id: string; readonly slug: string }

/** The report that a form is about: of its chapter, or of the whole organization where it names one. */
export function postedReport(values: FormValues, chapter: Place): Result<ReportKey, Refusal> {
  const named = readReportAddress({ form: textOf(values, 'form'), period: textOf(values, 'period') })
  if (!named.ok) return named
  const { form, period } = named.value
  return ok({ form, period, chapterId: textOf(values, 'organization') === '' ? chapter.id : null })
}

function reportAddress(values: FormValues, { slug }: Place): string {
  const organization = textOf(values, 'organization')
  const place = organization === '' ? `/c/${slug}` : `/org/${organization}`
  return `${place}/reports/${textOf(values, 'form')}/${textOf(values, 'period')}`
}

/** The report's own page, which says what was done. */
export function reportPath(values: FormValues, place: Place, done: string): string {
  return `${reportAddress(values, place)}?done=${done}`
}

/** The page of the question to go on with, or, where none is left, the list of all; both say which answer was saved. */
export function answersPath(values: FormValues, place: Place, next: string | null): string {
  const page = next === null ? '' : `/${encodeURIComponent(next)}`
  return hrefWith(`${reportAddress(values, place)}/answers${page}`, { saved: textOf(values, 'question') })
}

/** Notes by the findings that they explain; a finding that is gone by now needs none. */
export async function namedFindings(actor: Actor, key: ReportKey, notes: readonly { readonly key: string; readonly note: string }[]): Promise<ExplainInput['notes']> {
  const report = await draftReport(actor, key.form, key)
  const findings = report.ok ? report.value.findings : []
  return notes.flatMap(({ key: name, note }) => {
    const finding = findings.find((each) => findingKey(each) === name)
    return finding === undefined ? [] : [{ check: finding.check, sentence: finding.sentence, note }]
  })
}
