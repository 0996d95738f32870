'use server'
import { defineAction } from '@/lib/actions'
import { saveDraft } from '@/lib/data/drafts/save'
import { correctTypedLobbyingContact } from '@/lib/data/lobbying-contacts/correct'
import { recordTypedLobbyingContact } from '@/lib/data/lobbying-contacts/record'
import { undoLobbyingContact } from '@/lib/data/lobbying-contacts/undo'
import { voidLobbyingContact } from '@/lib/data/lobbying-contacts/void'
import { textOf } from '@/lib/form-state'
import { nothingSchema } from '@/lib/schemas/account'
import { lobbyingContactCorrectionSchema, lobbyingContactSchema } from '@/lib/schemas/lobbying-contact'
import { voidSchema } from '@/lib/schemas/reason'

export const recordLobbyingContactAction = defineAction({
  form: 'lobbying-contact',
  schema: lobbyingContactSchema,
  keep: ['counterpart', 'contactOn', 'mode', 'principalId', 'participants', 'topic', 'issueCode'],
  saveDraft,
  verb: (actor, input, { chapter, formKey }) => recordTypedLobbyingContact(actor, { ...input, chapterId: chapter.id, formKey }),
  to: (contact, { chapter }) => `/c/${chapter.slug}/lobbying-contacts/${contact.id}?saved=1`,
})

export const correctLobbyingContactAction = defineAction({
  form: 'lobbying-contact-correction',
  schema: lobbyingContactCorrectionSchema,
  saveDraft,
  verb: (actor, { reason, contact }, { chapter, revision, values }) =>
    correctTypedLobbyingContact(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, reason, contact: { ...contact, chapterId: chapter.id } }),
  to: (contact, { chapter }) => `/c/${chapter.slug}/lobbying-contacts/${contact.id}?saved=1`,
})

export const voidLobbyingContactAction = defineAction({
  form: 'lobbying-contact-void',
  schema: voidSchema,
  verb: (actor, { reason }, { chapter, revision, values }) =>
    voidLobbyingContact(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, reason }),
  to: (contact, { chapter }) => `/c/${chapter.slug}/lobbying-contacts/${contact.id}?voided=1`,
})

export const undoLobbyingContactAction = defineAction({
  form: 'lobbying-contact-undo',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) => undoLobbyingContact(actor, { chapterId: chapter.id, id: textOf(values, 'recordId') }),
  to: (contact, { chapter }) => `/c/${chapter.slug}/lobbying-contacts/${contact.id}?voided=1`,
})
