import { documentText, html } from './markup'
import { page, type PageContext } from './public-parts'

/** What stands where nothing is public: the same words whatever was asked for. */
export function publicNotFoundHtml(context: PageContext): string {
  const { words } = context
  return documentText(page(context, words('notFound.title'), html`<h1>${words('notFound.title')}</h1><p>${words('notFound.text')}</p>`))
}
