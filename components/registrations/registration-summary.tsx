import { useTranslations } from 'next-intl'
import { dayValue, RecordFacts, textValue } from '@/components/records/summary-values'
import { CalendarDay } from '@/components/ui/moments'
import type { Registration } from '@/lib/domain/registration'

/** A registration's facts. */
export function RegistrationSummary({ registration }: { readonly registration: Registration }) {
  const words = useTranslations('registrations')
  return (
    <RecordFacts<'regime' | 'number' | 'jurisdiction' | 'becameAgentOn' | 'registeredOn' | 'expiresOn' | 'endedOn' | 'assignedPeriodEnds' | 'followFrom' | 'note'>
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
        ['followFrom', dayValue(registration.followFrom)],
        ['note', textValue(registration.note)],
      ]}
    />
  )
}
