import { useTranslations } from 'next-intl'
import { dayValue, RecordFacts, textValue } from '@/components/records/summary-values'
import type { Registration } from '@/lib/domain/registration'

/** A registration's facts. */
export function RegistrationSummary({ registration }: { readonly registration: Registration }) {
  const words = useTranslations('registrations')
  return (
    <RecordFacts<'regime' | 'number' | 'jurisdiction' | 'becameAgentOn' | 'registeredOn' | 'expiresOn' | 'endedOn' | 'note'>
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
        ['note', textValue(registration.note)],
      ]}
    />
  )
}
