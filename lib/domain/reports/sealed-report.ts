/** What a seal froze. Nothing of it changes any more: the database refuses it, and `npm run verify` builds and hashes it again. */
import type { Instant } from '../instant'
import type { FindingNote, Approval, Report, Signer } from './report-life'

/** A file that was made once, at the seal. `part` counts from 1; a very long report comes as several PDF files. */
export type FrozenFile = { readonly format: FrozenFormat; readonly part: number; readonly name: string; readonly type: string; readonly hash: string; readonly sizeBytes: number }

export const frozenFormats = ['pdf', 'xlsx', 'csv'] as const
export type FrozenFormat = (typeof frozenFormats)[number]

export type SealedReport = Pick<Report, 'chapterId' | 'form' | 'period' | 'number' | 'version' | 'amendmentReason'> & {
  readonly id: string
  readonly reportId: string
  readonly edition: string
  /** The records are those of the first so many entries of the journal; the checkpoint covers exactly these. */
  readonly journalSize: number
  readonly checkpoint: string
  /** SHA-256 of the canonical text, and of the copy in which personal details are masked. */
  readonly textHash: string
  readonly maskedHash: string
  readonly lineRoot: string
  readonly lineCount: number
  /** SHA-256 of the hashes of the tree of gifts; empty where the form counts none. */
  readonly giftsHash: string
  readonly rules: readonly { readonly id: string; readonly version: string }[]
  readonly approvals: readonly Approval[]
  readonly notes: readonly FindingNote[]
  readonly signers: readonly Signer[]
  readonly files: readonly FrozenFile[]
  readonly sealedBy: string | null
  readonly sealedName: string
  readonly sealedAt: Instant
}
