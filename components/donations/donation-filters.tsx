import { useTranslations } from 'next-intl'
import { Chips, FilterPanel } from '@/components/ui/filter-panel'
import { donationKinds } from '@/lib/domain/donation'
import { paymentMethods, purposes, recordStates } from '@/lib/domain/record'
import { hrefWith } from '@/lib/domain/query'

type Typed = Readonly<Record<string, string>>
type Choice = { readonly name: 'kind' | 'method' | 'purpose' | 'state'; readonly values: readonly string[]; readonly word: (value: string) => string }

/** The filters of the list of donations as one plain form; what is on shows as chips, each removable. */
export function DonationFilters({ href, typed }: { readonly href: string; readonly typed: Typed }) {
  const words = useTranslations('donations')
  const records = useTranslations('records')
  const status = useTranslations('status')
  const choices: readonly Choice[] = [
    { name: 'kind', values: donationKinds, word: (value) => words(`kinds.${value}`) },
    { name: 'method', values: paymentMethods, word: (value) => records(`methods.${value}`) },
    { name: 'purpose', values: purposes, word: (value) => records(`purposes.${value}`) },
    { name: 'state', values: recordStates, word: (value) => status(value) },
  ]
  const shown = (name: string, value: string) => choices.find((choice) => choice.name === name && choice.values.includes(value))?.word(value) ?? value
  const chips = Object.entries(typed).map(([name, value]) => ({
    label: `${words(`filter.${name}`)}: ${shown(name, value)}`,
    hrefWithout: hrefWith(href, Object.fromEntries(Object.entries(typed).filter(([other]) => other !== name))),
  }))
  return (
    <>
      <FilterPanel href={href} chips={chips}>
        {(['text', 'from', 'through'] as const).map((name) => (
          <p key={name}>
            <label htmlFor={`filter-${name}`}>{words(`filter.${name}`)}</label>
            <input id={`filter-${name}`} name={name} type="text" dir="auto" defaultValue={typed[name] ?? ''} />
          </p>
        ))}
        {choices.map(({ name, values, word }) => (
          <p key={name}>
            <label htmlFor={`filter-${name}`}>{words(`filter.${name}`)}</label>
            <select id={`filter-${name}`} name={name} defaultValue={typed[name] ?? ''}>
              <option value="">{words('filter.any')}</option>
              {values.map((value) => <option key={value} value={value}>{word(value)}</option>)}
            </select>
          </p>
        ))}
      </FilterPanel>
      {chips.length === 0 ? null : <Chips chips={chips} clearHref={href} />}
    </>
  )
}
