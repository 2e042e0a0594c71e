import { useEffect, useRef, useState } from 'react'
import styles from './import.module.css'
import { saysRequest, type Incoming } from './incoming.ts'

/** Takes files, and texts that say a request, that are dropped anywhere on the page. */
export function ImportDrop({ onIncoming }: { onIncoming: (incoming: Incoming) => void }) {
  const [over, setOver] = useState(false)
  const latest = useRef(onIncoming)
  useEffect(() => {
    latest.current = onIncoming
  })

  useEffect(() => {
    // A field that takes files by itself has prevented the default before the event comes here.
    const mine = (event: DragEvent) =>
      !event.defaultPrevented && (event.dataTransfer?.types.includes('Files') ?? false)
    const onOver = (event: DragEvent) => {
      const takes = mine(event)
      if (takes) event.preventDefault()
      setOver(takes)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (event.defaultPrevented) return
      const file = event.dataTransfer?.files[0]
      const text = event.dataTransfer?.getData('text') ?? ''
      if (file) {
        event.preventDefault()
        file.text().then(
          (content) => latest.current({ by: 'choice', text: content, fileName: file.name }),
          () => latest.current({ by: 'choice', text: '' }),
        )
      } else if (saysRequest(text) && !(event.target as Element).closest('input, textarea')) {
        event.preventDefault()
        latest.current({ by: 'choice', text })
      }
    }
    addEventListener('dragover', onOver)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', onOver)
      removeEventListener('dragleave', onLeave)
      removeEventListener('drop', onDrop)
    }
  }, [])

  return over ? <div className={styles['drop']}>Drop to import</div> : null
}
