import { useTranslations } from 'next-intl'

/** The public key, to be handed to those who want to check checkpoints without trusting this server. */
export function SigningKey({ text }: { readonly text: string }) {
  const words = useTranslations('checkpoint')
  return (
    <section>
      <h2>{words('key')}</h2>
      <p>{words('keyExplain')}</p>
      <p><code dir="ltr">{text}</code></p>
    </section>
  )
}
