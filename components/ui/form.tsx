'use client'
import {
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type SubmitEvent as FormSubmitEvent,
} from 'react'
import { useTranslations } from 'next-intl'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { proofField } from '@/lib/domain/recent-proof'
import { openForm, valuesOfForm, type FormState } from '@/lib/form-state'
import { ConflictTable } from './conflict-table'
import { DraftNote } from './draft-note'
import { ErrorSummary } from './error-summary'
import { fieldId, FormContext, type WordOf } from './form-context'
import { intentOfKeys, pressIntent } from './form-keys'
import { problemsOfErrors, useSchema, type LoadSchema } from './use-schema'
import { useDraft } from './use-draft'
import styles from './form.module.css'

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

export type FormProps = {
  /** The name of the form: keeps its drafts apart from those of other forms. */
  readonly name: string
  readonly action: FormAction
  /** `() => import('@/lib/schemas/donation').then((file) => file.donationSchema)` */
  readonly loadSchema?: LoadSchema
  /** What stands in the fields when the page opens: `openForm(values, { revision, draftSavedAt })`. */
  readonly initial?: FormState
  /** Made on the server with the page; one key makes one record. */
  readonly formKey: string
  readonly today: CalendarDate
  /** The slug of the chapter; null for forms of the organization. */
  readonly chapter: string | null
  /** The whole document title; "Error: " is put before it after a refusal. The page sets no title in its metadata. */
  readonly title: string
  /** The page's one `h1`. */
  readonly heading: ReactNode
  /** Labels by field name, in the order of the fields: for the summary of problems, and the table shown when two people changed the record. */
  readonly labels: Readonly<Record<string, string>>
  /** The words of chosen values: for the table shown when two people changed the record. */
  readonly wordOf?: WordOf
  /** Keeps what is typed on the server while it is typed. */
  readonly drafts?: boolean
  /** The field that takes the focus when the page opens: after "Save and add another" the first one. */
  readonly focusOn?: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly children: ReactNode
}

/** A native form that posts to a server action with and without scripts; scripts add checks before posting, drafts and keys. */
export function Form(props: FormProps) {
  const { action, initial, formKey, today, chapter, labels, children } = props
  const words = useTranslations('field')
  const [state, submit, pending] = useActionState(action, initial ?? openForm())
  const [offline, setOffline] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const typed = useCallback(() => (element.current === null ? {} : valuesOfForm(new FormData(element.current))), [])
  const { register, handleSubmit, clearErrors, formState } = useSchema(props.loadSchema, today, typed)
  const draft = useDraft(element, { form: props.name, chapter, formKey, enabled: props.drafts === true }, state.draftSavedAt)

  const post = useCallback(
    (form: FormData) => {
      setOffline(!navigator.onLine)
      if (!navigator.onLine) return
      draft.stopWaiting()
      startTransition(() => {
        submit(form)
      })
    },
    [draft, submit],
  )

  useEffect(() => {
    if (props.focusOn !== undefined) document.getElementById(fieldId(props.focusOn))?.focus()
  }, [props.focusOn])

  const onSubmit = (event: FormSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null }
    const form = new FormData(event.currentTarget, submitter)
    if (form.get('intent') === 'draft') {
      clearErrors()
      post(form)
    } else
      void handleSubmit(() => {
        post(form)
      })(event)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const intent = intentOfKeys(event)
    if (intent !== null && pressIntent(event.currentTarget, intent)) event.preventDefault()
  }

  const found = problemsOfErrors(formState.errors)
  const foundHere = Object.keys(found).length > 0
  const problems = inFieldOrder(foundHere ? found : state.fields, labels)
  const refused = foundHere || !state.ok
  const proofLabel = words('proof')
  const context = useMemo(
    () => ({
      values: state.values, problems, labels: { ...labels, [proofField]: proofLabel }, choices: state.choices, asksProof: proofField in state.fields, today, chapter, register,
    }),
    [state, problems, labels, proofLabel, today, chapter, register],
  )
  const attempt = foundHere ? formState.submitCount : state

  return (
    <FormContext value={context}>
      <title>{refused ? words('errorTitle', { title: props.title }) : props.title}</title>
      {refused ? <ErrorSummary message={<Message state={state} hide={foundHere} />} problems={problems} attempt={attempt} /> : null}
      {offline ? (
        <p className={styles.offline} role="alert">
          {words('offline')}
        </p>
      ) : null}
      <h1>{props.heading}</h1>
      <form
        ref={element}
        action={submit}
        noValidate
        className={styles.form}
        aria-busy={pending}
        onSubmit={onSubmit}
        onKeyDown={onKeyDown}
        onInput={draft.typed}
      >
        <KitFields {...props} revision={state.revision} />
        {state.conflicts.length === 0 || foundHere ? null : <ConflictTable conflicts={state.conflicts} labels={labels} wordOf={props.wordOf} />}
        {children}
        {props.drafts === true ? <DraftNote savedAt={latest(draft.savedAt, state.draftSavedAt)} /> : null}
      </form>
    </FormContext>
  )
}

/** Problems in the order of the fields on the page; those of no field come last. */
function inFieldOrder(problems: FormState['fields'], labels: FormProps['labels']): FormState['fields'] {
  const order = Object.keys(labels)
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return Object.fromEntries(Object.entries(problems).sort(([left], [right]) => place(left) - place(right)))
}

/** ISO instants sort as text. */
function latest(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right
  return left > right ? left : right
}

function Message({ state, hide }: { readonly state: FormState; readonly hide: boolean }) {
  const words = useTranslations('refusal')
  return hide || state.message === null ? null : words(state.message.key, state.message.values)
}

/** What the action needs and nobody types. */
function KitFields({ formKey, chapter, hidden = {}, revision }: FormProps & { readonly revision: number | null }) {
  const fields = {
    ...hidden,
    formKey,
    ...(chapter === null ? {} : { chapter }),
    ...(revision === null ? {} : { revision: String(revision) }),
  }
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
