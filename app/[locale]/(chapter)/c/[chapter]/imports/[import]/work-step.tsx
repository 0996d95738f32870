import { getTranslations } from 'next-intl/server'
import { pageTitle } from '@/components/frame/page-title'
import { ImportWork } from '@/components/imports/import-work'
import type { ImportPage, ShownWork } from '@/lib/data/statements/page'

type WorkStepProps = { readonly file: ImportPage; readonly work: ShownWork; readonly chapter: { readonly name: string } }

/** The step that shows how far the process of a long file is. */
export async function WorkStep({ file: { name }, work, chapter }: WorkStepProps) {
  const words = await getTranslations('imports.work')
  const heading = words(work.kind, { name })
  return (
    <>
      <title>{await pageTitle(heading, chapter.name)}</title>
      <ImportWork heading={heading} {...work} />
    </>
  )
}
