import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AuditForm } from '@/components/audits/audit-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { can } from '@/lib/domain/permission'
import { openAuditAction } from '../actions'

export default async function NewAuditPage({ params }: PageProps<'/[locale]/c/[chapter]/audits/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'audit.open', chapter.id).ok) notFound()
  const words = await getTranslations('audits')
  return (
    <ClientWords namespaces={['audits']}>
      <BackLink href={`/c/${chapter.slug}/audits`} label={words('title')} />
      <AuditForm action={openAuditAction} formKey={newId()} today={chapter.today} chapter={chapter.slug} title={await pageTitle(words('new.title'), chapter.name)} heading={words('new.title')} />
    </ClientWords>
  )
}
