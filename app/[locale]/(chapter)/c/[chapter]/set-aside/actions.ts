'use server'
import { recordHref } from '@/components/attachments/places'
import { defineAction } from '@/lib/actions'
import { setFindingAside } from '@/lib/data/overrides/record'
import { overriddenKinds } from '@/lib/domain/finding-override'
import { textOf } from '@/lib/form-state'
import { overrideSchema } from '@/lib/schemas/override'

export const setFindingAsideAction = defineAction({
  form: 'finding-override',
  schema: overrideSchema,
  verb: (actor, input, { chapter, formKey, revision, values }) => {
    const recordKind = overriddenKinds.find((kind) => kind === textOf(values, 'recordKind')) ?? 'donation'
    return setFindingAside(actor, { ...input, formKey, chapterId: chapter.id, recordKind, recordId: textOf(values, 'recordId'), revision: revision ?? 0 })
  },
  to: ({ recordKind, recordId }, { chapter }) => `${recordHref(chapter.slug, { kind: recordKind, id: recordId })}?aside=1`,
})
