import { notFound } from 'next/navigation'
import { placeOfReport, type PlaceOfReport } from './report-place'
import { askedInReport } from '@/lib/data/reports/asked'
import { readReportAddress } from '@/lib/data/reports/open'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { textOfQuery, type Query } from '@/lib/domain/query'

/** A report whose answers are shown, and who reads them. */
export type AnswersOfReport = {
  readonly actor: Actor
  /** The chapter of the report; null for the whole organization. */
  readonly chapterId: string | null
  readonly where: PlaceOfReport
  /** The chapter through which the form is posted. */
  readonly postedThrough: { readonly id: string; readonly slug: string }
  readonly name: string
  readonly today: CalendarDate
  readonly address: { readonly form: string; readonly period: string }
  readonly query: Query
}

/** The questions of a report with their answers; not found where there is no such report. */
export async function openedAnswers({ actor, chapterId, where, address, query }: AnswersOfReport) {
  const named = readReportAddress(address)
  if (!named.ok) notFound()
  const { form, period } = named.value
  const asked = await askedInReport(actor, { chapterId, form, period })
  if (!asked.ok) notFound()
  const saved = asked.value.questions.find(({ id }) => id === textOfQuery(query, 'saved'))?.schedule ?? null
  return { form, period, asked: asked.value, place: placeOfReport(actor, where, { form, period, chapters: asked.value.chapters }), saved }
}
