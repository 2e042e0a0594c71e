import { useId, useState } from 'react'
import { urlParts, urlProblem } from '#http/url-parts.ts'
import { FieldMessage, TextField } from '#ui/field.tsx'
import { fateOf, UrlParts } from './url-parts-table.tsx'
import styles from './url-taken-apart.module.css'

/** A URL taken apart as one types, with what each part is for and what of it is sent. */
export function UrlTakenApart({ url }: { url: string }) {
  const id = useId()
  const [text, setText] = useState(url)
  const found = urlParts(text)
  const problem = URL.canParse(text.trim()) ? undefined : urlProblem(text)

  return (
    <div className={styles['apart']} role="group" aria-label="A URL taken apart">
      <TextField
        label="Type a URL"
        value={text}
        onChange={setText}
        mono
        inputMode="url"
        autoCapitalize="off"
      />
      <p className={styles['written']} aria-hidden="true">
        {found.map(({ kind, before, text: part, after }, index) => (
          <span key={index}>
            <span className={styles['punctuation']}>{before}</span>
            <span className={styles['part']} data-fate={fateOf[kind]}>
              {part}
            </span>
            <span className={styles['punctuation']}>{after}</span>
          </span>
        ))}
      </p>
      {problem && (
        <FieldMessage id={`${id}-problem`} severity="stop">
          {problem}
        </FieldMessage>
      )}
      <UrlParts url={text} />
      {text !== url && (
        <button type="button" className={styles['reset']} onClick={() => setText(url)}>
          Back to the first URL
        </button>
      )}
    </div>
  )
}
