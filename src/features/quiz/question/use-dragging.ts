import { useState, type PointerEvent, type RefObject } from 'react'

/**
 * Dragging of list items by a grip: as soon as the pointer is over another item's middle, the item is put there.
 * @param put puts an item, by its `data-item`, at a place of the list
 */
export function useDragging(list: RefObject<HTMLElement | null>, put: (item: number, to: number) => void) {
  const [item, setItem] = useState<number>()
  const end = () => setItem(undefined)

  function placeAt(y: number): number {
    const rows = [...(list.current?.children ?? [])]
    const others = rows.filter((row) => row.getAttribute('data-item') !== String(item))
    return others.filter((row) => {
      const { top, height } = row.getBoundingClientRect()
      return top + height / 2 < y
    }).length
  }

  return {
    /** The item under way. */
    item,
    ofGrip: (of: number) => ({
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return
        event.preventDefault()
        // The list, not the row: a row that is put elsewhere would lose the pointer.
        list.current?.setPointerCapture(event.pointerId)
        setItem(of)
      },
    }),
    ofList: {
      onPointerMove: (event: PointerEvent) => {
        if (item !== undefined) put(item, placeAt(event.clientY))
      },
      onPointerUp: end,
      onPointerCancel: end,
      onLostPointerCapture: end,
    },
  }
}
