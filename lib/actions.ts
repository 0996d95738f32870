/**
 * An action is one statement: which schema, which verb, where to go. `defineAction` parses with the schema, finds the actor,
 * calls the verb, and redirects; a refusal goes back to the form with everything that was typed, never with a row.
 */
import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { ZodType } from 'zod'
import { actorForChapter, type ActorChapter } from '@/lib/auth/actor'
import { currentUser } from '@/lib/auth/current-user'
import { keepDraftForExpiredSession } from '@/lib/auth/expired'
import { discardFinishedDraft } from '@/lib/auth/finished-draft'
import { proveAgain } from '@/lib/auth/proof'
import { requestPath } from '@/lib/auth/request-path'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { loggedOutage } from '@/lib/data/installation/outage'
import type { Actor } from '@/lib/domain/permission'
import { problemsOf } from '@/lib/domain/problem-text'
import { proofField } from '@/lib/domain/recent-proof'
import type { Refusal, Result } from '@/lib/domain/result'
import { kitFields, textOf, valuesOfForm, type FormState, type FormValues } from '@/lib/form-state'
import { currentLocale } from '@/lib/i18n/current-locale'
import { localePath } from '@/lib/i18n/locales'

type Schema<Input> = (context: { readonly today: CalendarDate }) => ZodType<Input>

/** What the kit carries beside the fields: the form's key, the revision it was opened on, and everything as typed. */
export type Submission = { readonly formKey: string; readonly revision: number | null; readonly values: FormValues }

export type SaveDraft = (
  actor: Actor,
  draft: { readonly id: string; readonly form: string; readonly chapterId: string | null; readonly values: FormValues },
) => Promise<Result<{ readonly savedAt: string }, Refusal>>

type Definition<Place, Input, Value> = {
  /** The form's name, as in its `Form`: keeps drafts apart. */
  readonly form: string
  readonly schema: Schema<Input>
  readonly verb: (actor: Actor, input: Input, context: Place & Submission) => Promise<Result<Value, Refusal>>
  /** Where to go after success, without the language: `/c/chicago/donations/ID?saved=1`. */
  readonly to: (value: Value, context: Place & Submission) => string
  /** Fields that "Save and add another" keeps in the next, empty form. */
  readonly keep?: readonly string[]
  /** `saveDraft` of lib/data/drafts, where the form has a "Save draft" button. */
  readonly saveDraft?: SaveDraft
}

type Found<Place> = { readonly actor: Actor; readonly today: CalendarDate; readonly chapterId: string | null; readonly place: Place }
type Action = (state: FormState, form: FormData) => Promise<FormState>

type ChapterContext = { readonly chapter: ActorChapter }

/** An action in a chapter: the form carries the chapter's address in the field `chapter`. */
export function defineAction<Input, Value>(definition: Definition<ChapterContext, Input, Value>): Action {
  return define(definition, async (values) => {
    const found = await actorForChapter(textOf(values, 'chapter'))
    return found && { actor: found.actor, today: found.chapter.today, chapterId: found.chapter.id, place: { chapter: found.chapter } }
  })
}

type VisitorDefinition<Input, Value> = {
  readonly schema: Schema<Input>
  /** The day for the schema: a visitor has no chapter. */
  readonly today: () => CalendarDate
  readonly verb: (input: Input, context: Submission) => Promise<Result<Value, Refusal>>
  readonly to: (value: Value, context: Submission) => string
}

/** An action of somebody without an account yet: set-up, signing in, choosing a password. */
export function defineVisitorAction<Input, Value>({ schema, today, verb, to }: VisitorDefinition<Input, Value>): Action {
  return outlastingOutage('visitor', async (state, submission, form) => {
    const parsed = schema({ today: today() }).safeParse(submission.values)
    if (!parsed.success) return refused(state, submission, { reason: 'invalid', key: 'invalid', fields: problemsOf(parsed.error.issues) })
    const proof = await proveAgain(typedProof(form))
    if (!proof.ok) return refused(state, submission, proof.refusal)
    const outcome = await verb(parsed.data, submission)
    if (!outcome.ok) return refused(state, submission, outcome.refusal)
    return redirect(localePath(await currentLocale(), to(outcome.value, submission)))
  })
}

/** A full disk or a silent database is told on the form, which keeps what was typed; every other error is a defect and goes on. */
function outlastingOutage(
  name: string,
  work: (state: FormState, submission: Submission, form: FormData) => Promise<FormState>,
): Action {
  return async (state, form) => {
    const submission = submissionOf(form)
    try {
      return await work(state, submission, form)
    } catch (error) {
      const outage = loggedOutage(error, name)
      if (outage === null) throw error
      return refused(state, submission, outage)
    }
  }
}

function define<Place, Input, Value>(
  definition: Definition<Place, Input, Value>,
  find: (values: FormValues) => Promise<Found<Place> | null>,
): Action {
  return outlastingOutage(definition.form, async (state, submission, form) => {
    const found = await find(valuesOfForm(form))
    if (found === null) return signInAgain(definition.form, submission)
    if (form.get('intent') === 'draft' && definition.saveDraft)
      return keepDraft(state, definition.form, submission, found, definition.saveDraft)
    const parsed = definition.schema({ today: found.today }).safeParse(submission.values)
    if (!parsed.success) return refused(state, submission, { reason: 'invalid', key: 'invalid', fields: problemsOf(parsed.error.issues) })
    const proof = await proveAgain(typedProof(form))
    if (!proof.ok) return refused(state, submission, proof.refusal)
    const context = { ...found.place, ...submission }
    const actor = { ...found.actor, provedRecently: found.actor.provedRecently || proof.value }
    const outcome = await definition.verb(actor, parsed.data, context)
    if (!outcome.ok) return refused(state, submission, outcome.refusal)
    await discardFinishedDraft(found.actor, { id: submission.formKey, chapterId: found.chapterId })
    const next =
      form.get('intent') === 'another'
        ? await samePage(submission, definition.keep ?? [], idOf(outcome.value))
        : definition.to(outcome.value, context)
    return redirect(localePath(await currentLocale(), next))
  })
}

/** The password that a form asked for once more: it goes no further than the proof. */
function typedProof(form: FormData): string {
  const typed = form.get(proofField)
  return typeof typed === 'string' ? typed : ''
}

function submissionOf(form: FormData): Submission {
  const all = valuesOfForm(form)
  const kit: readonly string[] = kitFields
  const revision = textOf(all, 'revision')
  return {
    formKey: textOf(all, 'formKey'),
    revision: /^\d{1,9}$/.test(revision) ? Number(revision) : null,
    values: Object.fromEntries(Object.entries(all).filter(([name]) => !kit.includes(name))),
  }
}

/** Back to the form with what was typed; a conflict moves the form on to the revision that the other person saved. */
function refused(state: FormState, { values, revision }: Submission, refusal: Refusal): FormState {
  const { key, values: words, fields = {}, conflicts = [], choices = {}, currentRevision } = refusal
  const message = refusal.reason === 'invalid' && Object.keys(fields).length > 0 ? null : { key, ...(words && { values: words }) }
  return {
    ok: false,
    message,
    fields,
    values: withoutSecrets(values),
    conflicts,
    choices,
    revision: currentRevision ?? revision,
    draftSavedAt: state.draftSavedAt,
  }
}

/** What is typed comes back after a refusal, but for passwords: a page never holds one. */
function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)))
}

async function keepDraft<Place>(
  state: FormState,
  form: string,
  submission: Submission,
  found: Found<Place>,
  save: SaveDraft,
): Promise<FormState> {
  const { formKey: id, values, revision } = submission
  const saved = await save(found.actor, { id, form, chapterId: found.chapterId, values: withRevision(submission) })
  if (!saved.ok) return refused(state, submission, saved.refusal)
  return { ok: true, message: null, fields: {}, values, conflicts: [], choices: {}, revision, draftSavedAt: saved.value.savedAt }
}

/** The session has ended: what was typed is kept as a draft, and signing in leads back to the filled form. Anybody else's chapter is not found. */
async function signInAgain(form: string, submission: Submission): Promise<never> {
  if ((await currentUser()) !== null) notFound()
  const { path, locale } = await requestPath()
  const draft = await keepDraftForExpiredSession(form, withRevision(submission), { formKey: submission.formKey })
  const [page = path, query = ''] = path.split('?', 2)
  const back = new URLSearchParams(query)
  if (draft !== null) back.set('draft', draft)
  const next = [page, back.toString()].filter((part) => part !== '').join('?')
  redirect(`/${locale}/sign-in?${new URLSearchParams({ next }).toString()}`)
}

/** What a draft keeps: what was typed, and the revision on which a correction was begun. */
function withRevision({ values, revision }: Submission): FormValues {
  return revision === null ? values : { ...values, revision: String(revision) }
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : null
}

/** The same form again, empty but for what is kept, with the id of what was saved: the page reads it from its address. */
async function samePage({ values }: Submission, keep: readonly string[], saved: string | null): Promise<string> {
  const { path, locale } = await requestPath()
  const kept = new URLSearchParams(keep.map((name) => [name, textOf(values, name)]))
  kept.set('saved', saved ?? '')
  return `${(path.split('?')[0] ?? path).slice(`/${locale}`.length)}?${kept.toString()}`
}
