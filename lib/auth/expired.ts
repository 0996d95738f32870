import 'server-only'
import { newId } from '@/lib/data/database/uuid'
import { saveDraft } from '@/lib/data/drafts/save'
import { chapterActorOf } from './actor'
import { currentSession } from './current-user'
import { requestPath } from './request-path'
import { sessionState } from './session-state'

type TypedValues = Readonly<Record<string, string | readonly string[]>>

type Known = {
  /** Under which the form keeps its drafts already: this one takes their place. */
  readonly formKey?: string
  /** The chapter, where it is not that of the page's address. */
  readonly chapterSlug?: string
  /** The batch, where it is a row of one. */
  readonly recordId?: string
}

/**
 * A form came in after its session had ended by itself: what was typed is kept as that person's draft, for the rights that they
 * have now, and its id is given, for the address to which signing in leads back. A session that somebody ended keeps nothing.
 */
export async function keepDraftForExpiredSession(form: string, values: TypedValues, { formKey = '', chapterSlug, recordId }: Known = {}): Promise<string | null> {
  const current = await currentSession()
  if (current === null || sessionState(current.session, current.at) !== 'expired') return null
  const { userId, userName } = current.session
  const slug = chapterSlug ?? /^\/[^/]+\/c\/([^/?#]+)/.exec((await requestPath()).path)?.[1] ?? ''
  const found = await chapterActorOf({ id: userId, name: userName, at: current.at }, slug)
  if (found === null) return null
  const saved = await saveDraft(found.actor, { id: formKey === '' ? newId() : formKey, form, chapterId: found.chapter.id, values, ...(recordId !== undefined && { recordId }) })
  return saved.ok ? saved.value.id : null
}
