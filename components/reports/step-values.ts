import { findingKey, type FindingNote } from '@/lib/domain/reports/report-life'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import type { ReportStep } from '@/lib/domain/reports/steps'
import type { FormValues } from '@/lib/form-state'
import type { LifeOfReport } from '@/lib/data/reports/life'

/** The findings that ask for a note, each with the name of its field. */
export function askedFindings({ findings }: ReportDocument, notes: readonly FindingNote[] = []) {
  const taken = new Set(notes.filter(({ prefilled }) => prefilled).map(findingKey))
  return findings.filter(({ severity }) => severity === 'warn').map((finding) => ({
    key: findingKey(finding), sentence: finding.sentence, records: finding.records.slice(0, 5).map(({ number }) => number).join(', '), prefilled: taken.has(findingKey(finding)),
  }))
}

/** What stands in the fields of a step when its form opens. */
export function stepValues(step: ReportStep, { versions }: LifeOfReport, report: ReportDocument): FormValues {
  const newest = versions[0]?.report
  if (step === 'file') return { filedOn: newest?.filedOn ?? '', confirmationNumber: newest?.confirmationNumber ?? '', lateReason: newest?.lateReason ?? '' }
  if (step !== 'explain') return {}
  const notes = new Map((newest?.notes ?? []).map((note) => [findingKey(note), note.note]))
  const chosen = newest?.signers ?? []
  const signers = chosen.filter(({ personId }) => personId === null).map(({ name, office }) => (office === '' ? name : `${name}, ${office}`)).join('\n')
  const signerIds = chosen.flatMap(({ personId }) => personId ?? [])
  return { ...Object.fromEntries(askedFindings(report).map(({ key }) => [`note-${key}`, notes.get(key) ?? ''])), signers, signerIds }
}
