import 'server-only'
import { newId } from '@/lib/data/database/uuid'
import { saveDraft } from '@/lib/data/drafts/save'
import { chapterActorOf } from './actor'
import { currentSession } from './current-user'
import { requestPath } from './request-path'
import { sessionState } from './session-state'

type TypedValues = Readonly<Record<string, string | readonly string[]>>

/**
 * A form came in after its session had ended by itself: what was typed is kept as that person's draft, for the rights that they
 * have now, and its id is given, for the address to which signing in leads back. A session that somebody ended keeps nothing.
 * The chapter is that of the page's address, unless it is named.
 */
export async function keepDraftForExpiredSession(form: string, values: TypedValues, chapterSlug?: string): Promise<string | null> {
  const current = await currentSession()
  if (current === null || sessionState(current.session, current.at) !== 'expired') return null
  const { userId, userName } = current.session
  const slug = chapterSlug ?? /^\/[^/]+\/c\/([^/?#]+)/.exec((await requestPath()).path)?.[1] ?? ''
  const found = await chapterActorOf({ id: userId, name: userName, at: current.at }, slug)
  if (found === null) return null
  const saved = await saveDraft(found.actor, { id: newId(), form, chapterId: found.chapter.id, values })
  return saved.ok ? saved.value.id : null
}
