import { useEffect, useRef, useState } from 'react'
import styles from './body.module.css'

/** An image drawn from its bytes, with its size; or why there is none to see. */
export function ImagePreview({ bytes, type, name }: { bytes: Uint8Array; type: string; name: string }) {
  const image = useRef<HTMLImageElement>(null)
  const [size, setSize] = useState<{ width: number; height: number } | 'broken'>()
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
    if (image.current) image.current.src = address
    return () => URL.revokeObjectURL(address)
  }, [bytes, type])

  if (size === 'broken') {
    return (
      <p className={styles['warned']}>
        The browser can’t draw this: the bytes are no image of the type <code>{type}</code>, or not all of
        one. Hex shows what they are.
      </p>
    )
  }
  return (
    <figure className={styles['image']} aria-label="Content">
      <img
        ref={image}
        alt={name}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
          setSize({ width, height })
        }
        onError={() => setSize('broken')}
      />
      <figcaption className={styles['quiet']}>
        {size ? `${size.width} × ${size.height} pixels` : '\u00a0'}
      </figcaption>
    </figure>
  )
}
