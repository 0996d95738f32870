import 'server-only'
import type { CheckpointNews } from '@/lib/data/outbox/checkpoint-news'
import type { Mail } from '@/lib/domain/mail'
import { wordsFor } from '@/lib/words'

/** The mail that an officer keeps: the note itself is a file, and stands in the text as well, for a printer. */
export function checkpointMail({ occasion, size, note }: CheckpointNews, to: Mail['to']): Mail {
  const words = wordsFor('outbox.checkpointMail')
  const isSeal = occasion.kind === 'seal'
  return {
    to, language: 'en',
    subject: isSeal ? words('sealSubject', { number: occasion.number }) : words('monthSubject', { size }),
    paragraphs: [
      isSeal ? words('seal', { number: occasion.number, form: wordsFor('reports.forms')(occasion.form), from: occasion.period.from, through: occasion.period.through }) : words('month'),
      words('keep', { size }), note.trimEnd(), words('check'),
    ],
    files: [{ name: `checkpoint-${size}.txt`, mediaType: 'text/plain; charset=utf-8', base64: Buffer.from(note, 'utf8').toString('base64') }],
  }
}
