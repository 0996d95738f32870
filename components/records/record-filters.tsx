import { useTranslations } from 'next-intl'
import { FilterPanel } from '@/components/ui/filter-panel'
import { noneSelected } from '@/lib/domain/list-place'
import { hrefWith } from '@/lib/domain/query'

export type FilterChoice = { readonly name: string; readonly values: readonly string[]; readonly word: (value: string) => string }

type RecordFiltersProps = {
  readonly href: string
  /** What stands in the address: the text in it cannot be read. */
  readonly typed: Readonly<Record<string, string>>
  /** The text that the address asks for. */
  readonly text: string
  /** Plain fields: text and days. */
  readonly texts: readonly string[]
  readonly choices: readonly FilterChoice[]
  /** The label of a field. */
  readonly label: (name: string) => string
  /** The choice that narrows nothing. */
  readonly any: string
}

/** The filters of a list as one plain form; what is on shows as chips, each removable. */
export function RecordFilters({ href, typed, text, texts, choices, label, any }: RecordFiltersProps) {
  const { sort, only, ...filters } = typed
  const read = (name: string, value: string) => (name === 'text' ? text : value)
  const shown = (name: string, value: string) => choices.find((choice) => choice.name === name && choice.values.includes(value))?.word(value) ?? read(name, value)
  const selection = useTranslations('list.selection')
  const chips = Object.entries({ ...filters, ...(only !== undefined && { only }) }).map(([name, value]) => ({
    label: name === 'only' ? selection('chip', { count: value === noneSelected ? 0 : value.split(',').length }) : `${label(name)}: ${shown(name, value)}`,
    hrefWithout: hrefWith(href, Object.fromEntries(Object.entries(typed).filter(([other]) => other !== name))),
  }))
  return (
    <FilterPanel href={href} chips={chips} keep={sort === undefined ? {} : { sort }}>
      {texts.map((name) => (
        <p key={name}>
          <label htmlFor={`filter-${name}`}>{label(name)}</label>
          <input id={`filter-${name}`} name={name} type="text" dir="auto" defaultValue={read(name, typed[name] ?? '')} />
        </p>
      ))}
      {choices.map(({ name, values, word }) => (
        <p key={name}>
          <label htmlFor={`filter-${name}`}>{label(name)}</label>
          <select id={`filter-${name}`} name={name} defaultValue={typed[name] ?? ''}>
            <option value="">{any}</option>
            {values.map((value) => <option key={value} value={value}>{word(value)}</option>)}
          </select>
        </p>
      ))}
    </FilterPanel>
  )
}
