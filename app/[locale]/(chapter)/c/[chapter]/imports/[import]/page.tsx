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
import { viewImportFile } from '@/lib/data/statements/preview'
import { recordChoices } from '@/lib/data/records/choices'
import { textOfQuery } from '@/lib/domain/query'
import { undoImportAction } from '../actions'
import { PreviewStep } from './preview-step'
import { SettingsStep } from './settings-step'

export default async function ImportPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/imports/[import]'>) {
  const { chapter: slug, import: id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await viewImportFile(actor, { chapterId: chapter.id, id })
  const [listed, choices] = [await listImports(actor, chapter.id), await recordChoices(actor, chapter.id)]
  if (!view.ok || !listed.ok || !choices.ok) notFound()
  const { file, preview } = view.value
  const words = await getTranslations('imports')
  const imported = listed.value.find((each) => each.id === id && each.state !== 'open')
  const { reading } = file
  const query = await searchParams
  const settling = textOfQuery(query, 'step') === 'settings' || preview === null
  return (
    <ClientWords namespaces={['imports', 'records', 'expenditures']}>
      <BackLink href={`/c/${chapter.slug}/imports`} label={words('title')} />
      {imported !== undefined ? (
        <>
          <title>{await pageTitle(words('done.title', { name: file.name }), chapter.name)}</title>
          {query['survivors'] === undefined ? null : <Banner kind="info">{words('done.survivors', { count: Number(textOfQuery(query, 'survivors')) || 0 })}</Banner>}
          <ImportedFile file={imported} chapter={chapter.slug} undo={undoImportAction} />
        </>
      ) : reading.outcome === 'refused' ? (
        <>
          <title>{await pageTitle(words('refusedTitle', { name: file.name }), chapter.name)}</title>
          <h1>{words('refusedTitle', { name: file.name })}</h1>
          <ReadingProblems problems={reading.problems} />
        </>
      ) : settling ? (
        <SettingsStep file={file} reading={reading} chapter={chapter} bankAccounts={choices.value.bankAccounts} />
      ) : (
        <PreviewStep file={file} reading={reading} preview={preview} chapter={chapter} />
      )}
    </ClientWords>
  )
}
