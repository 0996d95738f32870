/**
 * @jest-environment node
 */
import { filesBelow, parse, textOf, textsIn } from './sources'

/** Words that would be a legal opinion. The product records facts and cites rules; a lawyer draws the conclusion. */
const opinions = /\b(?:(?:fully|now|is|are|be|stay|remain)\s+compliant|non-?compliant|compliance\s+(?:is\s+)?guarantee\w*|guarantee\w*\s+compliance|you\s+(?:need|do)\s+not\s+(?:need\s+to\s+)?register|legally\s+safe)\b/i

const programs = ['app', 'components', 'lib', 'scripts'].flatMap((folder) => filesBelow(folder, /\.tsx?$/))
const messages = filesBelow('messages', /\.json$/)
/** What is printed as it stands: the law and the forms as data, the templates of files, the verifier, and the handbook. */
const printed = [...filesBelow('lib', /\.(?:json|typ)$/), ...filesBelow('public', /\.(?:html|js|css|txt)$/), ...filesBelow('docs', /\.md$/), 'README.md', 'CHANGELOG.md', 'SECURITY.md']

describe('what the product says', () => {
  it('is never a legal opinion', () => {
    const inPrograms = programs.filter((file) => textsIn(parse(file)).literals.some((literal) => opinions.test(literal)))
    const inMessages = messages.filter((file) => opinions.test(textOf(file)))
    const inPapers = printed.filter((file) => opinions.test(textOf(file)))
    expect([...inPrograms, ...inMessages, ...inPapers]).toEqual([])
  })

  it('never calls anything compliant, with or without a guarantee', () => {
    const compliant = /\bcompliant\b/i
    expect([...messages, ...printed].filter((file) => compliant.test(textOf(file)))).toEqual([])
    expect(programs.filter((file) => textsIn(parse(file)).literals.some((literal) => compliant.test(literal)))).toEqual([])
  })
})
