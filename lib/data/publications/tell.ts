import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { queueMails } from '@/lib/data/outbox/queue'
import type { Mail } from '@/lib/domain/mail'
import type { Actor } from '@/lib/domain/permission'
import type { Publication } from '@/lib/domain/publication/publication'

/** What the mail tells: which page was switched, which way, and by whom. */
export type SwitchNews = { readonly organization: string; readonly chapter: string | null; readonly shown: boolean; readonly who: string; readonly path: string }

export type WriteSwitchMail = (news: SwitchNews, to: Mail['to']) => Mail

/** Mails everybody who administers what the page covers that it was switched on or off, and by whom. */
export async function tellAdministrators(tx: Transaction, actor: Actor, { id, chapterId, shown, revision }: Publication, write: WriteSwitchMail): Promise<number> {
  const { organizationId, today } = actor
  const [organization, profile, chapter] = [
    await tx.organization.findUnique({ where: { id: organizationId } }), await tx.organizationProfile.findFirst({ where: { organizationId }, select: { name: true } }),
    chapterId === null ? null : await tx.chapter.findFirst({ where: { organizationId, id: chapterId }, select: { name: true, slug: true } }),
  ]
  const path = ['/t', organization?.slug ?? '', ...(chapter === null ? [] : [chapter.slug])].join('/')
  const news = { organization: profile?.name ?? '', chapter: chapter?.name ?? null, shown, who: actor.name, path }
  const holds = { OR: [{ untilOn: null }, { untilOn: { gte: dayToRow(today) } }] }
  const covers = { OR: [{ chapterId: null }, ...(chapterId === null ? [] : [{ chapterId }])] }
  const rows = await tx.membership.findMany({ where: { organizationId, role: 'administrator', endedAt: null, AND: [holds, covers] }, select: { userId: true } })
  const users = await tx.user.findMany({ where: { id: { in: rows.map(({ userId }) => userId) } }, select: { id: true, name: true, email: true }, orderBy: { id: 'asc' } })
  return queueMails(tx, actor, users.map((user) => ({
    kind: 'public-page', key: `public-page/${id}/${String(revision)}/${user.id}`, chapterId, personId: null, mail: write(news, { name: user.name, address: user.email }),
  })))
}
