import { useTranslations } from 'next-intl'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { SearchForm } from '@/components/ui/search-form'
import type { PersonFound } from '@/lib/data/people/search'

type ChooseOtherProps = { readonly name: string; readonly text: string; readonly found: readonly PersonFound[] | null; readonly href: string }

/** Finds the entry that is the same person: a plain search, whose hits lead to the comparison. */
export function ChooseOther({ name, text, found, href }: ChooseOtherProps) {
  const words = useTranslations('people.merge')
  return (
    <>
      <h1>{words('chooseTitle', { name })}</h1>
      <p>{words('chooseExplain')}</p>
      <SearchForm href={href} className="row">
        <label htmlFor="merge-text">{words('chooseLabel')}</label>
        <input id="merge-text" type="search" name="text" defaultValue={text} dir="auto" />
        <button type="submit" className="button">{words('chooseSearch')}</button>
      </SearchForm>
      {found === null ? null : found.length === 0 ? (
        <p>{words('chooseNone')}</p>
      ) : (
        <ul>
          {found.map(({ id, name: other, detail }) => (
            <li key={id}><PageLink href={`${href}?with=${id}`}><PersonName name={other} /></PageLink> <span className="small">{detail}</span></li>
          ))}
        </ul>
      )}
    </>
  )
}
