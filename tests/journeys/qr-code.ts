import readCode from 'jsqr'
import type { Page } from 'playwright-core'

/** Reads the QR code in a picture, as the camera of a telephone would: from its dots alone. Any page lends its canvas to take the picture apart. */
export async function addressInPicture(page: Page, picture: Buffer): Promise<string> {
  const blank = await page.context().newPage()
  const { dots, width, height } = await blank.evaluate(async (url) => {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [image.width, image.height]
    const drawing = canvas.getContext('2d')
    drawing?.drawImage(image, 0, 0)
    return { dots: [...(drawing?.getImageData(0, 0, image.width, image.height).data ?? [])], width: image.width, height: image.height }
  }, `data:image/png;base64,${picture.toString('base64')}`)
  await blank.close()
  const code = readCode(Uint8ClampedArray.from(dots), width, height)
  if (code === null) throw new Error('The picture shows no QR code that can be read.')
  return code.data
}
