import { useTranslations } from 'next-intl'
import type { WordOf } from '@/components/ui/form-context'
import type { Option } from '@/components/ui/choice-fields'
import { approvalStates, paymentMethods, purposes, recordStates } from '@/lib/domain/record'
import { screeningResults } from '@/lib/domain/person'

export type ValueWords = Readonly<Record<string, { readonly values: readonly string[]; readonly word: (value: string) => string }>>

/** What the values of a field are called; numbered places (`split2Purpose`) are called as the field they stand for. */
export function wordOfValues(words: ValueWords, options: Readonly<Record<string, readonly Option[]>> = {}): WordOf {
  return (field, value) => {
    const name = field.replace(/^split\d+P/, 'p').replace(/^official\d+C/, 'c')
    const option = options[name]?.find((candidate) => candidate.value === value)
    const known = words[name]
    return option?.label ?? (known?.values.includes(value) === true ? known.word(value) : null)
  }
}

/** The values that records of several kinds share. */
export function useSharedWords(): ValueWords {
  const records = useTranslations('records')
  const status = useTranslations('status')
  const yes = { values: ['yes', 'true'], word: () => records('yes') }
  return {
    anonymous: yes,
    method: { values: paymentMethods, word: (value) => records(`methods.${value}`) },
    purpose: { values: purposes, word: (value) => records(`purposes.${value}`) },
    approval: { values: approvalStates, word: (value) => records(`approvals.${value}`) },
    screeningResult: { values: screeningResults, word: (value) => records(`screenings.${value}`) },
    state: { values: recordStates, word: (value) => status(value) },
    recordState: { values: recordStates, word: (value) => status(value) },
  }
}
