import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AuditFrame } from '@/components/audits/audit-frame'
import { AuditedTable } from '@/components/audits/audited-table'
import { SampleProgress } from '@/components/audits/sample-progress'
import { Banner } from '@/components/frame/banner'
import { titled } from '@/components/frame/page-title'
import { LinkToHandOver } from '@/components/members/link-to-hand-over'
import { FileLinks } from '@/components/reports/file-links'
import { PageLink } from '@/components/ui/page-link'
import { Pager } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { linkToShow } from '@/lib/auth/one-time-link'
import { getAudit } from '@/lib/data/audits/list'
import { marksOfAudit } from '@/lib/data/audits/marks'
import { populationOfAudit, populationPageSize } from '@/lib/data/audits/population'
import { samplesOfAudit } from '@/lib/data/audits/samples'
import { passwordLink } from '@/lib/data/installation/setup-link'
import { can } from '@/lib/domain/permission'
import { hrefWith, textOfQuery } from '@/lib/domain/query'

type Props = PageProps<'/[locale]/c/[chapter]/audits/[audit]'>

async function open({ params }: Props) {
  const { chapter: slug, audit: id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const audit = await getAudit(actor, { chapterId: chapter.id, id })
  if (!audit.ok) notFound()
  return { actor, chapter, audit: audit.value }
}

export async function generateMetadata(props: Props) {
  const { chapter, audit } = await open(props)
  const words = await getTranslations('audits')
  return titled(words('heading', { name: audit.auditorName }), chapter.name)
}

export default async function AuditPage(props: Props) {
  const { actor, chapter, audit } = await open(props)
  const query = await props.searchParams
  const page = Math.max(1, Number(/^\d{1,6}$/.exec(textOfQuery(query, 'page'))?.[0] ?? 1))
  const of = { chapterId: chapter.id, id: audit.id }
  const samples = await samplesOfAudit(actor, of)
  const sample = samples.ok ? (samples.value.find(({ id }) => id === textOfQuery(query, 'sample')) ?? null) : null
  const population = await populationOfAudit(actor, { ...of, page, ...(sample === null ? {} : { ids: sample.draw.items.map(({ id }) => id) }) })
  const marks = await marksOfAudit(actor, of)
  if (!population.ok || !marks.ok) notFound()
  const words = await getTranslations('audits')
  const href = `/c/${chapter.slug}/audits/${audit.id}`
  const period = `${audit.periodFrom}..${audit.periodThrough}`
  const token = await linkToShow()
  const exceptions = [...marks.value.values()].filter(({ result }) => result === 'exception').length
  const at = (number: number) => hrefWith(href, { page: String(number), ...(sample === null ? {} : { sample: sample.id }) })
  const isOpen = audit.closedAt === null
  return (
    <AuditFrame audit={audit} chapter={chapter.slug} current="records">
      {query['saved'] === undefined ? null : <Banner kind="success">{words('saved', { name: audit.auditorName })}</Banner>}
      {token === null ? null : <LinkToHandOver link={passwordLink(token)} />}
      {sample === null ? <p>{words('progress', { marked: marks.value.size, all: population.value.count, exceptions })}</p> : <SampleProgress sample={sample} marks={marks.value} href={href} />}
      <p><PageLink href={`/c/${chapter.slug}/reports/donation-audit/${period}`}>{words('report')}</PageLink></p>
      <p><PageLink href={`/c/${chapter.slug}/reports/population-tests/${period}`}>{words('populationTests')}</PageLink></p>
      <p><PageLink href={`/c/${chapter.slug}/donations`}>{words('find')}</PageLink></p>
      <h2>{words('away')}</h2>
      <FileLinks place={{ form: 'donation-audit', period, query: `chapter=${chapter.slug}` }} />
      <AuditedTable
        rows={population.value.rows} marks={marks.value} href={href} sample={sample?.id ?? null} donations={`/c/${chapter.slug}/donations`}
        mayTest={isOpen && can(actor, 'audit.test', chapter.id).ok} mayAnswer={isOpen && can(actor, 'audit.answer', chapter.id).ok}
      />
      <Pager label={words('donations')} previousHref={page > 1 ? at(page - 1) : null} nextHref={page * populationPageSize < population.value.count ? at(page + 1) : null} />
    </AuditFrame>
  )
}
