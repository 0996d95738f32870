import { useTranslations } from 'next-intl'
import { countryValue, dayValue, nameValue, originalAmountValue, RecordFacts, textValue } from '@/components/records/summary-values'
import { Money } from '@/components/ui/money'
import { RecordNumber } from '@/components/ui/names'
import { StatusTag } from '@/components/ui/status-tag'
import type { TransferView } from '@/lib/data/transfers/get'
import { reasonText } from '@/lib/domain/record'
import type { TransferField } from './transfer-labels'

type Field = TransferField | 'state' | 'stateReason' | 'approval' | 'approverName' | 'otherSide' | 'enteredOn'

/** A transfer's facts; what was never given is left out, except what every transfer answers. */
export function TransferSummary({ view }: { readonly view: TransferView }) {
  const words = useTranslations('transfers')
  const records = useTranslations('records')
  const { transfer } = view
  const pair = transfer.kind === 'between-chapters'
  return (
    <RecordFacts<Field>
      label={(field) => words(`fields.${field}`)}
      always={[
        ['state', <StatusTag key="state" status={transfer.state} />],
        ['kind', words(`kinds.${transfer.kind}`)],
        ['direction', words(`directions.${transfer.direction}`)],
        ['sentOn', dayValue(transfer.sentOn)],
        ['amount', <Money key="amount" cents={transfer.amountCents} />],
        ['channel', words(`channels.${transfer.channel}`)],
        ['purpose', records(`purposes.${transfer.purpose}`)],
        ['purposeText', textValue(transfer.purposeText)],
        ['approval', records(`approvals.${transfer.approval}`)],
      ]}
      rest={[
        ['stateReason', textValue(reasonText(transfer.stateReason))],
        ['recipient', nameValue(view.recipientName)],
        ['country', countryValue(transfer.country)],
        ['counterpartChapterId', nameValue(view.counterpartName)],
        ['pairReference', textValue(transfer.pairReference)],
        ['otherSide', !pair ? null : view.otherSide === null ? words('otherSideMissing') : <RecordNumber number={view.otherSide.number} />],
        ['approverName', nameValue(transfer.approverName)],
        ['screeningResult', pair ? null : records(`screenings.${transfer.screeningResult}`)],
        ['screenedOn', dayValue(transfer.screenedOn)],
        ['screeningListOn', dayValue(transfer.screeningListOn)],
        ['principalId', nameValue(view.principalName)],
        ['paymentReference', textValue(transfer.paymentReference)],
        ['bankAccountId', textValue(view.bankAccountName)],
        ['bankCountry', countryValue(transfer.bankCountry)],
        ['originalAmount', originalAmountValue(transfer)],
        ['exchangeRate', textValue(transfer.exchangeRate)],
        ['exchangeRateSource', textValue(transfer.exchangeRateSource)],
        ['exchangeRateOn', dayValue(transfer.exchangeRateOn)],
        ['earmarkedFor', textValue(transfer.earmarkedFor)],
        ['requestedBy', textValue(transfer.requestedBy)],
        ['reportText', textValue(transfer.reportText)],
        ['privateNote', textValue(transfer.privateNote)],
        ['enteredOn', dayValue(transfer.enteredOn)],
      ]}
    />
  )
}
