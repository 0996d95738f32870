import { notFound } from 'next/navigation'
import { FigureView } from '@/components/reports/figure-view'
import { figureHref } from '@/components/reports/places'
import { listFigureReceipts } from '@/lib/data/reports/figure-receipts'
import { openReport } from '@/lib/data/reports/open'
import { openSealed } from '@/lib/data/reports/sealed'
import { pageKeyText, readPageKey, type PageKey } from '@/lib/data/records/page'
import type { Actor } from '@/lib/domain/permission'
import { textOfQuery, type Query } from '@/lib/domain/query'
import { openFigure } from '@/lib/domain/reports/figures'
import { placeOfReport, type PlaceOfReport } from './report-place'

type FigureOfReport = {
  readonly actor: Actor
  /** The chapter of the report; null for the whole organization. */
  readonly chapterId: string | null
  readonly where: PlaceOfReport
  readonly figure: string
  readonly address: { readonly form: string; readonly period: string }
  readonly query: Query
}

/** One figure opened up: of the records as they stand or, where the address names a version, as of its seal. */
export async function figureOfReport({ actor, chapterId, where, figure: name, address, query }: FigureOfReport) {
  const opened = await openReport(actor, chapterId, address)
  if (!opened.ok) notFound()
  const { form, period } = opened.value
  const version = /^\d{1,3}$/.test(textOfQuery(query, 'version')) ? Number(textOfQuery(query, 'version')) : null
  const sealed = version === null ? null : await openSealed(actor, { key: { chapterId, form, period }, version })
  if (sealed?.ok === false) notFound()
  const figure = openFigure(sealed?.value.document ?? opened.value.report, decodeURIComponent(name))
  if (figure === null) notFound()
  const place = placeOfReport(actor, where, opened.value, version)
  const request = { chapterId, period, asOf: sealed?.value.sealed.journalSize ?? null }
  const listed = figure.query === null ? null : await listFigureReceipts(actor, request, figure.query.list, readPageKey(textOfQuery(query, 'page')))
  const at = (key: PageKey | null) => (key === null ? null : figureHref(place, figure.id, { page: pageKeyText(key) }))
  const receipts = listed === null || !listed.ok ? null : { rows: listed.value.rows, previousHref: at(listed.value.previous), nextHref: at(listed.value.next) }
  const from = Math.max(0, Math.trunc(Number(textOfQuery(query, 'from'))) || 0)
  return <FigureView figure={figure} place={place} from={from} receipts={receipts} sealedNumber={sealed?.value.sealed.number ?? null} />
}
