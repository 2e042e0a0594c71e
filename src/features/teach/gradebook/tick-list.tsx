import { useId } from 'react'
import { InlineText } from '#ui/inline-text.tsx'
import own from './regrade-dialog.module.css'

/** Things of which some are ticked, or with `radio` one is; each with what is to be known of it. */
export function TickList(props: {
  label: string
  radio?: boolean
  hint?: string | undefined
  items: readonly { text: string; ticked: boolean; detail: string; disabled?: boolean }[]
  onTick: (at: number, ticked: boolean) => void
}) {
  const id = useId()
  return (
    <fieldset className={own['ticks']}>
      <legend>{props.label}</legend>
      {props.hint !== undefined && <p className={own['hint']}>{props.hint}</p>}
      {props.items.map(({ text, ticked, detail, disabled = false }, at) => (
        <label key={text}>
          <input
            type={props.radio ? 'radio' : 'checkbox'}
            name={id}
            checked={ticked}
            disabled={disabled}
            aria-labelledby={`${id}-text-${at}`}
            aria-describedby={`${id}-${at}`}
            onChange={(event) => props.onTick(at, event.target.checked)}
          />
          <span id={`${id}-text-${at}`} className={own['text']}>
            <InlineText text={text} />
          </span>
          <span id={`${id}-${at}`} className={own['detail']}>
            {detail}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
