/** The form in which a marked passage becomes a checklist item. */
import { z } from 'zod'
import { recurrences } from '@/lib/domain/checklists/item-format'
import { problemText } from '@/lib/domain/problem-text'
import { choice, line, lines, requiredLine } from './fields'

const questionCharactersMax = 500

/** A number that counts something on the page: digits alone, in any script they are typed in. */
function count(least: number) {
  return requiredLine(6).transform((text, context) => {
    if (/^\d{1,5}$/.test(text) && Number(text) >= least) return Number(text)
    context.addIssue({ code: 'custom', message: problemText({ key: 'wholeNumber' }) })
    return z.NEVER
  })
}

/** Gives the schema: where the passage stands, and what is asked of it. */
export function ownItemSchema() {
  return z
    .object({
      seriesId: z.uuid('choiceUnknown'), version: count(1), sectionIndex: count(0), first: count(1), last: count(1), question: requiredLine(questionCharactersMax),
      recurrence: choice(recurrences), query: line().transform((id) => (id === '' ? null : id)), attestor: line(),
      acceptedEvidence: lines(1000).transform((text) => text.split('\n').map((each) => each.trim()).filter((each) => each !== '')),
    })
    .superRefine(({ first, last }, context) => {
      if (last < first) context.addIssue({ code: 'custom', path: ['last'], message: problemText({ key: 'passageUnknown' }) })
    })
}
