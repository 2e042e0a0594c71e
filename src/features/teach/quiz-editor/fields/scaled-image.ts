/** The most characters of a data URL that a question's picture may have: some below what the format allows. */
const MOST = 395_000
/** No screen shows more of a question's picture, in px. */
const LARGEST_SIDE = 1_600
/** What a browser would have to unpack for anything larger is too much, in bytes. */
const LARGEST_FILE = 40_000_000

/**
 * A picture small enough for a question, drawn anew: so whatever else the file held, such as where it was taken, stays
 * behind. Lossless where that is small enough.
 * @returns a data URL of a PNG, WebP or JPEG
 * @throws Error that says why it can't be used
 */
export async function scaledImage(file: Blob): Promise<string> {
  if (file.size > LARGEST_FILE) throw new Error('The file has more than 40 MB. Make it smaller first.')
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new Error('This is no picture that the browser can read. Choose a PNG, JPEG, WebP, GIF or AVIF.')
  })
  try {
    let scale = Math.min(1, LARGEST_SIDE / Math.max(bitmap.width, bitmap.height))
    for (let round = 0; round < 8; round += 1, scale *= 0.7) {
      for (const [type, quality] of encodings) {
        const url = await drawn(bitmap, scale, type, quality)
        if (url !== undefined && url.length <= MOST) return url
      }
    }
    throw new Error('The picture can’t be made small enough.')
  } finally {
    bitmap.close()
  }
}

const encodings: readonly (readonly [type: string, quality?: number])[] = [
  ['image/png'],
  ['image/webp', 0.9],
  ['image/webp', 0.75],
  ['image/jpeg', 0.8],
]

/** Undefined where the browser can't write that type. */
async function drawn(
  bitmap: ImageBitmap,
  scale: number,
  type: string,
  quality: number | undefined,
): Promise<string | undefined> {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  )
  const context = canvas.getContext('2d')
  if (!context)
    throw new Error('The browser gives no place to draw the picture. Close some tabs and try again.')
  context.imageSmoothingQuality = 'high'
  if (type === 'image/jpeg') {
    // JPEG knows no transparency: what shows through is white, not black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const blob = await canvas.convertToBlob({ type, ...(quality === undefined ? {} : { quality }) })
  return blob.type === type ? dataUrlOf(blob) : undefined
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(new Error('The picture can’t be read.')))
    reader.readAsDataURL(blob)
  })
}
