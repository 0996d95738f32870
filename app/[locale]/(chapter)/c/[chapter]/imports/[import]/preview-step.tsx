import { getTranslations } from 'next-intl/server'
import { pageTitle } from '@/components/frame/page-title'
import { FileReading } from '@/components/imports/file-reading'
import { OtherLines } from '@/components/imports/other-lines'
import { PreviewForm } from '@/components/imports/preview-form'
import { shownLines } from '@/components/imports/shown-lines'
import { PageLink } from '@/components/ui/page-link'
import { newId } from '@/lib/data/database/uuid'
import type { FileView, Preview } from '@/lib/data/statements/preview'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { StatementReading } from '@/lib/domain/imports/bank-statement'
import { importStatementAction } from '../actions'

type PreviewStepProps = {
  readonly file: FileView['file']
  readonly reading: Exclude<StatementReading, { readonly outcome: 'refused' }>
  readonly preview: Preview
  readonly chapter: { readonly slug: string; readonly name: string; readonly today: CalendarDate }
}

/** New gifts that can be changed one by one; a page with more of them would be slow to open. */
const giftsMax = 300

/** The step that shows what will be imported, and imports exactly that. */
export async function PreviewStep({ file, reading, preview, chapter }: PreviewStepProps) {
  const words = await getTranslations('imports.preview')
  const heading = words('title', { name: file.name })
  const [gifts, questions] = [shownLines(preview.lines, 'new'), shownLines(preview.lines, 'question')]
  const [already, left] = [shownLines(preview.lines, 'already'), shownLines(preview.lines, 'left-out')]
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
        counts={words('counts', { total: preview.lines.length, new: gifts.length, already: already.length, question: questions.length, left: left.length })}
        questions={questions}
        gifts={gifts.slice(0, giftsMax)}
        more={Math.max(0, gifts.length - giftsMax)}
      />
      <p><PageLink href={`/c/${chapter.slug}/imports/${file.id}?step=settings`}>{words('change')}</PageLink></p>
      <OtherLines kind="already" lines={already} />
      <OtherLines kind="left" lines={left} />
      <FileReading reading={reading} />
    </>
  )
}
