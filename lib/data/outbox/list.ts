import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { mailKinds, type MailKind } from '@/lib/domain/mail'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { mailFromRow, type KeptMail } from './rows'

export type OutboxView = {
  /** Whether a mail server is set: without one every mail waits for somebody who hands it over. */
  readonly isSetUp: boolean
  readonly mails: readonly KeptMail[]
}

/** As many as anybody looks at; older ones that are settled expire. */
const shownMost = 200

/** Which mails an actor may open: those of the acts that the actor may do, in the chapter and, with the whole organization, in it. */
export function openMails(actor: Actor, chapterId: string) {
  const kinds = Object.keys(mailKinds).filter((kind): kind is MailKind => kind in mailKinds)
  const within = (place: string | null) => kinds.filter((kind) => can(actor, mailKinds[kind], place).ok)
  return { OR: [{ chapterId, kind: { in: within(chapterId) } }, { chapterId: null, kind: { in: within(null) } }] }
}

/** The mails of a chapter and of its organization that the actor may read, those that need somebody first, then the newest. */
export async function listMails(actor: Actor, chapterId: string): Promise<Result<OutboxView, Refusal>> {
  const allowed = can(actor, 'mail.read', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const rows = await tx.outbox.findMany({ where: { organizationId, ...openMails(actor, chapterId) }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: shownMost })
    const keys = await organizationKeys(tx, organizationId)
    const mails = rows.map((row) => mailFromRow(keys, row))
    const waits = ({ state }: KeptMail) => state === 'waiting' || state === 'failed'
    return ok({ isSetUp: env.mail !== null, mails: [...mails.filter(waits), ...mails.filter((mail) => !waits(mail))] })
  })
}

export async function findMail(tx: Transaction, actor: Actor, { id, chapterId }: { readonly id: string; readonly chapterId: string }): Promise<KeptMail | null> {
  if (!isId(id)) return null
  const { organizationId } = actor
  const row = await tx.outbox.findFirst({ where: { organizationId, id, ...openMails(actor, chapterId) } })
  return row === null ? null : mailFromRow(await organizationKeys(tx, organizationId), row)
}

/** One mail with its whole text; one that the actor may not read is not found. */
export async function getMail(actor: Actor, key: { readonly id: string; readonly chapterId: string }): Promise<Result<KeptMail & { readonly isSetUp: boolean }, Refusal>> {
  const allowed = can(actor, 'mail.read', key.chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const mail = await findMail(tx, actor, key)
    return mail === null ? notFound() : ok({ ...mail, isSetUp: env.mail !== null })
  })
}
