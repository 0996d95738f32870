import { useTranslations } from 'next-intl'
import { useSharedWords, type ValueWords } from '@/components/records/value-words'
import { donationKinds, valuationMethods } from '@/lib/domain/donation'
import { electionRecipients, remedies } from '@/lib/domain/election'
import { citizenStatusBases, citizenStatuses } from '@/lib/domain/person'

/** What the values of this record's fields are called, in its history and where two people changed it. */
export function useDonationWords(): ValueWords {
  const words = useTranslations('donations')
  const people = useTranslations('people')
  return {
    ...useSharedWords(),
    kind: { values: donationKinds, word: (value) => words(`kinds.${value}`) },
    citizenship: { values: citizenStatuses, word: (value) => people(`citizenStatuses.${value}`) },
    deciderCitizenship: { values: citizenStatuses, word: (value) => people(`citizenStatuses.${value}`) },
    citizenshipBasis: { values: citizenStatusBases, word: (value) => people(`citizenStatusBases.${value}`) },
    electionRecipient: { values: electionRecipients, word: (value) => words(`electionRecipients.${value}`) },
    remedy: { values: remedies, word: (value) => words(`remedies.${value}`) },
    valuationMethod: { values: valuationMethods, word: (value) => words(`valuationMethods.${value}`) },
  }
}
