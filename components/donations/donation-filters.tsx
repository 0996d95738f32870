import { useTranslations } from 'next-intl'
import { RecordFilters, type FilterChoice } from '@/components/records/record-filters'
import { donationKinds } from '@/lib/domain/donation'
import { needs } from '@/lib/domain/needs'
import { paymentMethods, purposes, recordStates } from '@/lib/domain/record'

/** The filters of the list of donations. */
export function DonationFilters({ href, typed, text }: { readonly href: string; readonly typed: Readonly<Record<string, string>>; readonly text: string }) {
  const words = useTranslations('donations')
  const records = useTranslations('records')
  const status = useTranslations('status')
  const choices: readonly FilterChoice[] = [
    { name: 'kind', values: donationKinds, word: (value) => words(`kinds.${value}`) },
    { name: 'method', values: paymentMethods, word: (value) => records(`methods.${value}`) },
    { name: 'purpose', values: purposes, word: (value) => records(`purposes.${value}`) },
    { name: 'need', values: needs.donation, word: (value) => records(`needs.${value}`) },
    { name: 'state', values: recordStates, word: (value) => status(value) },
  ]
  return <RecordFilters href={href} typed={typed} text={text} texts={['text', 'from', 'through']} choices={choices} label={(name) => words(`filter.${name}`)} any={words('filter.any')} />
}
