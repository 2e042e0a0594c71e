import type { SavedItem } from '#storage/schema.ts'
import { childrenOf } from './saved-tree.ts'

/** Where something is to go: as which of what lies in a folder (null: at the top); at its end where none is named. */
export interface Move {
  readonly parent: string | null
  readonly index?: number
}

/**
 * Where Alt with an arrow key puts an item: up and down among those beside it, right into the folder
 * before it, left behind the folder it lies in. Undefined where there is no such place.
 */
export function moveByKey(all: readonly SavedItem[], item: SavedItem, key: string): Move | undefined {
  const siblings = childrenOf(all, item.parent)
  const index = siblings.findIndex(({ id }) => id === item.id)
  switch (key) {
    case 'ArrowUp':
      return index > 0 ? { parent: item.parent, index: index - 1 } : undefined
    case 'ArrowDown':
      return index < siblings.length - 1 ? { parent: item.parent, index: index + 1 } : undefined
    case 'ArrowRight': {
      const before = siblings[index - 1]
      return before?.kind === 'folder' ? { parent: before.id } : undefined
    }
    case 'ArrowLeft': {
      const folder = all.find(({ id }) => id === item.parent)
      if (!folder) return undefined
      const beside = childrenOf(all, folder.parent)
      return { parent: folder.parent, index: beside.findIndex(({ id }) => id === folder.id) + 1 }
    }
    default:
      return undefined
  }
}
