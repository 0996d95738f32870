import { useTranslations } from 'next-intl'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import type { Evidence, EvidenceState } from '@/lib/domain/checklists/evidence'

type EvidenceSummaryProps = {
  readonly evidence: Evidence
  readonly state: EvidenceState
  readonly reused: Evidence | null
  readonly chapter: string
  readonly timeZone: string
}

/** What was asked of whom, by when, and what was decided by whom. */
export function EvidenceSummary({ evidence, state, reused, chapter, timeZone }: EvidenceSummaryProps) {
  const words = useTranslations('evidence')
  const { askedOf, wantedBy, requestedName, requestedAt, decidedName, decidedAt, decisionNote, validUntil } = evidence
  const row = (key: string, label: string, value: React.ReactNode) => ({ key, label, value })
  return (
    <SummaryList
      rows={[
        row('state', words('fields.state'), <StatusTag status={state} />),
        row('askedOf', words('fields.askedOf'), askedOf === '' ? null : <PersonName name={askedOf} />),
        row('wantedBy', words('fields.wantedBy'), wantedBy === null ? null : <CalendarDay day={wantedBy} />),
        row('requested', words('fields.requested'), <><PersonName name={requestedName} />, <Instant at={requestedAt} timeZone={timeZone} /></>),
        ...(reused === null ? [] : [row('reuses', words('fields.reusesId'), <PageLink href={`/c/${chapter}/evidence/${reused.id}`}>{words('reusable', { item: reused.itemId, wanted: reused.wanted })}</PageLink>)]),
        ...(decidedAt === null ? [] : [
          row('decided', words('fields.decided'), <><PersonName name={decidedName} />, <Instant at={decidedAt} timeZone={timeZone} /></>),
          row('note', words('fields.decisionNote'), decisionNote === '' ? null : <PersonName name={decisionNote} />),
          row('until', words('fields.validUntil'), validUntil === null ? words('forGood') : <CalendarDay day={validUntil} />),
        ]),
      ]}
    />
  )
}
