'use server'
import { defineAction } from '@/lib/actions'
import { saveDraft } from '@/lib/data/drafts/save'
import { correctPerson } from '@/lib/data/people/correct'
import { erasePerson } from '@/lib/data/people/erase'
import { mergePeople } from '@/lib/data/people/merge'
import { recordTypedPerson } from '@/lib/data/people/record'
import { undoPerson } from '@/lib/data/people/undo'
import { tellApart } from '@/lib/data/people/tell-apart'
import { undoMerge } from '@/lib/data/people/unmerge'
import { unmaskPerson } from '@/lib/data/people/unmask'
import { voidPerson } from '@/lib/data/people/void'
import { withholdPerson } from '@/lib/data/people/withhold'
import { enteredByMistake } from '@/lib/domain/record'
import { textOf } from '@/lib/form-state'
import { nothingSchema } from '@/lib/schemas/account'
import { erasureSchema } from '@/lib/schemas/erasure'
import { mergeSchema } from '@/lib/schemas/merge'
import { personCorrectionSchema, personSchema } from '@/lib/schemas/person'
import { publicReasonSchema } from '@/lib/schemas/publication'
import { voidSchema } from '@/lib/schemas/reason'

export const recordPersonAction = defineAction({
  form: 'person',
  schema: personSchema,
  saveDraft,
  verb: (actor, input, { chapter, formKey }) => recordTypedPerson(actor, { ...input, chapterId: chapter.id, formKey }),
  to: (person, { chapter, values }) => `/c/${chapter.slug}/people/${person.id}${textOf(values, 'sameAs') === person.id ? '' : '?saved=1'}`,
})

export const correctPersonAction = defineAction({
  form: 'person-correction',
  schema: personCorrectionSchema,
  saveDraft,
  verb: (actor, { reason, person }, { chapter, formKey, revision, values }) =>
    correctPerson(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, reason, person: { ...person, formKey } }),
  to: (person, { chapter }) => `/c/${chapter.slug}/people/${person.id}?saved=1`,
})

export const voidPersonAction = defineAction({
  form: 'person-void',
  schema: voidSchema,
  verb: (actor, { reason }, { chapter, revision, values }) =>
    voidPerson(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, reason }),
  to: (person, { chapter }) => `/c/${chapter.slug}/people/${person.id}?voided=1`,
})

export const erasePersonAction = defineAction({
  form: 'person-erase',
  schema: erasureSchema,
  verb: (actor, input, { revision, values }) => erasePerson(actor, { ...input, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: ({ person }, { chapter }) => `/c/${chapter.slug}/people/${person.id}?erased=1`,
})

export const withholdPersonAction = defineAction({
  form: 'person-withhold',
  schema: publicReasonSchema,
  verb: (actor, { reason }, { chapter, revision, values }) =>
    withholdPerson(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), withheld: textOf(values, 'withheld') === 'yes', reason, revision: revision ?? 0 }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/people/${id}?withheld=1`,
})

export const mergePeopleAction = defineAction({
  form: 'person-merge',
  schema: mergeSchema,
  verb: async (actor, { same, ...input }, { chapter, revision, values }) => {
    const place = { chapterId: chapter.id, id: textOf(values, 'recordId') }
    return same === 'no' ? tellApart(actor, { ...input, ...place }) : mergePeople(actor, { ...input, ...place, revision: revision ?? 0 })
  },
  to: (person, { chapter, values }) => (textOf(values, 'same') === 'no' ? `/c/${chapter.slug}/people/duplicates?apart=1` : `/c/${chapter.slug}/people/${person.id}?merged=${textOf(values, 'otherId')}`),
})

export const undoMergeAction = defineAction({
  form: 'person-merge-undo',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) => undoMerge(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), reason: enteredByMistake }),
  to: (person, { chapter }) => `/c/${chapter.slug}/people/${person.id}?unmerged=1`,
})

export const undoPersonAction = defineAction({
  form: 'person-undo',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) => undoPerson(actor, { chapterId: chapter.id, id: textOf(values, 'recordId') }),
  to: (person, { chapter }) => `/c/${chapter.slug}/people/${person.id}?voided=1`,
})

export const unmaskPersonAction = defineAction({
  form: 'person-unmask',
  schema: voidSchema,
  verb: (actor, { reason }, { chapter, values }) => unmaskPerson(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), reason }),
  to: ({ id, entry }, { chapter }) => `/c/${chapter.slug}/people/${id}?shown=${entry}`,
})
