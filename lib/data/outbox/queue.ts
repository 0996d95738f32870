import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { hoursLater } from '@/lib/data/installation/clock'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import type { Mail, MailKind } from '@/lib/domain/mail'
import type { Actor } from '@/lib/domain/permission'
import { mailDays, sealMail } from './rows'

export type NewMail = {
  readonly kind: MailKind
  /** What the mail is about, for good: a second mail of the same key is not queued. `receipt/ID/1`. */
  readonly key: string
  /** The chapter whose outbox shows it; null: the organization's. */
  readonly chapterId: string | null
  /** The person of the directory that it goes to or speaks of, so that an erasure takes it away; null where there is none. */
  readonly personId: string | null
  readonly mail: Mail
}

/**
 * Puts mails into the outbox in the transaction of the act that they tell of: with it they are there, without it they are not.
 * They go out by the worker, or by hand where no mail server is set. Gives how many were new.
 */
export async function queueMails(tx: Transaction, actor: Actor, mails: readonly NewMail[]): Promise<number> {
  if (mails.length === 0) return 0
  const { organizationId, at } = actor
  const keys = await organizationKeys(tx, organizationId)
  const times = { createdAt: instantToRow(at), nextTryAt: instantToRow(at), expiresAt: instantToRow(hoursLater(at, mailDays * 24)) }
  const { count } = await tx.outbox.createMany({
    data: mails.map(({ mail, ...about }) => { const id = newId(); return { organizationId, id, ...about, ...times, contentCipher: sealMail(keys, id, mail) } }),
    skipDuplicates: true,
  })
  return count
}
