import 'server-only'
import { z } from 'zod'
import { instantFromRow } from '@/lib/data/database/days'
import { sealText } from '@/lib/data/keys/envelope'
import { openUnder, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import type { Instant } from '@/lib/domain/instant'

/** What stood in the fields of a form: a text, or several for a list. */
export type DraftValues = Readonly<Record<string, string | readonly string[]>>

export type Draft = {
  readonly id: string
  /** The form's name, as in its `Form`. */
  readonly form: string
  readonly chapterId: string | null
  readonly values: DraftValues
  readonly savedAt: Instant
  readonly expiresAt: Instant
}

/** Drafts hold what people typed about other people: a month is enough to come back, then they are gone. */
export const draftDays = 30
/** Ample for the longest form; more is no form. */
export const draftCharactersMax = 200_000

const valuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

function purposeOf(id: string): string {
  return `draft/${id}`
}

export function sealDraft(keys: OrganizationKeys, id: string, values: DraftValues): Buffer<ArrayBuffer> {
  return sealText(keys.wrap, purposeOf(id), JSON.stringify(values))
}

type DraftRow = {
  readonly id: string
  readonly form: string
  readonly chapterId: string | null
  readonly contentCipher: Uint8Array
  readonly updatedAt: Date
  readonly expiresAt: Date
}

export function draftFromRow(keys: OrganizationKeys, row: DraftRow): Draft {
  const { id, form, chapterId } = row
  const values = valuesSchema.parse(JSON.parse(openUnder(keys, purposeOf(id), row.contentCipher).toString('utf8')))
  return { id, form, chapterId, values, savedAt: instantFromRow(row.updatedAt), expiresAt: instantFromRow(row.expiresAt) }
}
