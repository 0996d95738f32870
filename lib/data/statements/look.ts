import 'server-only'
import { problemRows, type ListedRow } from '@/lib/domain/imports/listed-rows'
import type { ImportSettings } from '@/lib/domain/imports/preview'
import { shownPreview, shownReading, type ShownPreview, type ShownReading } from '@/lib/domain/imports/shown'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import type { FilePlace } from './open'
import { viewImportFile } from './preview'

/** What pages show of a file. `remembered` are the settings of the last file with the same header row. */
export type FileLook = { readonly remembered: ImportSettings | null; readonly reading: ShownReading; readonly preview: ShownPreview | null }
/** The same, and the rows of which nothing is recorded unless somebody does something. */
export type WholeLook = FileLook & { readonly problems: readonly ListedRow[] }

/** Reads a file and compares it with the books, for its pages. */
export async function lookAtFile(actor: Actor, place: FilePlace): Promise<Result<WholeLook, Refusal>> {
  const allowed = can(actor, 'donation.import', place.chapterId)
  if (!allowed.ok) return allowed
  const view = await viewImportFile(actor, place)
  if (!view.ok) return view
  const { file: { reading, remembered }, preview } = view.value
  return ok({ remembered, reading: shownReading(reading), preview: preview === null ? null : shownPreview(preview), problems: problemRows(reading, preview) })
}

/** What a look was sealed for. */
export function lookPurpose(id: string): string {
  return `import-look/${id}`
}

/** Reads a look that was kept; null where a program of another edition has kept it. */
export function lookFromText(text: string): WholeLook | null {
  const kept: unknown = JSON.parse(text)
  return isLook(kept) && kept.edition === edition ? kept : null
}

export function textOfLook(look: WholeLook): string {
  return JSON.stringify({ edition, ...look })
}

/** Grows with every change of what is kept. */
const edition = 2

/** The one place where a kept look is taken for what it is: it was sealed by this program, under a key that nobody else has. */
function isLook(kept: unknown): kept is WholeLook & { readonly edition: number } {
  return typeof kept === 'object' && kept !== null && 'edition' in kept && 'reading' in kept && 'problems' in kept
}
