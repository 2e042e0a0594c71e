import styles from './waiting.module.css'

/** Stands for what is not there yet, in words, and keeps its place: `height` is a CSS length. */
export function Waiting({ text, height }: { text: string; height: string }) {
  return (
    <p aria-busy="true" className={styles['waiting']} style={{ minHeight: height }}>
      {text}
    </p>
  )
}
