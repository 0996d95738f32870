import { useTranslations } from 'next-intl'
import { useSharedWords, type ValueWords } from '@/components/records/value-words'
import { contactModes, counterparts, knownAnswers } from '@/lib/domain/lobbying-contact'

/** What the values of this record's fields are called, in its history and where two people changed it. */
export function useLobbyingContactWords(): ValueWords {
  const words = useTranslations('lobbyingContacts')
  return {
    ...useSharedWords(),
    counterpart: { values: counterparts, word: (value) => words(`counterparts.${value}`) },
    mode: { values: contactModes, word: (value) => words(`modes.${value}`) },
    covered: { values: knownAnswers, word: (value) => words(`answers.${value}`) },
    registrationDisclosed: { values: knownAnswers, word: (value) => words(`answers.${value}`) },
    copyFurnished: { values: knownAnswers, word: (value) => words(`answers.${value}`) },
  }
}
