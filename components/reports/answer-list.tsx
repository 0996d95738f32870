import { useTranslations } from 'next-intl'
import styles from './reports.module.css'
import { answersHref, reportHref, type ReportPlace } from './places'
import { BackLink } from '@/components/frame/breadcrumbs'
import { Banner } from '@/components/frame/banner'
import { DataTable } from '@/components/ui/data-table'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { AskedReport } from '@/lib/data/reports/asked'
import { answerProgress, answerState, nextToAnswer, type KeptAnswer, type ReportQuestion } from '@/lib/domain/reports/answers'

type AnswerListProps = {
  readonly asked: AskedReport
  readonly place: ReportPlace
  readonly title: string
  /** The item whose answer was just saved. */
  readonly saved: string | null
}

const statusOf = { open: 'not-started', prefilled: 'to-be-confirmed', answered: 'answered', optional: 'optional' } as const

/** Every question that no record answers, in reading order, with how far its answer is. */
export function AnswerList({ asked, place, title, saved }: AnswerListProps) {
  const words = useTranslations('reports.answers')
  const { questions, answers, frozen } = asked
  const next = frozen ? null : nextToAnswer(questions, answers, '')
  const hrefOf = ({ id }: ReportQuestion) => answersHref(place, id)
  return (
    <>
      <BackLink href={reportHref(place)} label={title} />
      {saved === null ? null : <Banner kind="success"><p>{words('saved', { item: saved })}</p></Banner>}
      <h1>{words('title')}</h1>
      <p>{frozen ? words('frozen') : words('lead')}</p>
      <p role="status">{words('progress', answerProgress(questions, answers))}</p>
      <p className="row">
        {next === null ? null : <PageLink href={hrefOf(next)} className="button button-primary">{words('begin', { item: next.schedule })}</PageLink>}
        {next !== null || frozen ? null : <PageLink href={`${reportHref(place)}/explain`} className="button button-primary">{words('finish')}</PageLink>}
      </p>
      <DataTable
        caption={words('caption')}
        rows={questions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'item', label: words('item'),
            cell: (question) => (frozen ? question.schedule : <PageLink href={hrefOf(question)} className={styles.nowrap}>{question.schedule}<span className="visually-hidden"> {question.asks}</span></PageLink>),
          },
          { key: 'question', label: words('question'), first: true, long: true, cell: ({ asks }) => <span dir="auto">{asks}</span> },
          { key: 'answer', label: words('answer'), long: true, cell: ({ id }) => <Answer answer={answers.get(id)} /> },
          { key: 'state', label: words('state'), cell: (question) => <StatusTag status={statusOf[answerState(question, answers.get(question.id))]} /> },
        ]}
      />
    </>
  )
}

const charactersShown = 160

function Answer({ answer }: { readonly answer: KeptAnswer | undefined }) {
  const words = useTranslations('field.yesNo')
  if (answer === undefined) return null
  const { choice, text } = answer
  return (
    <>
      {choice === null ? null : <strong>{words(choice)}{text === '' ? '' : '. '}</strong>}
      <span dir="auto">{text.length > charactersShown ? `${text.slice(0, charactersShown)} …` : text}</span>
    </>
  )
}
