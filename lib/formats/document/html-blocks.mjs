/** HTML as blocks of text: headings with their level, and everything else as a reader sees it, one block for what stands in one line of thought. */
import { Parser } from 'htmlparser2'

const unseen = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'nav', 'select', 'head'])
const inLine = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'label', 'mark', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'])

/** Deeper than any page; a tower of elements is refused. */
const depthMax = 512

/** The number that a list shows before an entry: those of the lists around it, then its own. */
function numberOf(lists) {
  const own = lists.at(-1)
  if (own === undefined || own.name !== 'ol') return ''
  return `${lists.filter(({ name }) => name === 'ol').map(({ count }) => count).join('.')}. `
}

export function blocksOfHtml(html) {
  const blocks = []
  const lists = []
  let [title, text, heading, hidden, inTitle, depth] = ['', '', 0, 0, false, 0]
  const end = () => {
    if (text.trim() !== '') blocks.push(heading > 0 ? { kind: 'heading', level: heading, text } : { kind: 'text', text })
    text = ''
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1
      if (depth > depthMax) throw new Error('It is nested too deep')
      if (name === 'title') inTitle = true
      if (unseen.has(name)) hidden += 1
      if (hidden > 0 || inLine.has(name)) return
      end()
      if (/^h[1-6]$/.test(name)) heading = Number(name[1])
      if (name === 'ol' || name === 'ul') {
        const start = Number.parseInt(attributes.start ?? '1', 10)
        lists.push({ name, count: (Number.isSafeInteger(start) ? start : 1) - 1 })
      }
      if (name === 'li' && lists.length > 0) {
        lists.at(-1).count += 1
        text = numberOf(lists)
      }
    },
    ontext(piece) {
      if (inTitle) title += piece
      if (hidden === 0) text += piece
    },
    onclosetag(name) {
      depth -= 1
      if (name === 'title') inTitle = false
      if (unseen.has(name)) hidden = Math.max(0, hidden - 1)
      if (hidden > 0 || inLine.has(name)) return
      end()
      if (/^h[1-6]$/.test(name)) heading = 0
      if (name === 'ol' || name === 'ul') lists.pop()
    },
  }, { decodeEntities: true, lowerCaseTags: true })
  parser.write(html)
  parser.end()
  end()
  return { title, blocks }
}
