import type { PickedFile } from './sources.ts'
import { MOST_ENTRIES } from './zip-entries.ts'

/**
 * The files that were dropped, those in folders too. Call it while the event is heard: what was dropped is gone after.
 */
export function droppedFiles(data: DataTransfer): Promise<readonly PickedFile[]> {
  const items = [...data.items].filter(({ kind }) => kind === 'file')
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  return collect(entries)
}

/** The files of a file field, with the folder they were chosen with. */
export function chosenFiles(list: FileList | null): readonly PickedFile[] {
  return [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }))
}

async function collect(
  dropped: readonly { entry: FileSystemEntry | null; file: File | null }[],
): Promise<readonly PickedFile[]> {
  const found: PickedFile[] = []
  for (const { entry, file } of dropped) {
    if (entry?.isDirectory) await walk(entry as FileSystemDirectoryEntry, found)
    else found.push({ file: file ?? undefined, path: file?.name ?? entry?.name ?? '' })
  }
  return found
}

/** One more than may be read at once is enough to say that there are more. */
async function walk(folder: FileSystemDirectoryEntry, found: PickedFile[]): Promise<void> {
  const reader = folder.createReader()
  for (;;) {
    // Some browsers give no more than a hundred at a time.
    const entries = await new Promise<FileSystemEntry[] | undefined>((resolve) =>
      reader.readEntries(resolve, () => resolve(undefined)),
    )
    if (!entries) found.push({ file: undefined, path: `${pathOf(folder)}/` })
    if (!entries || entries.length === 0) return
    for (const entry of entries) {
      if (found.length > MOST_ENTRIES) return
      if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, found)
      else {
        const file = await new Promise<File | undefined>((resolve) =>
          (entry as FileSystemFileEntry).file(resolve, () => resolve(undefined)),
        )
        if (!/^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(entry.name))
          found.push({ file, path: pathOf(entry) })
      }
    }
  }
}

function pathOf({ fullPath }: FileSystemEntry): string {
  return fullPath.replace(/^\//, '')
}
