'use server'
import { defineAction } from '@/lib/actions'
import { changePublication } from '@/lib/data/publications/change'
import { textOf } from '@/lib/form-state'
import { publicPageMail } from '@/lib/mail/public-page-mail'
import { publicationSchema } from '@/lib/schemas/publication'

export const changePublicationAction = defineAction({
  form: 'public-page',
  schema: publicationSchema,
  verb: (actor, input, { chapter, revision, values }) => changePublication(actor, { ...input, chapterId: textOf(values, 'of') === 'organization' ? null : chapter.id, revision: revision ?? 0 }, publicPageMail),
  to: ({ chapterId }, { chapter }) => `/c/${chapter.slug}/settings/public-page?saved=1${chapterId === null ? '&of=organization' : ''}`,
})
