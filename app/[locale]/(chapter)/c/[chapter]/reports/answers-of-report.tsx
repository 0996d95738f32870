import { getTranslations } from 'next-intl/server'
import { openedAnswers, type AnswersOfReport } from './opened-answers'
import { pageTitle } from '@/components/frame/page-title'
import { AnswerList } from '@/components/reports/answer-list'
import { periodLabel } from '@/lib/domain/reporting-period'

/** Every question of a report, with how far its answer is. */
export async function answersOfReport(given: AnswersOfReport) {
  const { form, period, ...shown } = await openedAnswers(given)
  const words = await getTranslations('reports')
  return (
    <>
      <title>{await pageTitle(words('answers.title'), given.name)}</title>
      <AnswerList {...shown} title={`${words(`forms.${form}`)}, ${periodLabel(period)}`} />
    </>
  )
}
