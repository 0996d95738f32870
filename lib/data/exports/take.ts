import 'server-only'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { ExportReason } from '@/lib/domain/data-export'
import { wholeKinds } from '@/lib/domain/imports/whole/fields'
import { can, type Actor } from '@/lib/domain/permission'
import type { Query } from '@/lib/domain/query'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { exportOf } from './lists'
import { logExport } from './log'

type Chapter = { readonly id: string; readonly slug: string; readonly today: CalendarDate }
export type TakenList = { readonly fileName: string; readonly rows: ReadableStream<Uint8Array> }
export type ListToTake = ExportReason & { readonly list: string; readonly query: Query }

/** Tells whether a list gives records with every field, and not the columns of a page. */
export function isTakenWhole(list: string): boolean {
  return list === 'people' || wholeKinds.some((kind) => kind === list)
}

/** Gives a list as a CSV file and writes down that it was taken, and for what. Details that a list masks stay masked. */
export async function takeList(actor: Actor, { list, query, purpose, note }: ListToTake, { id, slug, today }: Chapter): Promise<Result<TakenList, Refusal>> {
  const allowed = can(actor, 'chapter.read', id)
  if (!allowed.ok) return allowed
  const made = await exportOf(actor, list, query, { id, today })
  if (!made.ok) return made
  const fileName = `${list}_${slug}_${today}.csv`
  const logged = await logExport(actor, { chapterId: id, what: list, fileName, allFields: isTakenWhole(list), purpose, note, exportedOn: today })
  return logged.ok ? ok({ fileName, rows: made.value }) : logged
}
