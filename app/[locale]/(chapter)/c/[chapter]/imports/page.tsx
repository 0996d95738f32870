import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { ImportTable } from '@/components/imports/import-table'
import { UploadFile } from '@/components/imports/upload-file'
import { PayoutTable } from '@/components/payouts/payout-table'
import { requireChapter } from '@/lib/auth/actor'
import { listPayouts } from '@/lib/data/payouts/list'
import { listImports } from '@/lib/data/statements/list'
import { fileLimits } from '@/lib/domain/imports/file-limits'
import { hrefWith, textOfQuery } from '@/lib/domain/query'
import { localeOfTag } from '@/lib/i18n/locales'

type Props = PageProps<'/[locale]/c/[chapter]/imports'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('imports')
  return titled(words('title'), chapter.name)
}

export default async function ImportsPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const files = await listImports(actor, chapter.id)
  if (!files.ok) notFound()
  const payouts = await listPayouts(actor, chapter.id)
  const words = await getTranslations('imports')
  const megabytes = fileLimits.bytesMax / 1024 / 1024
  const action = hrefWith('/api/imports', { chapter: chapter.slug, locale: localeOfTag(await getLocale()) })
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('intro')}</p>
      <UploadFile action={action} megabytes={megabytes} refused={textOfQuery(await searchParams, 'refused')} label={words('file')} hint={words('fileHint', { megabytes })} send={words('send')} />
      <ImportTable files={files.value} href={`/c/${chapter.slug}/imports`} timeZone={chapter.timeZone} />
      <PayoutTable payouts={payouts.ok ? payouts.value : []} href={`/c/${chapter.slug}/payouts`} />
    </>
  )
}
