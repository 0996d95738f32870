import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientWords } from '@/components/frame/client-words'
import { directionOf } from '@/lib/i18n/locales'
import { isServedLocale } from '@/lib/i18n/served-locales'
import '@/app/styles/tokens.css'
import '@/app/styles/base.css'
import '@/app/styles/utilities.css'
import '@/app/styles/print.css'

export const viewport: Viewport = { colorScheme: 'light dark', width: 'device-width', initialScale: 1 }

/** No title here: a page gives its own, and a page with a form lets the form write it, because an error changes it. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('frame')
  return { description: words('description'), robots: { index: false, follow: false } }
}

type LayoutProps = { readonly children: ReactNode; readonly params: Promise<{ readonly locale: string }> }

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const { locale } = await params
  if (!isServedLocale(locale)) notFound()
  const policy = (await headers()).get('content-security-policy')
  const nonce = /'nonce-([^']+)'/.exec(policy ?? '')?.[1]
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>
        <ClientWords>{children}</ClientWords>
      </body>
    </html>
  )
}
