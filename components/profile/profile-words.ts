import { useTranslations } from 'next-intl'
import type { ValueWords } from '@/components/records/value-words'
import { exposureQuestions, profileShapes, sourceField, type ProfileKind } from '@/lib/domain/profile/profile'

/** What beside the fields of a kind every entry may have. */
export const commonFields = ['person', 'principalId', 'fromOn', 'untilOn', 'mistaken', 'reason', 'signedName', 'signedOn', 'conclusion', 'personId'] as const

const questions = new Map(exposureQuestions.map(({ id, ask }) => [id, ask]))
const sources = new Map(exposureQuestions.map(({ id }) => [sourceField(id), id]))

/** How a field of a kind is called: a question in its own words, its source, a word of its kind, or the word that all kinds share. */
export function useProfileLabel(kind: ProfileKind): (field: string) => string {
  const words = useTranslations('profile')
  return (field) => {
    const question = questions.get(field)
    if (question !== undefined) return words('question', { id: field, ask: question })
    const sourceOf = sources.get(field)
    if (sourceOf !== undefined) return words('sourceOf', { id: sourceOf })
    if (field === 'nextReviewOn') return words('nextReviewOn')
    if (field === 'note') return words('note')
    const common: readonly string[] = commonFields
    return common.includes(field) && !words.has(`kinds.${kind}.fields.${field}`) ? words(`common.${field}`) : words(`kinds.${kind}.fields.${field}`)
  }
}

/** What the choices of a kind are called, by field. */
export function useChoiceWords(kind: ProfileKind): ValueWords {
  const words = useTranslations('profile')
  const word = (value: string) => (value === 'yes' || value === 'no' ? words(`answers.${value}`) : words(`kinds.${kind}.choices.${value}`))
  return Object.fromEntries([
    ['mistaken', { values: ['true'], word: () => words('answers.yes') }],
    ...profileShapes[kind].fields.flatMap(({ name, choices }) => (choices === undefined ? [] : [[name, { values: choices, word }] as const])),
  ])
}
