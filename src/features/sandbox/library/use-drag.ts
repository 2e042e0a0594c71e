import { useState, type DragEvent } from 'react'
import type { SavedItem } from '#storage/schema.ts'
import type { Move } from './move-by-key.ts'
import { childrenOf, moved } from './saved-tree.ts'

type Zone = 'before' | 'into' | 'after'

/** What dragging does to a row: where something would land, and what the row has to listen to. */
export interface Drag {
  readonly zoneOf: (id: string) => Zone | undefined
  readonly handlers: (item: SavedItem) => {
    readonly onDragStart: (event: DragEvent) => void
    readonly onDragOver: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
    readonly onDragEnd: () => void
  }
}

/** Drags an item before, behind or (a folder) into another. */
export function useDrag(all: readonly SavedItem[], onMove: (item: SavedItem, to: Move) => void): Drag {
  const [dragged, setDragged] = useState<SavedItem>()
  const [over, setOver] = useState<{ id: string; zone: Zone }>()
  const end = () => {
    setDragged(undefined)
    setOver(undefined)
  }
  const landing = (item: SavedItem, zone: Zone): Move => {
    if (zone === 'into') return { parent: item.id }
    const others = childrenOf(all, item.parent).filter(({ id }) => id !== dragged?.id)
    const index = others.findIndex(({ id }) => id === item.id)
    return { parent: item.parent, index: zone === 'before' ? index : index + 1 }
  }
  return {
    zoneOf: (id) => (over?.id === id ? over.zone : undefined),
    handlers: (item) => ({
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', item.name)
        setDragged(item)
      },
      onDragOver: (event) => {
        if (!dragged || dragged.id === item.id) return
        const zone = zoneAt(event, item)
        const to = landing(item, zone)
        if (moved(all, dragged.id, to.parent, to.index).length === 0) return
        event.preventDefault()
        if (over?.id !== item.id || over.zone !== zone) setOver({ id: item.id, zone })
      },
      onDrop: (event) => {
        if (!dragged) return
        event.preventDefault()
        onMove(dragged, landing(item, zoneAt(event, item)))
        end()
      },
      onDragEnd: end,
    }),
  }
}

/** The upper part of a row means before it, the lower one behind it, the middle of a folder into it. */
function zoneAt(event: DragEvent, item: SavedItem): Zone {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  const at = (event.clientY - top) / height
  if (item.kind === 'folder' && at > 0.28 && at < 0.72) return 'into'
  return at < 0.5 ? 'before' : 'after'
}
