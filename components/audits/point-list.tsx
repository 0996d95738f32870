import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'

import { findingFields, pointState, type AuditPoint } from '@/lib/domain/audit/point'

/** What the reader may do with the points of an audit that is open. */
export type PointRights = { readonly mayFind: boolean; readonly mayAnswer: boolean }

type PointListProps = PointRights & {
  readonly points: readonly (AuditPoint & { readonly donationNumber?: string | null; readonly isOpen?: boolean })[]
  /** Where the audits of the chapter stand, and its donations. */
  readonly chapterHref: string
  readonly timeZone: string
  readonly level?: 'h2' | 'h3'
}

/** Questions and findings with their answers and how they were closed. */
export function PointList({ points, ...of }: PointListProps) {
  return points.map((point) => <Point key={point.id} point={point} {...of} />)
}

function Point({ point, chapterHref, timeZone, mayFind, mayAnswer, level: Heading = 'h2' }: Omit<PointListProps, 'points'> & { readonly point: PointListProps['points'][number] }) {
  const words = useTranslations('auditPoints')
  const { number, donationId, donationNumber = null } = point
  const state = pointState(point)
  const link = (name: 'answer' | 'correct' | 'close', label: string): ReactNode => (
    <PageLink href={`${chapterHref}/audits/${point.auditId}/points/${name}?point=${point.id}`}>{label}<span className="visually-hidden"> {number}</span></PageLink>
  )
  const raised = <Instant at={point.raisedAt} timeZone={timeZone} />
  const answered = point.answeredAt === null ? null : <Instant at={point.answeredAt} timeZone={timeZone} />
  const closed = point.closedAt === null ? null : <Instant at={point.closedAt} timeZone={timeZone} />
  return (
    <section id={`p-${point.id}`}>
      <Heading>{words('heading', { kind: words(`kinds.${point.kind}`), number })} <StatusTag status={state} /></Heading>
      {donationId === null || donationNumber === null ? null : <p><PageLink href={`${chapterHref}/donations/${donationId}`}>{words('about', { number: donationNumber })}</PageLink></p>}
      <p dir="auto">{point.told}</p>
      {findingFields.map((field) => (point[field] === '' ? null : <p key={field}><strong>{words(`fields.${field}`)}</strong> <bdi dir="auto">{point[field]}</bdi></p>))}
      <p className="small muted">{words.rich('raisedBy', { name: point.raisedName, raisedAt: () => raised })}</p>
      {point.dueOn === null ? null : <p>{words.rich('due', { dueOn: () => (point.dueOn === null ? null : <CalendarDay day={point.dueOn} />) })}</p>}
      {answered === null ? null : <p><strong>{words.rich('answeredBy', { name: point.answeredName, answeredAt: () => answered })}</strong> <bdi dir="auto">{point.answer}</bdi></p>}
      {closed === null ? null : <p><strong>{words.rich('closedBy', { name: point.closedName, closedAt: () => closed })}</strong> <bdi dir="auto">{point.closing}</bdi></p>}
      {state === 'closed' || point.isOpen === false ? null : (
        <p className="row">
          {mayAnswer ? link('answer', words(state === 'open' ? 'acts.answer' : 'acts.answerAgain')) : null}
          {mayFind ? link('correct', words('acts.correct')) : null}
          {mayFind ? link('close', words('acts.close')) : null}
        </p>
      )}
    </section>
  )
}
