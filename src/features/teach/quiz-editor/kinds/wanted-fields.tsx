import type { DraftOf } from '#features/teach/quiz-editor/draft/kinds.ts'
import styles from '#features/teach/quiz-editor/fields/fields.module.css'
import { Words } from '#features/teach/quiz-editor/fields/words.tsx'
import { jsonOf, jsonText, methodsOf, methodsText, pairsOf, pairsText } from './wanted-text.ts'
import { useTypedText } from './use-typed-text.ts'

type Wanted = DraftOf<'request'>['requirements'][number]['wanted']
type Part = keyof Wanted

/** Without the part where it is undefined. */
function withPart<P extends Part>(wanted: Wanted, part: P, value: Wanted[P] | undefined): Wanted {
  const { [part]: _before, ...rest } = wanted
  return value === undefined ? rest : { ...rest, [part]: value }
}

/** What one requirement wants of the request; whatever is empty may be as it likes. */
export function WantedFields(props: {
  at: string
  number: number
  wanted: Wanted
  onChange: (make: (wanted: Wanted) => Wanted, part: Part) => void
}) {
  const { at, number, wanted } = props
  const put = <P extends Part>(part: P, value: Wanted[P] | undefined) =>
    props.onChange((now) => withPart(now, part, value), part)
  const of = `requirement ${number}`
  const method = useTypedText(wanted.method, methodsText, methodsOf)
  const query = useTypedText(wanted.query, pairsText('='), pairsOf('='))
  const fields = useTypedText(wanted.fields, pairsText(': '), pairsOf(':'))
  const json = useTypedText(wanted.json, jsonText, jsonOf)
  return (
    <>
      <div className={styles['pair']}>
        <Words
          mono
          at={`${at}.method`}
          label="Method"
          of={of}
          placeholder="any, or POST, PUT"
          value={method.text}
          onChange={(text) => put('method', method.typed(text))}
        />
        <Words
          mono
          at={`${at}.url`}
          label="URL"
          of={of}
          placeholder="any, or https://httpbin.org/*"
          value={wanted.url}
          onChange={(url) => put('url', url === '' ? undefined : url)}
        />
        <Words
          mono
          at={`${at}.query`}
          label="Query"
          of={of}
          placeholder="page=2"
          value={query.text}
          lines={2}
          hint="A line each. * is any text; absent: there must be none."
          onChange={(text) => put('query', query.typed(text))}
        />
        <Words
          mono
          at={`${at}.fields`}
          label="Fields"
          of={of}
          placeholder="Accept: application/json"
          value={fields.text}
          lines={2}
          hint="A line each. * is any text; absent: there must be none."
          onChange={(text) => put('fields', fields.typed(text))}
        />
      </div>
      <Words
        mono
        at={`${at}.json`}
        label="JSON"
        of={of}
        placeholder='{"name": "Ada"}'
        value={json.text}
        lines={2}
        hint="The content must hold at least this."
        onChange={(text) => put('json', json.typed(text))}
      />
    </>
  )
}
