import { getTranslations } from 'next-intl/server'
import { titled } from '@/components/frame/page-title'
import { RightsMatrix } from '@/components/members/rights-matrix'
import { requireChapter } from '@/lib/auth/actor'
import { membershipsFor } from '@/lib/domain/permission'

type Params = { readonly params: Promise<{ readonly chapter: string }> }

export async function generateMetadata({ params }: Params) {
  return titled((await getTranslations('members.matrix'))('title'), (await requireChapter((await params).chapter)).chapter.name)
}

/** Who may do what, for everybody who has a role here: their own column is marked. */
export default async function RightsPage({ params }: Params) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  return <RightsMatrix held={membershipsFor(actor, chapter.id).map(({ role }) => role)} />
}
