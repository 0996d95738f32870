/** Reads a document in a process of its own: whatever a file does to its reader, the server goes on. Each library is loaded only for its format; Markdown and DOCX become HTML first. */
const blocksOfHtml = async (html) => (await import('./html-blocks.mjs')).blocksOfHtml(html)

async function blocksOfMarkdown(text) {
  const { Marked } = await import('marked')
  return blocksOfHtml(new Marked({ gfm: true, async: false }).parse(text))
}

async function blocksOfDocx(bytes) {
  const { default: mammoth } = await import('mammoth')
  // Pictures are left where they are, and nothing outside of the file is opened.
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage, externalFileAccess: false })
  return blocksOfHtml(value)
}

const readers = {
  html: blocksOfHtml,
  markdown: blocksOfMarkdown,
  docx: blocksOfDocx,
  pdf: async (bytes, pagesMax) => (await import('./pdf-blocks.mjs')).blocksOfPdf(bytes, pagesMax),
}

process.once('message', async ({ format, content, pagesMax }) => {
  try {
    process.send(await readers[format](content, pagesMax), () => process.disconnect())
  } catch (error) {
    process.send({ problem: error instanceof Error ? error.message : String(error) }, () => process.disconnect())
  }
})
