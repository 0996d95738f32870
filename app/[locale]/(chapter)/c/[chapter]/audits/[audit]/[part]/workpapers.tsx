import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EarlierSignatures, PaperIndex, SignatureFacts, WorkpaperFiles } from '@/components/audits/workpapers'
import { Banner } from '@/components/frame/banner'
import { PageLink } from '@/components/ui/page-link'
import type { ActorChapter } from '@/lib/auth/actor'
import { signingOfAudit } from '@/lib/data/audits/signing'
import { auditWorkpapers } from '@/lib/data/audits/workpapers'
import type { Audit } from '@/lib/domain/audit/engagement'
import type { Actor } from '@/lib/domain/permission'
import { hrefWith } from '@/lib/domain/query'

/** The workpapers: whether they are signed, their index with hashes, and their files. */
export async function AuditWorkpapers({ actor, chapter, audit }: { readonly actor: Actor; readonly chapter: ActorChapter; readonly audit: Audit }) {
  const of = { chapterId: chapter.id, id: audit.id }
  const [papers, signing, words] = [await auditWorkpapers(actor, of), await signingOfAudit(actor, of), await getTranslations('auditWorkpapers')]
  const refusals = await getTranslations('refusal')
  if (!papers.ok && papers.refusal.reason !== 'conflict') notFound()
  if (!papers.ok) return <Banner kind="warning">{refusals('papersNotRebuilt')}</Banner>
  const { document, signature, earlier } = papers.value
  const acts = `/c/${chapter.slug}/audits/${audit.id}/workpapers`
  const file = (format: string, signedIn: number | null = null) => hrefWith(`/api/audits/${audit.id}/${format}`, { chapter: chapter.slug, ...(signedIn === null ? {} : { signed: String(signedIn) }) })
  const open = signing.ok ? signing.value.open : 0
  return (
    <>
      <p>{words(signature === null ? 'open' : 'signed')}</p>
      {signature === null ? null : <SignatureFacts signature={signature} timeZone={chapter.timeZone} />}
      {signing.ok && signature === null && open > 0 ? <p>{words('waits', { count: open })}</p> : null}
      {signing.ok && signature === null && open === 0 ? <p><PageLink className="button button-primary" href={`${acts}/sign`}>{words('sign')}</PageLink></p> : null}
      {signing.ok && signature !== null ? <p><PageLink className="button" href={`${acts}/reopen`}>{words('reopen')}</PageLink></p> : null}
      <WorkpaperFiles href={file} />
      <PaperIndex lines={document.items[0]?.lines ?? []} />
      <EarlierSignatures signatures={earlier} timeZone={chapter.timeZone} href={file} />
    </>
  )
}
