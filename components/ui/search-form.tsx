import type { ReactNode } from 'react'
import { useLocale } from 'next-intl'
import { localeOfTag, localePath } from '@/lib/i18n/locales'

type SearchFormProps = {
  /** Path of the page that shows what is found, without the language. */
  readonly href: string
  readonly search?: boolean
  readonly className?: string | undefined
  /** Fields named `q` or `text` and any others. */
  readonly children: ReactNode
}

/** A form that looks for something and needs no scripts. What is typed is posted, so that no name stands in an address, a history or a log. */
export function SearchForm({ href, search = false, className, children }: SearchFormProps) {
  return (
    <form role={search ? 'search' : undefined} method="post" action="/api/searches" className={className}>
      <input type="hidden" name="to" value={localePath(localeOfTag(useLocale()), href)} />
      {children}
    </form>
  )
}
