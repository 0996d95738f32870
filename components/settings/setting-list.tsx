import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/frame/breadcrumbs'
import { PageLink } from '@/components/ui/page-link'

type SettingListProps = {
  readonly settings: string
  readonly title: string
  /** What these are for. */
  readonly why: string
  /** Where one is added, for who may. */
  readonly add: { readonly href: string; readonly label: string } | null
  readonly children: ReactNode
}

/** A list of principals, registrations or bank accounts with what they are for. */
export function SettingList({ settings, title, why, add, children }: SettingListProps) {
  const words = useTranslations('settings')
  return (
    <>
      <Breadcrumbs crumbs={[{ label: words('title'), href: settings }]} />
      <h1>{title}</h1>
      <p>{why}</p>
      <p>{add === null ? words('wholeOnly') : <PageLink href={add.href} className="button button-primary">{add.label}</PageLink>}</p>
      {children}
    </>
  )
}
