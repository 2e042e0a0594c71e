import { scopeMeanings } from './clients.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import type { User } from './users.ts'

const style = `body { background: #f4f4f1; color: #222; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 10vh auto; max-width: 24rem; padding: 0 1rem }
label, input { display: block; width: 100%; box-sizing: border-box }
input { font: inherit; margin-bottom: 1rem; padding: .4rem }
button { font: inherit; padding: .4rem 1.2rem }
[role=alert] { border-left: 4px solid #b00; padding-left: .6rem }`

const credentials = `<label for="username">User name</label>
<input id="username" name="username" autocomplete="username" required>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>`

/** The form of /login. */
export function loginPage({ csrfToken, user }: { csrfToken: string; user: User | undefined }): string {
  const who = user
    ? `<p>You are logged in as ${escaped(user.name)}. You may log in as somebody else.</p>`
    : ''
  return page(
    'Log in',
    `${who}
<form method="post" action="/login">
<input type="hidden" name="csrf_token" value="${escaped(csrfToken)}">
${credentials}
<button>Log in</button>
</form>`,
  )
}

interface Consent {
  readonly request: AuthorizationRequest
  readonly csrfToken: string
  /** Who is logged in; undefined where the page must ask. */
  readonly user: User | undefined
  /** What went wrong with the last try. */
  readonly alert?: string | undefined
}

/** The form of /authorize: it has no action, so it goes to the address of the page, query and all. */
export function consentPage({ request, csrfToken, user, alert }: Consent): string {
  const { client, scope } = request
  const wishes = scope.map((value) => `<li>${escaped(scopeMeanings.get(value) ?? value)}</li>`).join('\n')
  return page(
    `Let ${client.name} in?`,
    `${alert ? `<p role="alert">${escaped(alert)}</p>` : ''}
<p><strong>${escaped(client.name)}</strong> wants to</p>
<ul>
${wishes}
</ul>
<form method="post">
<input type="hidden" name="csrf_token" value="${escaped(csrfToken)}">
${user ? `<p>You are logged in as ${escaped(user.name)}.</p>` : credentials}
<button name="decision" value="allow">Allow</button>
<button name="decision" value="deny" formnovalidate>Deny</button>
</form>`,
  )
}

/** What a user sees where there is nobody to be sent back to safely. */
export function errorPage(says: string): string {
  return page('This can’t go on', `<p>${escaped(says)}</p>`)
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${content}
</body>
</html>
`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
