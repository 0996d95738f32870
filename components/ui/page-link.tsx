import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { useLocale } from 'next-intl'
import { localeOfTag, localePath } from '@/lib/i18n/locales'

type PageLinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** Without the locale: `/c/chicago/donations?page=2`. */
  readonly href: string
  readonly children: ReactNode
}

/** A link to a page of ours in the language of this page. Nothing is loaded before it is followed. */
export function PageLink({ href, children, ...rest }: PageLinkProps) {
  const locale = localeOfTag(useLocale())
  return (
    <Link {...rest} href={localePath(locale, href)} prefetch={false}>
      {children}
    </Link>
  )
}
