import { useTranslations } from 'next-intl'
import { countryValue, dayValue, nameValue, RecordFacts, textValue } from '@/components/records/summary-values'
import { Money } from '@/components/ui/money'
import type { BankAccount } from '@/lib/domain/bank-account'

/** A bank account's facts. */
export function BankAccountSummary({ account }: { readonly account: BankAccount }) {
  const words = useTranslations('bankAccounts')
  return (
    <RecordFacts<'bankName' | 'name' | 'last4' | 'country' | 'openingBalance' | 'openedOn' | 'closedOn'>
      label={(field) => words(`fields.${field}`)}
      always={[
        ['bankName', nameValue(account.bankName)],
        ['name', nameValue(account.name)],
        ['last4', textValue(account.last4)],
        ['country', countryValue(account.country)],
        ['openingBalance', <Money key="openingBalance" cents={account.openingBalanceCents} />],
        ['openedOn', dayValue(account.openedOn)],
      ]}
      rest={[['closedOn', dayValue(account.closedOn)]]}
    />
  )
}
