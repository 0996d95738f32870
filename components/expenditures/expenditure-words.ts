import { useTranslations } from 'next-intl'
import { useSharedWords, type ValueWords } from '@/components/records/value-words'
import { expenditureCategories, expenditureKinds, receiptStates } from '@/lib/domain/expenditure'

/** What the values of this record's fields are called, in its history and where two people changed it. */
export function useExpenditureWords(): ValueWords {
  const words = useTranslations('expenditures')
  return {
    ...useSharedWords(),
    kind: { values: expenditureKinds, word: (value) => words(`kinds.${value}`) },
    category: { values: expenditureCategories, word: (value) => words(`categories.${value}`) },
    receiptState: { values: receiptStates, word: (value) => words(`receipts.${value}`) },
  }
}
