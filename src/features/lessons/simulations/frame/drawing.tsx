import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import styles from './drawing.module.css'

/**
 * An SVG as wide as there is room, drawn at its true size, so that words in it stay as large on a phone.
 * @param props.name what it shows, in a sentence, for those who don't see it
 * @param props.height in px, or from the width
 * @param props.children given the width in px
 */
export function Drawing(props: {
  name: string
  height: number | ((width: number) => number)
  children: (width: number, height: number) => ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const { current } = box
    if (!current) return
    const measure = () => setWidth(Math.floor(current.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  const height = typeof props.height === 'number' ? props.height : props.height(width)
  return (
    <div ref={box} style={{ height }}>
      {width > 0 && (
        <svg
          className={styles['svg']}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={props.name}
        >
          {props.children(width, height)}
        </svg>
      )}
    </div>
  )
}
