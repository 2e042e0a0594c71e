import { TextField } from '#ui/field.tsx'
import tabStyles from '#workbench/request-tabs.module.css'
import { JwtView } from './jwt-view.tsx'

/** The token that goes out, and what it says where it is a JWT. */
export function BearerToken(props: { token: string; onChange: (token: string) => void }) {
  const { token } = props
  return (
    <>
      <TextField label="Token" value={token} onChange={props.onChange} mono />
      <p className={tabStyles['explain']}>
        Goes out as <code>Authorization: Bearer {shortened(token.trim()) || '…'}</code>. Whoever holds the
        token can use it.
      </p>
      <JwtView token={token} />
    </>
  )
}

function shortened(token: string): string {
  return token.length > 48 ? `${token.slice(0, 24)}…${token.slice(-12)}` : token
}
