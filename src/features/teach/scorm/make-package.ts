import { zip, type AsyncZippable } from 'fflate'
import * as v from 'valibot'
import type { HandOut } from '#grading/class/hand-out-schema.ts'
import { packageManifest, packagePage, QUIZ_FILE, type PackageQuiz } from '#grading/class/scorm/package.ts'

const playerFilesSchema = v.object({
  script: v.string(),
  styles: v.array(v.string()),
  files: v.pipe(v.array(v.string()), v.minLength(1)),
})

/** How many files are fetched at once. */
const AT_ONCE = 8

/**
 * A SCORM 1.2 package of a hand-out, made from the player that this lab is served with.
 * @param base where the lab's files lie, ending in /
 * @param onProgress told how many of how many files are there
 * @throws {Error} where a file of the player does not arrive, or the work was cancelled
 */
export async function makePackage(
  handOut: HandOut,
  base: string,
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const get = async (file: string) => {
    const response = await fetch(base + file, { signal })
    if (!response.ok) throw new Error(`${file} of the player did not arrive: ${response.status}. Try again.`)
    return new Uint8Array(await response.arrayBuffer())
  }
  const listed = JSON.parse(new TextDecoder().decode(await get('player-files.json')))
  const player = v.parse(playerFilesSchema, listed)
  const files: AsyncZippable = {}
  const waiting = [...player.files]
  const fetchNext = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      files[file] = await get(file)
      onProgress(Object.keys(files).length, player.files.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext))
  const encode = (text: string) => new TextEncoder().encode(text)
  const quiz: PackageQuiz = { handOut, lab: new URL(base, location.href).href }
  files['index.html'] = encode(packagePage(handOut.title, player))
  files[QUIZ_FILE] = encode(JSON.stringify(quiz))
  files['imsmanifest.xml'] = encode(packageManifest(handOut, Object.keys(files)))
  return new Promise((resolve, reject) => {
    const stop = zip(files, { level: 6 }, (error, bytes) => {
      if (error) reject(error)
      else resolve(new Blob([new Uint8Array(bytes)], { type: 'application/zip' }))
    })
    signal.addEventListener('abort', () => {
      stop()
      reject(new Error('Cancelled.'))
    })
  })
}
