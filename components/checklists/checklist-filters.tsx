import { useTranslations } from 'next-intl'
import { FilterPanel } from '@/components/ui/filter-panel'
import { groupLabel } from '@/lib/domain/checklists/catalogue'
import { answerChoices, stateChoices } from '@/lib/domain/checklists/filter'
import { hrefWith } from '@/lib/domain/query'

type Typed = Readonly<Record<string, string>>
type Choice = { readonly name: 'state' | 'answer' | 'group'; readonly values: readonly string[]; readonly word: (value: string) => string }

/** The filters of a checklist; the period stays as it is. */
export function ChecklistFilters({ href, period, typed, groups }: { readonly href: string; readonly period: string; readonly typed: Typed; readonly groups: readonly string[] }) {
  const words = useTranslations('checklists')
  const status = useTranslations('status')
  const choices: readonly Choice[] = [
    { name: 'state', values: stateChoices, word: (value) => status(value) },
    { name: 'answer', values: answerChoices, word: (value) => status(value) },
    { name: 'group', values: groups, word: groupLabel },
  ]
  const chips = choices.flatMap(({ name, values, word }) => {
    const value = typed[name] ?? ''
    if (!values.includes(value)) return []
    const rest = Object.fromEntries(Object.entries(typed).filter(([other]) => other !== name))
    return [{ label: `${words(`filter.${name}`)}: ${word(value)}`, hrefWithout: hrefWith(href, { ...rest, period }) }]
  })
  return (
    <FilterPanel href={href} chips={chips} keep={{ period }}>
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
  )
}
