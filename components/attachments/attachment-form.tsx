'use client'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/ui/action-bar'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-area'
import type { Upload } from '@/lib/domain/attachment'
import { useFileWords } from './file-words'

type AttachmentFormProps = Omit<FormProps, 'name' | 'labels' | 'loadSchema' | 'children'> & { readonly uploads: readonly Upload[] }

/** Says of files that have arrived what they are, and puts them beside the record. */
export function AttachmentForm({ uploads, ...form }: AttachmentFormProps) {
  const words = useTranslations('files')
  const said = useFileWords()
  const labels = { evidenceOn: words('fields.evidenceOn'), note: words('fields.note') }
  return (
    <Form {...form} name="attachment" labels={labels} loadSchema={() => import('@/lib/schemas/attachment').then((file) => file.attachmentSchema)}>
      <p>{words('new.sent', { count: uploads.length })}</p>
      <ul>
        {uploads.map(({ id, name, fileType, sizeBytes }) => (
          <li key={id}><bdi dir="auto">{name}</bdi> <span className="small muted">{said.type(fileType)}, <bdi>{said.size(sizeBytes)}</bdi></span></li>
        ))}
      </ul>
      <DateField name="evidenceOn" label={labels.evidenceOn} hint={words('hints.evidenceOn')} optional />
      <TextArea name="note" label={labels.note} hint={words('hints.note')} rows={2} optional />
      <ActionBar save={words('new.save')} />
    </Form>
  )
}
