import { notFound } from 'next/navigation'
import { answerReportAction } from './actions'
import { openedAnswers, type AnswersOfReport } from './opened-answers'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { AnswerPage } from '@/components/reports/answer-page'
import { openedForm } from '@/lib/data/drafts/opened-form'

/** One question of a report: a form, apart from the list, which loads no form. */
export async function answerOfReport({ question: name, ...given }: AnswersOfReport & { readonly question: string }) {
  const { form, period, ...shown } = await openedAnswers(given)
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
