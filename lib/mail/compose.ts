import 'server-only'
import MailComposer from 'nodemailer/lib/mail-composer'
import { directionOf, type Mail } from '@/lib/domain/mail'

/** What a message needs beside the mail: who sends, and an id by which a reader recognizes one that comes twice. */
export type Envelope = { readonly id: string; readonly from: string; readonly at: string }

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
}

function paragraphHtml(text: string): string {
  const isAddress = /^https?:\/\/\S+$/.test(text)
  return isAddress ? `<p><a href="${escaped(text)}">${escaped(text)}</a></p>` : `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`
}

/** No picture, no style from elsewhere, nothing that tells the sender when it was opened. */
function htmlOf({ subject, paragraphs, language }: Mail): string {
  const body = paragraphs.map(paragraphHtml).join('\n')
  return `<!doctype html>\n<html lang="${escaped(language)}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${body}\n</body></html>\n`
}

/** The message as nodemailer takes it. */
export function messageOf(mail: Mail, { id, from, at }: Envelope) {
  const { to, subject, paragraphs, files } = mail
  const host = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '')
  return {
    from, to, subject, messageId: `<${id}@${host}>`, date: new Date(at), text: `${paragraphs.join('\n\n')}\n`, html: htmlOf(mail),
    // What a program sends is not answered by another one (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: files.map(({ name, mediaType, base64 }) => ({ filename: name, contentType: mediaType, content: Buffer.from(base64, 'base64') })),
    disableFileAccess: true, disableUrlAccess: true,
  }
}

/** The message as a file (RFC 5322) that any mail program opens. */
export function messageFile(mail: Mail, envelope: Envelope): Promise<Buffer> {
  return new MailComposer(messageOf(mail, envelope)).compile().build()
}
