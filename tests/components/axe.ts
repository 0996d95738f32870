import { axe } from 'jest-axe'

/** What axe finds in a piece of a page, as readable lines; landmarks are the page's business, not the piece's. */
export async function axeFindings(element: Element): Promise<readonly string[]> {
  const { violations } = await axe(element, { rules: { region: { enabled: false } } })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
