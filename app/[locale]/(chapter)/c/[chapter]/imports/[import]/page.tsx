import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { ReadingProblems } from '@/components/imports/file-reading'
import { ImportedFile } from '@/components/imports/imported-file'
import { requireChapter } from '@/lib/auth/actor'
import { listImports } from '@/lib/data/statements/list'
import { viewImportPage } from '@/lib/data/statements/page'
import { recordChoices } from '@/lib/data/records/choices'
import { textOfQuery } from '@/lib/domain/query'
import { undoImportAction } from '../actions'
import { PreviewStep } from './preview-step'
import { SettingsStep } from './settings-step'
import { WorkStep } from './work-step'

export default async function ImportPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/imports/[import]'>) {
  const { chapter: slug, import: id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await viewImportPage(actor, { chapterId: chapter.id, id })
  const [listed, choices] = [await listImports(actor, chapter.id), await recordChoices(actor, chapter.id)]
  if (!view.ok || !listed.ok || !choices.ok) notFound()
  const file = view.value
  const { look, work } = file
  const words = await getTranslations('imports')
  const imported = listed.value.find((each) => each.id === id && each.state !== 'open')
  const query = await searchParams
  const isSettling = textOfQuery(query, 'step') === 'settings'
  return (
    <ClientWords namespaces={['imports', 'records', 'expenditures']}>
      <BackLink href={`/c/${chapter.slug}/imports`} label={words('title')} />
      {imported !== undefined ? (
        <>
          <title>{await pageTitle(words('done.title', { name: file.name }), chapter.name)}</title>
          {query['survivors'] === undefined ? null : <Banner kind="info">{words('done.survivors', { count: Number(textOfQuery(query, 'survivors')) || 0 })}</Banner>}
          <ImportedFile file={imported} chapter={chapter.slug} undo={undoImportAction} />
        </>
      ) : work !== null ? (
        <WorkStep file={file} work={work} chapter={chapter} />
      ) : look === null || look.reading.outcome === 'refused' ? (
        <>
          <title>{await pageTitle(words('refusedTitle', { name: file.name }), chapter.name)}</title>
          <h1>{words('refusedTitle', { name: file.name })}</h1>
          {look === null ? <p>{(await getTranslations('refusal'))('importFailed')}</p> : <ReadingProblems problems={look.reading.problems} chapter={chapter.slug} file={file.id} />}
        </>
      ) : isSettling || look.preview === null ? (
        <SettingsStep file={file} reading={look.reading} remembered={look.remembered} chapter={chapter} bankAccounts={choices.value.bankAccounts} />
      ) : (
        <PreviewStep file={file} reading={look.reading} preview={look.preview} chapter={chapter} />
      )}
    </ClientWords>
  )
}
