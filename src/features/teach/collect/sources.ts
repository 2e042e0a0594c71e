import { textOfBytes } from '#grading/class/take-in.ts'
import { Refusal } from './refusal.ts'
import { LARGEST_FILE, MOST_ENTRIES, zipEntries } from './zip-entries.ts'

/** A text that may hold responses. */
export interface Source {
  /** Of the file, with its folders; '' for what was pasted. */
  readonly name: string
  /** @throws {Refusal} where it is not read */
  readonly read: () => Promise<string>
}

/** A file with the path it has in the folder that was dropped or chosen. */
export interface PickedFile {
  /** Undefined where the browser could not get at it. */
  readonly file: File | undefined
  readonly path: string
}

/** What there is to read in files: each of them, and of a zip each file in it. Never rejects: what can't be read says so when it is. */
export async function sourcesOf(files: readonly PickedFile[]): Promise<readonly Source[]> {
  const sources: Source[] = []
  for (const { file, path } of files) {
    if (!file) sources.push(refusing(path, unreadable()))
    else if (!/\.zip$/i.test(file.name)) sources.push(fileSource(file, path))
    else
      try {
        for (const { name, read } of await zipEntries(file))
          sources.push({ name: `${path}/${name}`, read: async () => textOfBytes(await read()) })
      } catch (error) {
        sources.push(refusing(path, error instanceof Refusal ? error : unreadable()))
      }
  }
  const rest = sources.length - MOST_ENTRIES
  if (rest <= 0) return sources
  const many = new Refusal(
    'too large',
    `${rest.toLocaleString('en')} more files were not read: 5,000 at a time is the most. Drop the others afterwards.`,
  )
  return [...sources.slice(0, MOST_ENTRIES), refusing(sources[MOST_ENTRIES]?.name ?? '', many)]
}

/** What was pasted. */
export function pastedSource(text: string): Source {
  return { name: '', read: async () => text }
}

function fileSource(file: File, path: string): Source {
  if (file.size > LARGEST_FILE)
    return refusing(
      path,
      new Refusal('too large', 'This is larger than 1 MB, which no response is. It was not read.'),
    )
  const read = () =>
    file.arrayBuffer().then(
      (bytes) => textOfBytes(new Uint8Array(bytes)),
      () => {
        throw unreadable()
      },
    )
  return { name: path, read }
}

function refusing(name: string, refusal: Refusal): Source {
  return { name, read: () => Promise.reject(refusal) }
}

const unreadable = () => new Refusal('damaged', 'This file can’t be read. Is it still where it was?')
