/** A document that checklist items are drawn from: bylaws, a code of conduct, a policy. Each version is a row of its own and never changes. */
import type { Instant } from '../instant'

export const documentFormats = ['txt', 'markdown', 'html', 'docx', 'pdf'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** What a document may be at most; checked before and while it is read, so that a hostile file costs little. */
export const documentLimits = { bytesMax: 10 * 1024 * 1024, charactersMax: 400_000, blocksMax: 8_000, pagesMax: 500 } as const

export type SourceDocument = {
  readonly id: string
  /** Null where it is of the whole organization. */
  readonly chapterId: string | null
  /** The id of its first version: what all versions have in common. */
  readonly seriesId: string
  readonly version: number
  readonly title: string
  readonly fileName: string
  readonly format: DocumentFormat
  readonly sizeBytes: number
  /** The hash of the file as it was sent. */
  readonly sha256: string
  /** The hash of its text as it was split into sections. */
  readonly textSha256: string
  readonly importedBy: string | null
  readonly importedName: string
  readonly importedAt: Instant
  readonly revision: number
}
