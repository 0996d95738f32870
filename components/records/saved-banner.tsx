import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import { Banner } from '@/components/frame/banner'
import { ClientWords } from '@/components/frame/client-words'
import type { FormAction } from '@/components/ui/form'

type SavedBannerProps = {
  /** "Donation CHI-D-2026-0143 saved" */
  readonly sentence: string
  /** How the record is taken back; null where it no longer can be. */
  readonly undo: { readonly action: FormAction; readonly chapter: string; readonly recordId: string } | null
  /** Links to what people do next. */
  readonly children?: ReactNode
}

/** What was saved, under which number, and for ten minutes the way back. */
export function SavedBanner({ sentence, undo, children }: SavedBannerProps) {
  const words = useTranslations('records')
  const button = undo === null ? undefined : (
    <ClientWords>
      <ActForm action={undo.action} act="undo" label={words('undo')} hidden={{ chapter: undo.chapter, recordId: undo.recordId }} />
    </ClientWords>
  )
  return (
    <Banner kind="success" undo={button}>
      <p>{sentence}</p>
      {children}
    </Banner>
  )
}
