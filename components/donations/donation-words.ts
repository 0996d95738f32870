import { useTranslations } from 'next-intl'
import { useSharedWords, type ValueWords } from '@/components/records/value-words'
import { donationKinds, valuationMethods } from '@/lib/domain/donation'

/** What the values of this record's fields are called, in its history and where two people changed it. */
export function useDonationWords(): ValueWords {
  const words = useTranslations('donations')
  return {
    ...useSharedWords(),
    kind: { values: donationKinds, word: (value) => words(`kinds.${value}`) },
    valuationMethod: { values: valuationMethods, word: (value) => words(`valuationMethods.${value}`) },
  }
}
