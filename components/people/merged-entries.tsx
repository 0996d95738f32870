import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import { ClientWords } from '@/components/frame/client-words'
import { PersonName } from '@/components/ui/names'
import type { FormAction } from '@/components/ui/form'
import type { MergedEntry } from '@/lib/data/people/get'

/** The entries that were merged into this one, with why, and the way back. */
export function MergedEntries({ merged, undo, chapter }: { readonly merged: readonly MergedEntry[]; readonly undo: FormAction | null; readonly chapter: string }) {
  const words = useTranslations('people.merge')
  if (merged.length === 0) return null
  return (
    <>
      <h2>{words('mergedTitle')}</h2>
      <p>{words('mergedExplain')}</p>
      <ClientWords>
        <ul>
          {merged.map(({ id, name, reason, directly }) => (
            <li key={id}>
              <PersonName name={name} />: <bdi dir="auto">{reason}</bdi>
              {undo === null || !directly ? null : <ActForm action={undo} act="undo-merge" label={words('undo', { name })} hidden={{ chapter, recordId: id }} />}
            </li>
          ))}
        </ul>
      </ClientWords>
    </>
  )
}
