import { useTranslations } from 'next-intl'
import { useSharedWords, type ValueWords } from '@/components/records/value-words'
import { citizenStatusBases, citizenStatuses, personKinds, personStates } from '@/lib/domain/person'

/** What the values of this record's fields are called, in its history and where two people changed it. */
export function usePersonWords(): ValueWords {
  const words = useTranslations('people')
  const status = useTranslations('status')
  return {
    ...useSharedWords(),
    recordState: { values: personStates, word: (value) => status(value) },
    kind: { values: personKinds, word: (value) => words(`kinds.${value}`) },
    citizenStatus: { values: citizenStatuses, word: (value) => words(`citizenStatuses.${value}`) },
    citizenStatusBasis: { values: citizenStatusBases, word: (value) => words(`citizenStatusBases.${value}`) },
  }
}
