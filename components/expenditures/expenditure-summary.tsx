import { useTranslations } from 'next-intl'
import { countryValue, dayValue, nameValue, originalAmountValue, RecordFacts, textValue } from '@/components/records/summary-values'
import { Money } from '@/components/ui/money'
import { StatusTag } from '@/components/ui/status-tag'
import type { ExpenditureView } from '@/lib/data/expenditures/get'
import type { PurposeSplit } from '@/lib/domain/expenditure'
import { reasonText } from '@/lib/domain/record'
import type { ExpenditureField } from './expenditure-labels'

type Field = ExpenditureField | 'state' | 'stateReason' | 'approval' | 'approverName' | 'enteredOn' | 'splits'

/** An expenditure's facts; what was never given is left out, except what every expenditure answers. */
export function ExpenditureSummary({ view }: { readonly view: ExpenditureView }) {
  const words = useTranslations('expenditures')
  const records = useTranslations('records')
  const { expenditure } = view
  return (
    <RecordFacts<Field>
      label={(field) => words(`fields.${field}`)}
      always={[
        ['state', <StatusTag key="state" status={expenditure.state} />],
        ['payee', nameValue(view.payeeName)],
        ['paidOn', dayValue(expenditure.paidOn)],
        ['amount', <Money key="amount" cents={expenditure.amountCents} />],
        ['kind', words(`kinds.${expenditure.kind}`)],
        ['method', records(`methods.${expenditure.method}`)],
        ['category', words(`categories.${expenditure.category}`)],
        ['purpose', records(`purposes.${expenditure.purpose}`)],
        ['purposeText', textValue(expenditure.purposeText)],
        ['approval', records(`approvals.${expenditure.approval}`)],
        ['receiptState', words(`receipts.${expenditure.receiptState}`)],
      ]}
      rest={[
        ['stateReason', textValue(reasonText(expenditure.stateReason))],
        ['splits', expenditure.splits === null ? null : <Splits key="splits" splits={expenditure.splits} />],
        ['approverName', nameValue(expenditure.approverName)],
        ['receiptExplanation', textValue(expenditure.receiptExplanation)],
        ['principalId', nameValue(view.principalName)],
        ['paymentReference', textValue(expenditure.paymentReference)],
        ['bankAccountId', textValue(view.bankAccountName)],
        ['bankCountry', countryValue(expenditure.bankCountry)],
        ['countryOfUse', countryValue(expenditure.countryOfUse)],
        ['originalAmount', originalAmountValue(expenditure)],
        ['exchangeRate', textValue(expenditure.exchangeRate)],
        ['exchangeRateSource', textValue(expenditure.exchangeRateSource)],
        ['exchangeRateOn', dayValue(expenditure.exchangeRateOn)],
        ['activity', textValue(expenditure.activity)],
        ['candidateOrBill', textValue(expenditure.candidateOrBill)],
        ['requestedBy', textValue(expenditure.requestedBy)],
        ['reportText', textValue(expenditure.reportText)],
        ['privateNote', textValue(expenditure.privateNote)],
        ['enteredOn', dayValue(expenditure.enteredOn)],
      ]}
    />
  )
}

/** What each purpose has of a payment for several. */
function Splits({ splits }: { readonly splits: readonly PurposeSplit[] }) {
  const records = useTranslations('records')
  return <ul>{splits.map(({ purpose, amountCents }, index) => <li key={`${purpose} ${String(index)}`}>{records(`purposes.${purpose}`)} <Money cents={amountCents} /></li>)}</ul>
}
