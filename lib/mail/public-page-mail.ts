import 'server-only'
import type { SwitchNews } from '@/lib/data/publications/tell'
import { siteAddress } from '@/lib/data/installation/setup-link'
import type { Mail } from '@/lib/domain/mail'
import { wordsFor } from '@/lib/words'

/** The mail to all administrators when a public page is switched on or off: who did it, and where the page is. */
export function publicPageMail({ organization, chapter, shown, who, path }: SwitchNews, to: Mail['to']): Mail {
  const words = wordsFor('outbox.publicPageMail')
  const place = chapter ?? organization
  return {
    to, language: 'en', subject: shown ? words('onSubject', { place }) : words('offSubject', { place }), files: [],
    paragraphs: [shown ? words('on', { who, place }) : words('off', { who, place }), `${siteAddress()}/en${path}`, words('notYou')],
  }
}
