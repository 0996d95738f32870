import { useTranslations } from 'next-intl'
import { useSharedWords, type ValueWords } from '@/components/records/value-words'
import { transferChannels, transferDirections, transferKinds } from '@/lib/domain/transfer'

/** What the values of this record's fields are called, in its history and where two people changed it. */
export function useTransferWords(): ValueWords {
  const words = useTranslations('transfers')
  return {
    ...useSharedWords(),
    kind: { values: transferKinds, word: (value) => words(`kinds.${value}`) },
    direction: { values: transferDirections, word: (value) => words(`directions.${value}`) },
    channel: { values: transferChannels, word: (value) => words(`channels.${value}`) },
  }
}
