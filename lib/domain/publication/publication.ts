/**
 * What an organization or a chapter shows to everybody. 1. Nothing, until an administrator switches it on. 2. Only what a seal froze, and of
 * it only what `publicReport` lets through. 3. Each sealed report becomes public by an act of its own; once public it stays named in the
 * archive, also when it was amended or withdrawn.
 */
import type { Instant } from '../instant'

/** never: nobody is named; listed: the donors whom the report lists singly, but for those who are withheld. */
export const donorNameRules = ['never', 'listed'] as const
export type DonorNameRule = (typeof donorNameRules)[number]

export type PublicationFacts = {
  readonly shown: boolean
  /** What the organization does, in its own words. */
  readonly about: string
  /** How the public reaches it. */
  readonly contact: string
  readonly donorNames: DonorNameRule
}

export type Publication = PublicationFacts & {
  readonly id: string
  /** Null for the whole organization. */
  readonly chapterId: string | null
  readonly coversId: string
  readonly revision: number
}

export const publicReportStates = ['published', 'withdrawn'] as const
export type PublicReportState = (typeof publicReportStates)[number]

/** That a sealed report is public, or was. */
export type PublishedReport = {
  readonly id: string
  readonly sealedReportId: string
  readonly chapterId: string | null
  readonly number: string
  readonly state: PublicReportState
  /** SHA-256 of the public version. */
  readonly textHash: string
  readonly publishedAt: Instant
  readonly withdrawnAt: Instant | null
  readonly withdrawalReason: string
  readonly revision: number
}

/** The licence under which everything public may be used again. */
export const openLicence = { id: 'CC0-1.0', name: 'Creative Commons Zero 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' } as const

/** Tells whether a text may be the number of a report in an address. */
export function isReportNumber(text: string): boolean {
  return /^[A-Z0-9]{1,12}(?:[-.][A-Z0-9]{1,12}|\.\.){1,12}$/.test(text) && text.length <= 60
}
