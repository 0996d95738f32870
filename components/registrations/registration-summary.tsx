import { useTranslations } from 'next-intl'
import { dayValue, RecordFacts, textValue } from '@/components/records/summary-values'
import { CalendarDay } from '@/components/ui/moments'
import type { Registration } from '@/lib/domain/registration'
import { approverChoiceOf, approverChoices } from '@/lib/domain/reports/approvers'

/** A registration's facts. */
export function RegistrationSummary({ registration, chapters }: { readonly registration: Registration; /** Names by id. */ readonly chapters: ReadonlyMap<string, string> }) {
  const words = useTranslations('registrations')
  return (
    <RecordFacts<'regime' | 'number' | 'jurisdiction' | 'becameAgentOn' | 'registeredOn' | 'expiresOn' | 'endedOn' | 'assignedPeriodEnds' | 'coveredChapterIds' | 'approvers' | 'followFrom' | 'note'>
      label={(field) => words(`fields.${field}`)}
      always={[
        ['regime', words(`regimes.${registration.regime}`)],
        ['number', textValue(registration.number)],
        ['jurisdiction', textValue(registration.jurisdiction)],
        ['becameAgentOn', dayValue(registration.becameAgentOn)],
        ['registeredOn', dayValue(registration.registeredOn)],
      ]}
      rest={[
        ['expiresOn', dayValue(registration.expiresOn)],
        ['endedOn', dayValue(registration.endedOn)],
        ['assignedPeriodEnds', registration.assignedPeriodEnds.length === 0 ? null : <ul key="ends">{registration.assignedPeriodEnds.map((day) => <li key={day}><CalendarDay day={day} /></li>)}</ul>],
        ['coveredChapterIds', <ChaptersCovered key="chapters" ids={registration.coveredChapterIds} chapters={chapters} />],
        ['approvers', registration.approvers.length === 0 ? null : approverChoices.filter((choice) => choice === approverChoiceOf(registration.approvers)).map((choice) => words(`approverChoices.${choice}`)).join('')],
        ['followFrom', dayValue(registration.followFrom)],
        ['note', textValue(registration.note)],
      ]}
    />
  )
}

function ChaptersCovered({ ids, chapters }: { readonly ids: readonly string[]; readonly chapters: ReadonlyMap<string, string> }) {
  const words = useTranslations('registrations')
  if (ids.length === 0) return <>{words('allChapters')}</>
  return <ul>{ids.map((id) => <li key={id}><bdi dir="auto">{chapters.get(id)}</bdi></li>)}</ul>
}
