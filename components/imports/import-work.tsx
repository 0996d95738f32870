'use client'
import { useEffect } from 'react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'

const lookMilliseconds = 2000
const steps = ['reading', 'comparing', 'writing'] as const

type ImportWorkProps = { readonly heading: string; readonly kind: 'look' | 'import'; readonly step: string; readonly share: number }

/** How far the process of a long file is. The page looks again by itself, with and without scripts, and may be left. */
export function ImportWork({ heading, kind, step, share }: ImportWorkProps) {
  const words = useTranslations('imports.work')
  const router = useRouter()
  useEffect(() => {
    const look = setInterval(() => { router.refresh() }, lookMilliseconds)
    return () => { clearInterval(look) }
  }, [router])
  const known = steps.find((each) => each === step)
  const told = known === undefined ? words('waiting') : words(`steps.${known}`)
  return (
    <>
      <noscript><meta httpEquiv="refresh" content="3" /></noscript>
      <h1>{heading}</h1>
      <p role="status">{told}</p>
      {kind === 'import' ? <p><progress max={100} value={share} aria-label={told} /> <bdi dir="ltr">{words('share', { share })}</bdi></p> : null}
      <p>{words(kind === 'import' ? 'leaveImport' : 'leaveLook')}</p>
    </>
  )
}
