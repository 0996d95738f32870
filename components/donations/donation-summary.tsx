import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PersonName, RecordNumber } from '@/components/ui/names'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import type { DonationView } from '@/lib/data/donations/get'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Cents } from '@/lib/domain/money'
import { reasonText } from '@/lib/domain/record'
import type { DonationField } from './donation-labels'

const day = (value: CalendarDate | null): ReactNode => (value === null ? null : <CalendarDay day={value} />)
const money = (value: Cents): ReactNode => (value === 0 ? null : <Money cents={value} />)
const person = (name: string | null): ReactNode => (name === null ? null : <PersonName name={name} />)
const text = (value: string): ReactNode => (value === '' ? null : <bdi dir="auto">{value}</bdi>)

type Row = readonly [DonationField | 'state' | 'stateReason' | 'enteredOn' | 'jointShares', ReactNode]

/** A donation's facts; what was never given is left out, except the questions that every gift answers. */
export function DonationSummary({ view }: { readonly view: DonationView }) {
  const words = useTranslations('donations')
  const records = useTranslations('records')
  const { donation } = view
  const always: readonly Row[] = [
    ['state', <StatusTag key="state" status={donation.state} />],
    ['donor', donation.donorId === null ? words(donation.anonymous ? 'anonymous' : 'nobody') : person(view.donorName)],
    ['receivedOn', day(donation.receivedOn)],
    ['amount', <Money key="amount" cents={donation.amountCents} />],
    ['kind', words(`kinds.${donation.kind}`)],
    ['method', records(`methods.${donation.method}`)],
    ['purpose', records(`purposes.${donation.purpose}`)],
  ]
  const rest: readonly Row[] = [
    ['stateReason', text(reasonText(donation.stateReason))],
    ['jointShares', donation.jointShares === null ? null : <Shares key="shares" view={view} />],
    ['principalId', person(view.principalName)],
    ['originalNumber', view.originalNumber === null ? null : <RecordNumber number={view.originalNumber} />],
    ['paymentReference', text(donation.paymentReference)],
    ['payerName', text(donation.payerName)],
    ['intermediary', person(view.intermediaryName)],
    ['bankAccountId', text(view.bankAccountName ?? '')],
    ['bankCountry', text(donation.bankCountry)],
    ['sourceCountry', text(donation.sourceCountry)],
    ['originalAmount', donation.originalCurrency === null ? null : `${String((donation.originalAmountMinor ?? 0) / 100)} ${donation.originalCurrency}`],
    ['exchangeRate', text(donation.exchangeRate ?? '')],
    ['exchangeRateSource', text(donation.exchangeRateSource ?? '')],
    ['exchangeRateOn', day(donation.exchangeRateOn)],
    ['fee', money(donation.feeCents)],
    ['benefitValue', money(donation.benefitValueCents)],
    ['benefitDescription', text(donation.benefitDescription)],
    ['conduitReceivedOn', day(donation.conduitReceivedOn)],
    ['forwardedOn', day(donation.forwardedOn)],
    ['depositedOn', day(donation.depositedOn)],
    ['depositReference', text(donation.depositReference)],
    ['receiptNumber', text(donation.receiptNumber)],
    ['acknowledgedOn', day(donation.acknowledgedOn)],
    ['campaign', text(donation.campaign)],
    ['restriction', text(donation.restriction)],
    ['eventName', text(donation.eventName)],
    ['firstCounter', text(donation.firstCounter)],
    ['secondCounter', text(donation.secondCounter)],
    ['inKindDescription', text(donation.inKindDescription)],
    ['valuationMethod', donation.valuationMethod === '' ? null : words(`valuationMethods.${donation.valuationMethod}`)],
    ['valuedBy', text(donation.valuedBy)],
    ['valuedOn', day(donation.valuedOn)],
    ['reportText', text(donation.reportText)],
    ['privateNote', text(donation.privateNote)],
    ['enteredOn', day(donation.enteredOn)],
  ]
  return <SummaryList rows={[...always, ...rest.filter(([, value]) => value !== null)].map(([key, value]) => ({ key, label: words(`fields.${key}`), value }))} />
}

/** Who gave which part of a joint gift. */
function Shares({ view }: { readonly view: DonationView }) {
  return (
    <ul>
      {(view.donation.jointShares ?? []).map(({ personId, shareCents }) => (
        <li key={personId}>{person(view.shareNames.get(personId) ?? '')} <Money cents={shareCents} /></li>
      ))}
    </ul>
  )
}
