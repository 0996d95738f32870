import { useTranslations } from 'next-intl'
import { AnswerForm } from './answer-form'
import { answersHref, type ReportPlace } from './places'
import { RecordLinks } from './report-tail'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import type { FormProps } from '@/components/ui/form'
import { PageLink } from '@/components/ui/page-link'
import type { AskedReport } from '@/lib/data/reports/asked'
import { answerState, type ReportQuestion } from '@/lib/domain/reports/answers'

type AnswerPageProps = Pick<FormProps, 'action' | 'formKey' | 'initial' | 'today' | 'chapter' | 'title' | 'hidden'> & {
  readonly asked: AskedReport
  readonly question: ReportQuestion
  readonly place: ReportPlace
  readonly saved: string | null
}

/** One question on its own page: what is asked, what the records of the period say, the fields, and the way to the questions beside it. */
export function AnswerPage({ asked, question, place, saved, ...form }: AnswerPageProps) {
  const words = useTranslations('reports.answers')
  const { questions, answers } = asked
  const at = questions.indexOf(question)
  const beside = [{ key: 'previous', to: questions[at - 1] }, { key: 'following', to: questions[at + 1] }] as const
  return (
    <>
      <BackLink href={answersHref(place)} label={words('title')} />
      {saved === null ? null : <Banner kind="success"><p>{words('saved', { item: saved })}</p></Banner>}
      <p className="muted">{words('place', { number: at + 1, of: questions.length })}</p>
      <AnswerForm {...form} question={question} heading={question.schedule}>
        <p dir="auto">{question.asks}</p>
        {answerState(question, answers.get(question.id)) === 'prefilled' ? <Banner kind="info"><p>{words('prefilled')}</p></Banner> : null}
        {question.against.length === 0 ? null : <p>{words('against', { count: question.against.length })} <RecordLinks records={question.against} place={place} /></p>}
      </AnswerForm>
      <p className="row">
        {beside.map(({ key, to }) => (to === undefined ? null : <PageLink key={key} href={answersHref(place, to.id)}>{words(key, { item: to.schedule })}</PageLink>))}
      </p>
    </>
  )
}
