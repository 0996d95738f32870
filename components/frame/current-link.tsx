'use client'
import type { ReactNode } from 'react'
import { usePathname } from 'next/navigation'
import { useLocale } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import { localeOfTag, localePath } from '@/lib/i18n/locales'

type CurrentLinkProps = { readonly href: string; readonly exact: boolean; readonly children: ReactNode }

/** A link that knows when its page is shown. The frame stays while pages change, so the browser has to ask again each time. */
export function CurrentLink({ href, exact, children }: CurrentLinkProps) {
  const page = usePathname()
  const own = localePath(localeOfTag(useLocale()), href)
  const current = page === own || (!exact && page.startsWith(`${own}/`))
  return (
    <PageLink href={href} aria-current={current ? 'page' : undefined}>
      {children}
    </PageLink>
  )
}
