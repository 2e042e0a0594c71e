import { keyNames } from './keys.ts'
import styles from './keys-shown.module.css'
import { shortcuts, type ShortcutId } from './shortcuts.ts'

/** The keys of a shortcut, drawn as keys; the first way to press it, or with `all` every way. */
export function Keys({ of, all = false }: { of: ShortcutId; all?: boolean }) {
  const ways: readonly string[] = shortcuts[of].keys
  return (
    <span className={styles['keys']}>
      {(all ? ways : ways.slice(0, 1)).map((keys, index) => (
        <span key={keys}>
          {index > 0 && <span className={styles['or']}>or</span>}
          {keyNames(keys).map((name, at) => (
            <span key={name + at}>
              {at > 0 && (keys.includes(' ') ? <span className={styles['or']}>then</span> : ' ')}
              <kbd>{name}</kbd>
            </span>
          ))}
        </span>
      ))}
    </span>
  )
}
