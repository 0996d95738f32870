import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { answerReportAction } from './actions'
import { placeOfReport, type PlaceOfReport } from './report-place'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { AnswerList } from '@/components/reports/answer-list'
import { AnswerPage } from '@/components/reports/answer-page'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { askedInReport } from '@/lib/data/reports/asked'
import { readReportAddress } from '@/lib/data/reports/open'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { textOfQuery, type Query } from '@/lib/domain/query'
import { periodLabel } from '@/lib/domain/reporting-period'

type AnswersOfReport = {
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

async function opened({ actor, chapterId, where, address, query }: AnswersOfReport) {
  const named = readReportAddress(address)
  if (!named.ok) notFound()
  const { form, period } = named.value
  const asked = await askedInReport(actor, { chapterId, form, period })
  if (!asked.ok) notFound()
  const saved = asked.value.questions.find(({ id }) => id === textOfQuery(query, 'saved'))?.schedule ?? null
  return { form, period, asked: asked.value, place: placeOfReport(actor, where, { form, period, chapters: asked.value.chapters }), saved }
}

/** Every question of a report, with how far its answer is. */
export async function answersOfReport(given: AnswersOfReport) {
  const { form, period, ...shown } = await opened(given)
  const words = await getTranslations('reports')
  return (
    <>
      <title>{await pageTitle(words('answers.title'), given.name)}</title>
      <AnswerList {...shown} title={`${words(`forms.${form}`)}, ${periodLabel(period)}`} />
    </>
  )
}

/** One question of a report. */
export async function answerOfReport({ question: name, ...given }: AnswersOfReport & { readonly question: string }) {
  const { form, period, ...shown } = await opened(given)
  const { actor, where, postedThrough, query, today } = given
  const { questions, answers, revision, frozen } = shown.asked
  const question = questions.find(({ id }) => id === decodeURIComponent(name))
  if (question === undefined || frozen) notFound()
  const kept = answers.get(question.id)
  const values = { choice: kept?.choice ?? '', text: kept?.text ?? '' }
  const asked = await openedForm(actor, { query, form: 'report-answer', chapterId: postedThrough.id, values, revision })
  if (!asked.ok) notFound()
  const hidden = { form, period: period.id, question: question.id, ...('organization' in where && { organization: where.organization.slug }) }
  return (
    <ClientWords namespaces={['reports']}>
      <AnswerPage
        {...shown} {...asked.value} question={question} action={answerReportAction} today={today} chapter={postedThrough.slug}
        title={await pageTitle(question.schedule, given.name)} hidden={hidden}
      />
    </ClientWords>
  )
}
