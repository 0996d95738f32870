import { getTranslations } from 'next-intl/server'
import { pageTitle } from '@/components/frame/page-title'
import { FileReading } from '@/components/imports/file-reading'
import { OtherLines } from '@/components/imports/other-lines'
import { ProblemRows } from '@/components/imports/problem-rows'
import { PreviewForm } from '@/components/imports/preview-form'
import { PageLink } from '@/components/ui/page-link'
import { newId } from '@/lib/data/database/uuid'
import type { ImportPage } from '@/lib/data/statements/page'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { ShownGroup, ShownPreview, ShownReading } from '@/lib/domain/imports/shown'
import { openForm, type FormState } from '@/lib/form-state'
import { importStatementAction } from '../actions'

type PreviewStepProps = {
  readonly file: ImportPage
  readonly reading: ShownReading
  readonly preview: ShownPreview
  readonly chapter: { readonly slug: string; readonly name: string; readonly today: CalendarDate }
}

/** A long file that could not be imported opens as it was sent, with the reason. */
function initialOf({ tried }: ImportPage): FormState {
  return tried === null ? openForm() : { ...openForm(tried.values), ok: false, message: tried.problem, fields: tried.fields }
}

function more({ count, lines }: ShownGroup): number {
  return count - lines.length
}

/** The step that shows what will be imported, and imports exactly that. */
export async function PreviewStep({ file, reading, preview, chapter }: PreviewStepProps) {
  const words = await getTranslations('imports.preview')
  const heading = words('title', { name: file.name })
  const { groups } = preview
  const counts = { new: groups.new.count, already: groups.already.count, question: groups.question.count, out: groups.out.count, left: groups['left-out'].count }
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <PreviewForm
        action={importStatementAction}
        formKey={newId()}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        hidden={{ recordId: file.id, hash: preview.hash }}
        initial={initialOf(file)}
        counts={words('counts', { total, ...counts })}
        groups={counts}
        questions={groups.question.lines}
        fresh={groups.new.lines}
        out={groups.out.lines}
        more={{ questions: more(groups.question), fresh: more(groups.new), out: more(groups.out) }}
      />
      <p><PageLink href={`/c/${chapter.slug}/imports/${file.id}?step=settings`}>{words('change')}</PageLink></p>
      <ProblemRows chapter={chapter.slug} file={file.id} count={counts.question + counts.left + reading.passedOverCount} />
      <OtherLines kind="already" lines={groups.already.lines} />
      <OtherLines kind="left" lines={groups['left-out'].lines} />
      <FileReading reading={reading} />
    </>
  )
}
