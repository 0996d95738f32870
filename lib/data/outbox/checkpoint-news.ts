import 'server-only'
import { dayFromRow, instantToRow } from '@/lib/data/database/days'
import { inTransaction, readAs, type Transaction } from '@/lib/data/database/transaction'
import { hoursLater } from '@/lib/data/installation/clock'
import { oneOf } from '@/lib/data/records/one-of'
import type { Mail } from '@/lib/domain/mail'
import { can, type Actor, type Role } from '@/lib/domain/permission'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { reportForms, type ReportForm } from '@/lib/domain/reports/forms'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { queueMails } from './queue'

/** Why a checkpoint is mailed: a report was sealed, or another month has begun. */
export type Occasion = { readonly kind: 'seal'; readonly number: string; readonly form: ReportForm; readonly period: { readonly from: CalendarDate; readonly through: CalendarDate } } | { readonly kind: 'month' }

/** A checkpoint that officers should have in their hands, and who has not got it yet. */
export type CheckpointNews = {
  readonly key: string
  readonly chapterId: string | null
  readonly occasion: Occasion
  readonly size: number
  /** The signed note, as it is kept elsewhere. */
  readonly note: string
  readonly recipients: readonly { readonly userId: string; readonly name: string; readonly address: string }[]
}

/** Those who answer for the books; an older copy of these is seen against the checkpoint that they keep. */
const officers: readonly Role[] = ['administrator', 'treasurer', 'reviewer']
/** A program that did not run for a week still mails what was sealed meanwhile. */
const sinceHours = 7 * 24

type Told = Pick<CheckpointNews, 'key' | 'chapterId' | 'occasion'>

/** What happened that a checkpoint is mailed for. */
async function occasions(tx: Transaction, { organizationId, at, today }: Actor): Promise<readonly Told[]> {
  const rows = await tx.sealedReport.findMany({
    where: { organizationId, sealedAt: { gt: instantToRow(hoursLater(at, -sinceHours)) } },
    select: { id: true, number: true, form: true, chapterId: true, periodFrom: true, periodThrough: true },
  })
  const seals = rows.map(({ id, number, form, chapterId, periodFrom, periodThrough }): Told => ({
    key: `checkpoint/seal/${id}`, chapterId,
    occasion: { kind: 'seal', number, form: oneOf(reportForms, form), period: { from: dayFromRow(periodFrom), through: dayFromRow(periodThrough) } },
  }))
  return [...seals, { key: `checkpoint/month/${today.slice(0, 7)}`, chapterId: null, occasion: { kind: 'month' } }]
}

async function officersOf(tx: Transaction, { organizationId, today }: Actor, chapterId: string | null) {
  const rows = await tx.membership.findMany({
    where: {
      organizationId, role: { in: [...officers] }, endedAt: null,
      AND: [{ OR: [{ chapterId: null }, ...(chapterId === null ? [] : [{ chapterId }])] }, { OR: [{ untilOn: null }, { untilOn: { gte: new Date(`${today}T00:00:00.000Z`) } }] }],
    },
    select: { userId: true },
  })
  const users = await tx.user.findMany({ where: { id: { in: rows.map(({ userId }) => userId) } }, select: { id: true, name: true, email: true }, orderBy: { id: 'asc' } })
  return users.map(({ id, name, email }) => ({ userId: id, name, address: email }))
}

/** Checkpoints that were not mailed yet; nothing while no checkpoint was ever made. */
export async function checkpointNews(actor: Actor): Promise<Result<readonly CheckpointNews[], Refusal>> {
  const allowed = can(actor, 'checkpoint.make', null)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const newest = await tx.checkpoint.findFirst({ where: { organizationId }, orderBy: { size: 'desc' }, select: { size: true, note: true } })
    if (newest === null) return ok([])
    const news = await Promise.all((await occasions(tx, actor)).map(async (told) => {
      const known = await tx.outbox.findMany({ where: { organizationId, key: { startsWith: `${told.key}/` } }, select: { key: true } })
      const keys = new Set(known.map(({ key }) => key))
      const recipients = (await officersOf(tx, actor, told.chapterId)).filter(({ userId }) => !keys.has(`${told.key}/${userId}`))
      return { ...told, size: Number(newest.size), note: newest.note, recipients }
    }))
    return ok(news.filter(({ recipients }) => recipients.length > 0))
  })
}

/** Puts the mails of one piece of news into the outbox, one to each of its recipients; a second call adds none. */
export async function mailCheckpoint(actor: Actor, news: CheckpointNews, write: (to: Mail['to']) => Mail): Promise<Result<{ readonly queued: number }, Refusal>> {
  const allowed = can(actor, 'checkpoint.make', null)
  if (!allowed.ok) return allowed
  const { key, chapterId, recipients } = news
  const mails = recipients.map(({ userId, name, address }) => ({ kind: 'checkpoint' as const, key: `${key}/${userId}`, chapterId, personId: null, mail: write({ name, address }) }))
  return inTransaction(actor, async (tx) => ok({ queued: await queueMails(tx, actor, mails) }))
}
