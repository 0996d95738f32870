import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { countryValue, dayValue, nameValue, originalAmountValue, RecordFacts, textValue, type FactRow } from '@/components/records/summary-values'
import { Money } from '@/components/ui/money'
import { RecordNumber } from '@/components/ui/names'
import { StatusTag } from '@/components/ui/status-tag'
import type { DonationView } from '@/lib/data/donations/get'
import type { Cents } from '@/lib/domain/money'
import { reasonText } from '@/lib/domain/record'
import type { DonationField } from './donation-labels'

/** Most gifts cost and give nothing: those are left out. */
const moneyValue = (value: Cents): ReactNode => (value === 0 ? null : <Money cents={value} />)

type Field = DonationField | 'state' | 'stateReason' | 'enteredOn' | 'jointShares'

/** A donation's facts; what was never given is left out, except the questions that every gift answers. */
export function DonationSummary({ view }: { readonly view: DonationView }) {
  const words = useTranslations('donations')
  const records = useTranslations('records')
  const people = useTranslations('people')
  const { donation } = view
  const always: readonly FactRow<Field>[] = [
    ['state', <StatusTag key="state" status={donation.state} />],
    ['donor', donation.donorId === null ? words(donation.anonymous ? 'anonymous' : 'nobody') : nameValue(view.donorName)],
    ['receivedOn', dayValue(donation.receivedOn)],
    ['amount', <Money key="amount" cents={donation.amountCents} />],
    ['kind', words(`kinds.${donation.kind}`)],
    ['method', records(`methods.${donation.method}`)],
    ['purpose', records(`purposes.${donation.purpose}`)],
  ]
  const rest: readonly FactRow<Field>[] = [
    ['stateReason', textValue(reasonText(donation.stateReason))],
    ['jointShares', donation.jointShares === null ? null : <Shares key="shares" view={view} />],
    ['principalId', nameValue(view.principalName)],
    ['originalNumber', view.originalNumber === null ? null : <RecordNumber number={view.originalNumber} />],
    ['paymentReference', textValue(donation.paymentReference)],
    ['payerName', textValue(donation.payerName)],
    ['intermediary', nameValue(view.intermediaryName)],
    ['bankAccountId', textValue(view.bankAccountName)],
    ['bankCountry', countryValue(donation.bankCountry)],
    ['sourceCountry', countryValue(donation.sourceCountry)],
    ['originalAmount', originalAmountValue(donation)],
    ['exchangeRate', textValue(donation.exchangeRate)],
    ['exchangeRateSource', textValue(donation.exchangeRateSource)],
    ['exchangeRateOn', dayValue(donation.exchangeRateOn)],
    ['fee', moneyValue(donation.feeCents)],
    ['benefitValue', moneyValue(donation.benefitValueCents)],
    ['benefitDescription', textValue(donation.benefitDescription)],
    ['conduitReceivedOn', dayValue(donation.conduitReceivedOn)],
    ['forwardedOn', dayValue(donation.forwardedOn)],
    ['depositedOn', dayValue(donation.depositedOn)],
    ['depositReference', textValue(donation.depositReference)],
    ['receiptNumber', textValue(donation.receiptNumber)],
    ['acknowledgedOn', dayValue(donation.acknowledgedOn)],
    ['campaign', textValue(donation.campaign)],
    ['restriction', textValue(donation.restriction)],
    ['eventName', textValue(donation.eventName)],
    ['firstCounter', textValue(donation.firstCounter)],
    ['secondCounter', textValue(donation.secondCounter)],
    ['inKindDescription', textValue(donation.inKindDescription)],
    ['valuationMethod', donation.valuationMethod === '' ? null : words(`valuationMethods.${donation.valuationMethod}`)],
    ['valuedBy', textValue(donation.valuedBy)],
    ['valuedOn', dayValue(donation.valuedOn)],
    ['disposedOn', dayValue(donation.disposedOn)],
    ['citizenship', donation.citizenship === '' ? null : people(`citizenStatuses.${donation.citizenship}`)],
    ['citizenshipBasis', donation.citizenshipBasis === '' ? null : people(`citizenStatusBases.${donation.citizenshipBasis}`)],
    ['citizenshipSeenBy', nameValue(donation.citizenshipSeenBy)],
    ['citizenshipSeenOn', dayValue(donation.citizenshipSeenOn)],
    ['electionRecipient', donation.electionRecipient === '' ? null : words(`electionRecipients.${donation.electionRecipient}`)],
    ['electionCandidate', nameValue(donation.electionCandidate)],
    ['electionCode', textValue(donation.electionCode)],
    ['deciderCitizenship', donation.deciderCitizenship === '' ? null : people(`citizenStatuses.${donation.deciderCitizenship}`)],
    ['bestEffortsOn', dayValue(donation.bestEffortsOn)],
    ['remedy', donation.remedy === '' ? null : words(`remedies.${donation.remedy}`)],
    ['remedyOn', dayValue(donation.remedyOn)],
    ['reportText', textValue(donation.reportText)],
    ['privateNote', textValue(donation.privateNote)],
    ['enteredOn', dayValue(donation.enteredOn)],
  ]
  return <RecordFacts<Field> label={(field) => words(`fields.${field}`)} always={always} rest={rest} />
}

/** Who gave which part of a joint gift. */
function Shares({ view }: { readonly view: DonationView }) {
  return (
    <ul>
      {(view.donation.jointShares ?? []).map(({ personId, shareCents }) => (
        <li key={personId}>{nameValue(view.shareNames.get(personId) ?? '')} <Money cents={shareCents} /></li>
      ))}
    </ul>
  )
}
