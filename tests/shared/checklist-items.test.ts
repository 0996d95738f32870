import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checklistItems } from '@/lib/domain/checklists/catalogue'

const source = path.resolve(__dirname, '../../../shared/domain/data/checklist-items.json')

type Source = { readonly section: string; readonly quote: string }
type SourceItem = { readonly id: string; readonly question: string; readonly passWhen: string; readonly source: Source }

function sourceItems(): readonly SourceItem[] {
  const parsed: { readonly items: readonly SourceItem[] } = JSON.parse(readFileSync(source, 'utf8'))
  return parsed.items
}

const describeWithSource = existsSync(source) ? describe : describe.skip

describeWithSource('the catalogue of the checklist', () => {
  it('asks every question of its source, word for word, with its section and quote', () => {
    const shipped = checklistItems.map(({ id, question, passWhen, source: { section, quote, document } }) => ({ id, question, passWhen, from: { section, quote }, document }))
    expect(shipped).toEqual(sourceItems().map(({ id, question, passWhen, source: from }) => ({ id, question, passWhen, from, document: null })))
  })
})
