import { useTranslations } from 'next-intl'
import { Banner } from '@/components/frame/banner'
import { PageLink } from '@/components/ui/page-link'

type EntryProofProps = {
  readonly index: number
  readonly proof: { readonly size: number; readonly hashes: number; readonly holds: boolean } | null
  readonly chapter: string
}

/** The way from an entry to a signed root, to be taken along and checked elsewhere. */
export function EntryProof({ index, proof, chapter }: EntryProofProps) {
  const words = useTranslations('journal')
  return (
    <section>
      <h2>{words('entry.proof')}</h2>
      {proof === null ? <p>{words('entry.uncovered')} <PageLink href={`/c/${chapter}/journal/checkpoints`}>{words('entry.checkpoints')}</PageLink></p> : (
        <>
          {proof.holds ? <p>{words('entry.covered', { size: proof.size, hashes: proof.hashes })}</p> : <Banner kind="warning">{words('entry.broken')}</Banner>}
          <p><a href={`/api/journal/entry-${index}.json?chapter=${chapter}`} download>{words('entry.downloadText')}</a></p>
          <p><a href={`/api/journal/entry-${index}.tlog-proof?chapter=${chapter}`} download>{words('entry.downloadProof')}</a></p>
          <p><a href={`/api/journal/verify-by-hand.md?chapter=${chapter}`} download>{words('entry.byHand')}</a></p>
        </>
      )}
    </section>
  )
}
