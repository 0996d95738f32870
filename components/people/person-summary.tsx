import { useTranslations } from 'next-intl'
import { countryValue, dayValue, nameValue, RecordFacts, textValue } from '@/components/records/summary-values'
import { StatusTag } from '@/components/ui/status-tag'
import type { PersonView } from '@/lib/data/people/get'
import { reasonText } from '@/lib/domain/record'
import type { PersonFieldName } from './person-labels'

type Field = PersonFieldName | 'state' | 'stateReason' | 'address'

/** A person's facts. What is closed for the role says that it is known, and no more. */
export function PersonSummary({ view }: { readonly view: PersonView }) {
  const words = useTranslations('people')
  const records = useTranslations('records')
  const { person, masked, shown, known } = view
  const personal = (isKnown: boolean, value: string) => (masked ? (isKnown ? words('closed') : null) : textValue(value))
  const { address } = person
  const addressText = address === null ? '' : [address.lines, address.city, address.state, address.postalCode, address.country].filter((part) => part !== '').join(', ')
  const bankReference = person.bankReference === '' ? null : shown ? textValue(person.bankReference) : words('bankReferenceEnds', { last4: person.bankReference.slice(-4) })
  return (
    <RecordFacts<Field>
      label={(field) => words(`fields.${field}`)}
      always={[
        ['state', <StatusTag key="state" status={person.recordState} />],
        ['kind', words(`kinds.${person.kind}`)],
        ['name', nameValue(person.name)],
        ['tags', <ul key="tags">{person.tags.map((tag) => <li key={tag}>{words(`tags.${tag}`)}</li>)}</ul>],
        ['address', personal(known.address, addressText)],
        ['citizenStatus', words(`citizenStatuses.${person.citizenStatus}`)],
        ['screeningResult', records(`screenings.${person.screeningResult}`)],
      ]}
      rest={[
        ['stateReason', textValue(reasonText(person.stateReason))],
        ['nameSort', nameValue(person.nameSort)],
        ['nameOtherScript', nameValue(person.nameOtherScript)],
        ['office', textValue(person.office)],
        ['addressState', masked ? textValue(person.state) : null],
        ['addressCountry', masked ? countryValue(person.country) : null],
        ['email', personal(known.email, person.email)],
        ['telephone', personal(known.telephone, person.telephone)],
        ['employer', personal(known.employer, person.employer)],
        ['occupation', personal(known.occupation, person.occupation)],
        ['bankReference', bankReference],
        ['citizenStatusBasis', person.citizenStatusBasis === null ? null : words(`citizenStatusBases.${person.citizenStatusBasis}`)],
        ['screenedOn', dayValue(person.screenedOn)],
        ['screeningListOn', dayValue(person.screeningListOn)],
        ['note', textValue(person.note)],
      ]}
    />
  )
}
