import 'server-only'
import type { Readable } from 'node:stream'

/** Where a content lies: in its organization, under its SHA-256. Nothing that a person typed is in it. */
export type ContentName = { readonly organizationId: string; readonly sha256: string }

/** A whole content in the folder where contents arrive. */
export type LocalFile = { readonly path: string; readonly sizeBytes: number }

/** Keeps contents: a folder or an object store. What is put is there whole or not at all; putting it again changes nothing. */
export type FileStore = {
  /** May take the file away. */
  readonly put: (name: ContentName, file: LocalFile) => Promise<void>
  /** The content as a stream, with the size that the store tells; null where there is none. */
  readonly open: (name: ContentName) => Promise<{ readonly sizeBytes: number; readonly content: Readable } | null>
  readonly remove: (name: ContentName) => Promise<void>
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const hash = /^[0-9a-f]{64}$/

/** Gives the place of a content below a root: `organization/ab/abcd...`. Anything but an id and a hash is a defect, never a path. */
export function placeOf({ organizationId, sha256 }: ContentName): string {
  if (!uuid.test(organizationId) || !hash.test(sha256)) throw new Error('A content is named by an id and a hash')
  return `${organizationId}/${sha256.slice(0, 2)}/${sha256}`
}
