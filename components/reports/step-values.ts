import { findingKey } from '@/lib/domain/reports/report-life'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import type { ReportStep } from '@/lib/domain/reports/steps'
import type { LifeOfReport } from '@/lib/data/reports/life'

/** The findings that ask for a note, each with the name of its field. */
export function askedFindings({ findings }: ReportDocument) {
  return findings.filter(({ severity }) => severity === 'warn').map((finding) => ({
    key: findingKey(finding), sentence: finding.sentence, records: finding.records.slice(0, 5).map(({ number }) => number).join(', '),
  }))
}

/** What stands in the fields of a step when its form opens. */
export function stepValues(step: ReportStep, { versions }: LifeOfReport, report: ReportDocument): Readonly<Record<string, string>> {
  const newest = versions[0]?.report
  if (step === 'file') return { filedOn: newest?.filedOn ?? '', confirmationNumber: newest?.confirmationNumber ?? '', lateReason: newest?.lateReason ?? '' }
  if (step !== 'explain') return {}
  const notes = new Map((newest?.notes ?? []).map((note) => [findingKey(note), note.note]))
  const signers = (newest?.signers ?? []).map(({ name, office }) => (office === '' ? name : `${name}, ${office}`)).join('\n')
  return { ...Object.fromEntries(askedFindings(report).map(({ key }) => [`note-${key}`, notes.get(key) ?? ''])), signers }
}
