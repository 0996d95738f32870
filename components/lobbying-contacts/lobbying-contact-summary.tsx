import { useTranslations } from 'next-intl'
import { dayValue, nameValue, RecordFacts, textValue } from '@/components/records/summary-values'
import { Money } from '@/components/ui/money'
import { PersonName, RecordNumber } from '@/components/ui/names'
import { StatusTag } from '@/components/ui/status-tag'
import type { LobbyingContactView } from '@/lib/data/lobbying-contacts/get'
import type { ContactOfficial } from '@/lib/domain/lobbying-contact'
import { reasonText } from '@/lib/domain/record'
import { issueCodes } from '@/lib/domain/rules/lda-lists'
import type { LobbyingContactField } from './lobbying-contact-labels'

type Field = LobbyingContactField | 'state' | 'stateReason' | 'officials' | 'enteredOn'

/** Everybody met, with the office and whether it is covered, and why. */
function Officials({ officials }: { readonly officials: readonly ContactOfficial[] }) {
  const words = useTranslations('lobbyingContacts')
  return (
    <ul>
      {officials.map((official) => (
        <li key={official.personId}>
          <PersonName name={official.name} />
          <div className="small">{textValue(official.office)} {textValue(official.governmentEntity)}</div>
          <div className="small muted">{words('official.coveredSaid', { answer: words(`answers.${official.covered}`) })} {textValue(official.coveredReason)}</div>
        </li>
      ))}
    </ul>
  )
}

/** A contact's facts; what was never given is left out, except what every contact answers. */
export function LobbyingContactSummary({ view }: { readonly view: LobbyingContactView }) {
  const words = useTranslations('lobbyingContacts')
  const { contact } = view
  const issue = issueCodes.find(({ code }) => code === contact.issueCode)
  return (
    <RecordFacts<Field>
      label={(field) => words(`fields.${field}`)}
      always={[
        ['state', <StatusTag key="state" status={contact.state} />],
        ['counterpart', words(`counterparts.${contact.counterpart}`)],
        ['contactOn', dayValue(contact.contactOn)],
        ['mode', words(`modes.${contact.mode}`)],
        ['officials', <Officials key="officials" officials={contact.officials} />],
        ['participants', <ul key="participants">{contact.participants.map(({ name }) => <li key={name}><PersonName name={name} /></li>)}</ul>],
        ['topic', textValue(contact.topic)],
        ['registrationDisclosed', words(`answers.${contact.registrationDisclosed}`)],
        ['copyFurnished', words(`answers.${contact.copyFurnished}`)],
      ]}
      rest={[
        ['stateReason', textValue(reasonText(contact.stateReason))],
        ['place', textValue(contact.place)],
        ['principalId', nameValue(view.principalName)],
        ['onBehalfOf', nameValue(contact.onBehalfOf)],
        ['issueCode', textValue(issue?.name ?? contact.issueCode)],
        ['specificIssue', textValue(contact.specificIssue)],
        ['position', textValue(contact.position)],
        ['asked', textValue(contact.asked)],
        ['summary', textValue(contact.summary)],
        ['materialsGiven', textValue(contact.materialsGiven)],
        ['relatedCost', contact.relatedCostCents === 0 ? null : <Money cents={contact.relatedCostCents} />],
        ['expenditureNumber', view.expenditureNumber === null ? null : <RecordNumber number={view.expenditureNumber} />],
        ['reportText', textValue(contact.reportText)],
        ['privateNote', textValue(contact.privateNote)],
        ['enteredOn', dayValue(contact.enteredOn)],
      ]}
    />
  )
}
