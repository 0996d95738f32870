import 'server-only'
import { hashOf } from '@/lib/data/reports/freeze'
import { publicText } from '@/lib/domain/publication/build'
import { openLicence } from '@/lib/domain/publication/publication'
import type { PublicReport } from '@/lib/domain/publication/public-report'

/** A public version with its one text and the hash by which it is named. */
export type PublicVersion = { readonly report: PublicReport; readonly text: string; readonly hash: string }

export function versionOf(report: PublicReport): PublicVersion {
  const text = publicText(report)
  return { report, text, hash: hashOf(text) }
}

function isPublicReport(value: unknown): value is PublicReport {
  return typeof value === 'object' && value !== null && 'v' in value && value.v === 1 && 'licence' in value && value.licence === openLicence.id
}

/** Reads a kept public version. It is text of this program, known by its hash; throws where it is not the one that was made. */
export function readPublicText(bytes: Uint8Array, hash: string): PublicReport {
  if (hashOf(bytes) !== hash) throw new Error('The kept public version of a report is not the one that was made: run npm run verify')
  const parsed: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
  if (!isPublicReport(parsed)) throw new Error('This is no public version of a report')
  return parsed
}
