import { useTranslations } from 'next-intl'
import { Banner } from '@/components/frame/banner'

/** A one-time link, shown to the administrator who made it. */
export function LinkToHandOver({ link }: { readonly link: string }) {
  const words = useTranslations('members.link')
  return (
    <Banner kind="info">
      <strong>{words('title')}</strong>
      <p>{words('explanation')}</p>
      <p>
        <code dir="ltr">
          {link}
        </code>
      </p>
    </Banner>
  )
}
