import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AuditForm } from '@/components/audits/audit-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'
import { openAuditAction } from '../actions'

export default async function NewAuditPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/audits/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'audit.open', chapter.id).ok) notFound()
  const words = await getTranslations('audits')
  const opened = await openedForm(actor, { query: await searchParams, form: 'audit', chapterId: chapter.id })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['audits']}>
      <BackLink href={`/c/${chapter.slug}/audits`} label={words('title')} />
      <AuditForm action={openAuditAction} {...opened.value} today={chapter.today} chapter={chapter.slug} title={await pageTitle(words('new.title'), chapter.name)} heading={words('new.title')} />
    </ClientWords>
  )
}
