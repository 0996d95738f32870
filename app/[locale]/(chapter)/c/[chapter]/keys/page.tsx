import { getTranslations } from 'next-intl/server'
import { KeysSwitch } from '@/components/frame/keys-switch'
import { titled } from '@/components/frame/page-title'
import { DataTable } from '@/components/ui/data-table'
import { requireChapter } from '@/lib/auth/actor'

type Props = PageProps<'/[locale]/c/[chapter]/keys'>

const everywhere = ['search', 'help', 'next', 'previous', 'select', 'new', 'go', 'item', 'figure', 'answer', 'evidence', 'mark', 'save', 'draft', 'another'] as const
const signs: Readonly<Record<(typeof everywhere)[number], string>> = {
  search: '/', help: '?', next: 'j', previous: 'k', select: 'x', new: 'n', go: 'g d, g o, g c, g e, g p, g r, g l, g t, g s', item: '], [', figure: '.', answer: '1, 2, 3, 4', evidence: 'u', mark: 'p, e, f', save: 'Ctrl+Enter', draft: 'Ctrl+S', another: 'Alt+Shift+Enter',
}

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('frame.keys')
  return titled(words('title'), chapter.name)
}

export default async function KeysPage({ params }: Props) {
  await requireChapter((await params).chapter)
  const words = await getTranslations('frame.keys')
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('explain')}</p>
      <KeysSwitch on={words('on')} off={words('off')} />
      <DataTable
        caption={words('title')}
        rows={everywhere}
        rowKey={(key) => key}
        columns={[
          { key: 'keys', label: words('column'), first: true, cell: (key) => <kbd dir="ltr">{signs[key]}</kbd> },
          { key: 'what', label: words('what'), cell: (key) => words(`acts.${key}`) },
        ]}
      />
    </>
  )
}
