import { useTranslations } from 'next-intl'
import { Banner } from '@/components/frame/banner'

const reasons = ['batchMismatch', 'batchChanged', 'other'] as const

/** What came of the rows that a page without scripts has posted; `refused` names why they were not recorded. */
export function KeptRows({ kept, refused }: { readonly kept: boolean; readonly refused: string }) {
  const words = useTranslations('batches')
  if (refused !== '') return <Banner kind="warning"><p>{words(`refused.${reasons.find((reason) => reason === refused) ?? 'other'}`)}</p></Banner>
  return kept ? <Banner kind="success"><p>{words('kept')}</p></Banner> : null
}
