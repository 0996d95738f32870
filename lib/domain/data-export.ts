/**
 * What leaves the program as a file of records: a list as its filter shows it, or whole records with every field. 1. Whoever takes a file says for
 * what. 2. The journal keeps who took what, when and for what; the file itself is kept nowhere. 3. A command line may take a file without saying for
 * what: that is kept as not told, and the checklist (YML-02) asks after it.
 */
import type { CalendarDate } from './calendar-date'

export const exportPurposes = ['accounting', 'audit', 'authority', 'counsel', 'board', 'letters', 'move', 'other', 'not-told'] as const
export type ExportPurpose = (typeof exportPurposes)[number]

/** What somebody may choose. */
export const toldPurposes = exportPurposes.filter((purpose) => purpose !== 'not-told')

/** Why a file is taken; the note says more, and must where the purpose is another one. */
export type ExportReason = { readonly purpose: ExportPurpose; readonly note: string }

export type DataExport = ExportReason & {
  readonly id: string
  readonly chapterId: string
  /** The list, or the kind of whole records. */
  readonly what: string
  readonly fileName: string
  /** Personal details stand in it in clear. */
  readonly allFields: boolean
  readonly exportedOn: CalendarDate
  readonly revision: number
}

export const exportNoteMax = 200

/** Reads why a file is taken; null where nothing usable is said. */
export function readExportReason(purpose: string, note: string): ExportReason | null {
  const told = toldPurposes.find((each) => each === purpose)
  const words = note.trim().slice(0, exportNoteMax)
  return told === undefined || (told === 'other' && words === '') ? null : { purpose: told, note: words }
}
