import { TextField } from '#ui/field.tsx'
import { parseCacheControl } from './cache-control.ts'
import styles from './caching.module.css'

const offered = [
  'max-age=60',
  's-maxage=120',
  'private',
  'no-cache',
  'no-store',
  'stale-while-revalidate=30',
  'must-revalidate',
] as const

/** The Cache-Control field: typed, or put together from its most used directives. */
export function CacheControlField(props: { value: string; onChange: (value: string) => void }) {
  const { value, onChange } = props
  const directives = parseCacheControl(value)
  return (
    <div className={styles['field']}>
      <TextField
        label="Cache-Control of the response"
        value={value}
        mono
        autoCapitalize="off"
        maxLength={200}
        onChange={onChange}
      />
      <div className={styles['directives']} role="group" aria-label="Directives">
        {offered.map((directive) => {
          const [name = ''] = directive.split('=')
          const pressed = directives.has(name)
          return (
            <button
              key={name}
              type="button"
              aria-pressed={pressed}
              onClick={() =>
                onChange(
                  pressed ? without(value, name) : [value.trim(), directive].filter(Boolean).join(', '),
                )
              }
            >
              {name}
            </button>
          )
        })}
      </div>
    </div>
  )
}

/** The field without a directive; what else is in it stays as it was typed. */
function without(value: string, name: string): string {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.toLowerCase().split(/\s*=/)[0] !== name)
    .join(', ')
}
