import { useTranslations } from 'next-intl'

/** One may see the chapter but not this page of it: says so, and who can where that is known. */
export function NotAllowed({ whoCan = [] }: { readonly whoCan?: readonly string[] }) {
  const words = useTranslations('frame.notAllowed')
  return (
    <>
      <title>{words('title')}</title>
      <h1>{words('title')}</h1>
      <p>{words('explanation')}</p>
      {whoCan.length === 0 ? null : <p>{words('whoCan', { people: whoCan.join(', ') })}</p>}
    </>
  )
}
