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
import type { PreviewGroup } from '@/lib/domain/imports/preview'
import { importStatementAction } from '../actions'

type PreviewStepProps = {
  readonly file: FileView['file']
  readonly reading: Exclude<StatementReading, { readonly outcome: 'refused' }>
  readonly preview: Preview
  readonly chapter: { readonly slug: string; readonly name: string; readonly today: CalendarDate }
}

/** Rows of a group that can be changed one by one; a page with more of them would be slow to open. */
const rowsMax = 300

/** The step that shows what will be imported, and imports exactly that. */
export async function PreviewStep({ file, reading, preview, chapter }: PreviewStepProps) {
  const words = await getTranslations('imports.preview')
  const heading = words('title', { name: file.name })
  const count = (group: PreviewGroup) => preview.lines.filter((each) => each.group === group).length
  const counts = { new: count('new'), already: count('already'), question: count('question'), out: count('out'), left: count('left-out') }
  const of = (group: PreviewGroup, max = rowsMax) => shownLines(preview.lines, group, max)
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
        counts={words('counts', { total: preview.lines.length, ...counts })}
        groups={counts}
        questions={of('question', Infinity)}
        fresh={of('new')}
        out={of('out')}
        more={{ fresh: Math.max(0, counts.new - rowsMax), out: Math.max(0, counts.out - rowsMax) }}
      />
      <p><PageLink href={`/c/${chapter.slug}/imports/${file.id}?step=settings`}>{words('change')}</PageLink></p>
      <OtherLines kind="already" lines={of('already')} />
      <OtherLines kind="left" lines={of('left-out')} />
      <FileReading reading={reading} />
    </>
  )
}
