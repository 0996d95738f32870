'use server'
import { defineAction } from '@/lib/actions'
import { setFindingAside } from '@/lib/data/overrides/record'
import { overriddenKinds, recordPathOf } from '@/lib/domain/finding-override'
import { textOf } from '@/lib/form-state'
import { overrideSchema } from '@/lib/schemas/override'

export const setFindingAsideAction = defineAction({
  form: 'finding-override',
  schema: overrideSchema,
  verb: (actor, input, { chapter, formKey, revision, values }) => {
    const recordKind = overriddenKinds.find((kind) => kind === textOf(values, 'recordKind')) ?? 'donation'
    return setFindingAside(actor, { ...input, formKey, chapterId: chapter.id, recordKind, recordId: textOf(values, 'recordId'), revision: revision ?? 0 })
  },
  to: (override, { chapter }) => `/c/${chapter.slug}${recordPathOf(override)}?aside=1`,
})
