import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listAudits } from '@/lib/data/audits/list'
import { can } from '@/lib/domain/permission'

type Props = PageProps<'/[locale]/c/[chapter]/audits'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('audits')
  return titled(words('title'), chapter.name)
}

export default async function AuditsPage({ params }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const audits = await listAudits(actor, chapter.id)
  if (!audits.ok) notFound()
  const words = await getTranslations('audits')
  const href = `/c/${chapter.slug}/audits`
  return (
    <>
      <h1>{words('title')}</h1>
      {can(actor, 'audit.open', chapter.id).ok ? <p><PageLink className="button button-primary" href={`${href}/new`}>{words('open')}</PageLink></p> : null}
      {audits.value.length === 0 ? <EmptyState reason={words('empty')} /> : (
        <DataTable
          caption={words('caption')}
          rows={audits.value}
          rowKey={({ id }) => id}
          columns={[
            { key: 'auditor', label: words('fields.auditor'), first: true, cell: (audit) => <PageLink href={`${href}/${audit.id}`}><PersonName name={audit.auditorName} /></PageLink> },
            { key: 'from', label: words('fields.periodFrom'), cell: (audit) => <CalendarDay day={audit.periodFrom} /> },
            { key: 'through', label: words('fields.periodThrough'), cell: (audit) => <CalendarDay day={audit.periodThrough} /> },
            { key: 'ends', label: words('fields.endsOn'), cell: (audit) => <CalendarDay day={audit.endsOn} /> },
          ]}
        />
      )}
    </>
  )
}
