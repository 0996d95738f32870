import 'server-only'
import { newId } from '@/lib/data/database/uuid'
import { can, type Actor } from '@/lib/domain/permission'
import { textOfQuery, type Query } from '@/lib/domain/query'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { openForm, textOf, type FormState, type FormValues } from '@/lib/form-state'
import { getDraft } from './get'

export type OpenedForm = { readonly initial: FormState; readonly formKey: string }
export type FormOpening = { readonly query: Query; readonly form: string; readonly chapterId: string; readonly values?: FormValues; readonly revision?: number }

/**
 * How a form opens: with one's own draft where the address names one (`?draft=`), else with `values` and a new key.
 * A draft keeps the revision on which it was begun, so that what somebody else saved meanwhile is seen and not overwritten.
 */
export async function openedForm(actor: Actor, { query, form, chapterId, values = {}, revision }: FormOpening): Promise<Result<OpenedForm, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  const id = textOfQuery(query, 'draft')
  const draft = id === '' ? null : await getDraft(actor, { id, form, chapterId })
  if (!draft?.ok) return ok({ formKey: newId(), initial: openForm(values, revision === undefined ? {} : { revision }) })
  const { savedAt, values: typed } = draft.value
  const begun = /^\d{1,9}$/.test(textOf(typed, 'revision')) ? Number(textOf(typed, 'revision')) : revision
  return ok({ formKey: draft.value.id, initial: openForm(typed, { draftSavedAt: savedAt, ...(begun === undefined ? {} : { revision: begun }) }) })
}
