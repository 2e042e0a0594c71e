import { expectAccessible } from './axe.ts'
import { expect, test } from './lab.ts'
import { requestPanel } from './request-panel.ts'

test.beforeEach(({ lab }) => lab.open('/sandbox'))

const kind = { name: 'Type', exact: true }

const TAB = '[aria-label="Request"] ~ [role="tabpanel"]'

test.describe('the body', () => {
  test('of a form with files arrives part by part, and survives a reload', async ({ page }) => {
    const panel = requestPanel(page)
    await panel.write('POST', 'https://httpbin.org/post')
    const body = await panel.openRequestTab('Body')
    await body.getByRole('combobox', kind).selectOption('Form with files')
    await body.getByLabel('Name of part 1').fill('title')
    await body.getByLabel('Value of part 1').fill('tea & milk')
    await body
      .getByLabel('Add files…')
      .setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('from a file') })
    await expect(body.getByText('note.txt 11 bytes')).toBeVisible()
    await body.getByLabel('Name of part 2', { exact: true }).fill('note')
    await body.getByLabel('Content-Type of part 2').fill('text/markdown')
    await expectAccessible(page, TAB)

    await panel.sendNow('200 OK')
    await expect(panel.content).toContainText('"note": "from a file"')
    await expect(panel.content).toContainText('"title": "tea & milk"')
    await expect(panel.content).toContainText('multipart/form-data; boundary=----RoundtripFormBoundary')

    await page.reload()
    const again = await panel.openRequestTab('Body')
    await expect(again.getByText('note.txt 11 bytes')).toBeVisible()
    await expect(again.getByLabel('Content-Type of part 2')).toHaveValue('text/markdown')
    await expect(again.getByLabel('Value of part 1')).toHaveValue('tea & milk')
  })

  test('takes a dropped file, and says which is too large', async ({ page }) => {
    const panel = requestPanel(page)
    await panel.write('POST', 'https://httpbin.org/post')
    const body = await panel.openRequestTab('Body')
    await body.getByRole('combobox', kind).selectOption('File')
    await expect(body).toContainText('No file is chosen yet')
    const drop = async (bytes: number[], size: number, name: string, type: string) => {
      const dataTransfer = await page.evaluateHandle(
        (file) => {
          const data = new DataTransfer()
          const content = new Uint8Array(file.size)
          content.set(file.bytes)
          data.items.add(new File([content], file.name, { type: file.type }))
          return data
        },
        { bytes, size, name, type },
      )
      await body.getByText('or drop or paste it here').dispatchEvent('drop', { dataTransfer })
    }
    await drop([0, 1, 254, 255], 4, 'four.bin', 'image/x-four')
    await expect(body).toContainText('four.bin 4 bytes')
    await expect(body.getByLabel('Content-Type')).toHaveValue('image/x-four')
    await panel.sendNow('200 OK')
    await expect(panel.content).toContainText('"Content-Type": "image/x-four"')
    await expect(panel.content).toContainText('"Content-Length": "4"')

    await drop([], 14_000_000, 'big.bin', '')
    await expect(body.getByText('“big.bin” has 14 MB')).toBeVisible()
    await expect(body.getByText('four.bin 4 bytes')).toBeVisible()
  })

  test('as JSON keeps indents, marks its fault and is laid out anew, all undoable', async ({ page }) => {
    const panel = requestPanel(page)
    const body = await panel.openRequestTab('Body')
    await panel.method.selectOption('POST')
    await body.getByRole('combobox', kind).selectOption('JSON')
    const json = body.getByLabel('JSON content')
    await json.click()
    await page.keyboard.type('{\n"a": [\n1,\n]\n}')
    await expect(json).toHaveValue('{\n  "a": [\n    1,\n  ]\n}')
    await expect(json).toHaveAccessibleDescription(/line 4, column 3: JSON allows no comma before \]/)
    await expect(body.getByRole('button', { name: 'Format' })).toHaveAttribute('aria-disabled', 'true')
    await expectAccessible(page, TAB)

    await json.fill('{"a":[1.0]}')
    await body.getByRole('button', { name: 'Format' }).click()
    await expect(json).toHaveValue('{\n  "a": [\n    1.0\n  ]\n}')
    await body.getByRole('button', { name: 'Minify' }).click()
    await expect(json).toHaveValue('{"a":[1.0]}')
    await page.keyboard.press('ControlOrMeta+Z')
    await expect(json).toHaveValue('{\n  "a": [\n    1.0\n  ]\n}')
  })

  test('as JSON never keeps the keyboard: Tab leaves, at a line’s beginning after Escape', async ({
    page,
  }) => {
    const panel = requestPanel(page)
    const body = await panel.openRequestTab('Body')
    await body.getByRole('combobox', kind).selectOption('JSON')
    const json = body.getByLabel('JSON content')
    await json.fill('1\n')
    await page.keyboard.press('Tab')
    await expect(json).toHaveValue('1\n  ')
    await page.keyboard.press('Shift+Tab')
    await expect(json).toHaveValue('1\n')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect(json).not.toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(json).toBeFocused()
    // Who only passes through changes nothing.
    await page.keyboard.press('Tab')
    await expect(json).toHaveValue('1\n')
  })
})

test('a header is completed by keyboard, with what it is for', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/headers')
  const headers = await panel.openRequestTab('Headers')
  const name = headers.getByRole('combobox', { name: 'Name of header 1' })
  await name.pressSequentially('accept-l')
  await expect(headers.getByRole('option')).toHaveText([/^Accept-Language/])
  await page.keyboard.press('ArrowDown')
  await expectAccessible(page, TAB)
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue('Accept-Language')
  await expect(name).toHaveAccessibleDescription(/Which languages/)

  await headers.getByRole('combobox', { name: 'Value of header 1' }).click()
  await headers.getByRole('option', { name: /^de-CH/ }).click()
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"Accept-Language": "de-CH, de;q=0.9, en;q=0.5"')

  const second = headers.getByRole('combobox', { name: 'Name of header 2' })
  await second.pressSequentially('if')
  await expect(headers.getByRole('listbox')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(headers.getByRole('listbox')).toHaveCount(0)
  await expect(second).toHaveValue('if')
})

test('a parameter is switched off and on again in its place, spelled as it was', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/get?q=a+b&lang=en')
  const params = await panel.openRequestTab('Params')
  await params.getByLabel('Send parameter 1').uncheck()
  await expect(panel.url).toHaveValue('https://httpbin.org/get?lang=en')
  await page.reload()
  await expect(params.getByLabel('Value of parameter 1')).toHaveValue('a b')
  await params.getByLabel('Send parameter 1').check()
  await expect(panel.url).toHaveValue('https://httpbin.org/get?q=a+b&lang=en')
})

test('a path variable is filled in when sent, encoded once, and the URL keeps its template', async ({
  page,
}) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/anything/:id/{what}')
  const params = await panel.openRequestTab('Params')
  await params.getByLabel('Path variable id').fill('50% a/b')
  await expect(params.getByLabel('Path variable what')).toHaveAccessibleDescription(/Without a value/)
  await expectAccessible(page, TAB)
  await params.getByLabel('Path variable what').fill('7')
  await expect(params).toContainText('Goes to https://httpbin.org/anything/50%25%20a%2Fb/7')
  await panel.sendNow('200 OK')
  await expect(panel.url).toHaveValue('https://httpbin.org/anything/:id/{what}')
  const raw = await panel.openResponseTab('Raw')
  await expect(raw.getByLabel('Request message')).toContainText('GET /anything/50%25%20a%2Fb/7 HTTP/1.1')
})

test.describe('authentication', () => {
  test('by Digest answers the challenge as a script, and says why a page can’t', async ({ page, lab }) => {
    lab.expectRefusalsFrom('httpbin.org')
    const panel = requestPanel(page)
    await panel.write('GET', 'https://httpbin.org/digest-auth/auth/ada/secret/SHA-256')
    const auth = await panel.openRequestTab('Auth')
    await auth.getByRole('combobox', kind).selectOption('Digest')
    await auth.getByLabel('User name').fill('ada')
    await auth.getByLabel('Password').fill('secret')
    await expect(auth).toContainText('A page can’t answer a Digest challenge')
    await panel.sendNow('401 Unauthorized')

    await auth.getByRole('button', { name: 'Send as a script' }).click()
    await panel.sendNow('200 OK')
    await expect(panel.content).toContainText('"authenticated": true')
    await panel.openResponseTab('Timeline')
    await expect(panel.events.filter({ hasText: 'GET /digest-auth/auth/ada/secret/SHA-256' })).toHaveCount(2)

    await auth.getByLabel('Password').fill('wrong')
    await panel.sendNow('401 Unauthorized')
  })

  test('by a JWT signs it here and reads it back, expiry told', async ({ page }) => {
    const panel = requestPanel(page)
    await panel.write('GET', 'https://httpbin.org/bearer')
    const auth = await panel.openRequestTab('Auth')
    await auth.getByRole('combobox', kind).selectOption('JWT, signed here')
    await auth.getByRole('button', { name: 'Sign' }).click()
    await expect(auth.getByLabel('Secret')).toHaveAccessibleDescription(/Write the secret/)
    await auth.getByLabel('Secret').fill('hush')
    await auth.getByRole('button', { name: 'in 1 hour' }).click()
    await auth.getByRole('button', { name: 'Sign' }).click()
    await expect(auth.getByLabel('Token')).toHaveValue(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/)
    const says = auth.getByRole('region', { name: 'What it says' })
    await expect(says).toContainText(/By the lab’s clock it is good for (59|60) min more/)
    await expect(says.getByRole('row', { name: /^sub/ })).toContainText('Subject: whom it is about')
    await expectAccessible(page, TAB)
    await panel.sendNow('200 OK')
    await expect(panel.content).toContainText('"authenticated": true')

    await auth.getByRole('button', { name: 'a minute ago' }).click()
    await auth.getByRole('button', { name: 'Sign' }).click()
    await expect(says).toContainText('Servers refuse it: expired')
  })

  test('by OAuth obtains a token with PKCE that opens /userinfo', async ({ page, lab }) => {
    lab.expectRefusalsFrom('login.example.com')
    const panel = requestPanel(page)
    await panel.write('GET', 'https://login.example.com/userinfo')
    const auth = await panel.openRequestTab('Auth')
    await auth.getByRole('combobox', kind).selectOption('OAuth 2, code with PKCE')
    await auth.getByLabel('Password there').fill('guess')
    await auth.getByRole('button', { name: 'Get a token' }).click()
    await expect(auth.getByRole('status').first()).toContainText('The login got 401')
    await auth.getByLabel('Password there').fill('wonderland')
    await auth.getByRole('button', { name: 'Get a token' }).click()
    const steps = auth.getByRole('list', { name: 'The authorization code flow' })
    await expect(steps).toContainText('code_challenge=')
    await expect(steps).toContainText('Good for 600 s')
    await expectAccessible(page, TAB)
    await panel.sendNow('200 OK')
    await expect(panel.content).toContainText('"sub": "1"')
  })
})

test('the cookie jars are looked at, filled and emptied; a refusal says why', async ({ page }) => {
  const panel = requestPanel(page)
  await panel.write('GET', 'https://httpbin.org/cookies')
  const auth = await panel.openRequestTab('Auth')
  await auth.getByLabel('Cookies', { exact: true }).selectOption('Other origins too')
  await auth.getByRole('button', { name: 'Cookie jars' }).click()
  const jars = auth.getByRole('group', { name: 'Cookie jars' })
  await expect(jars).toContainText('The browser’s jar is empty.')
  await expect(jars.getByLabel('Set by')).toHaveValue('https://httpbin.org/')
  await jars.getByLabel('Set-Cookie').fill('a=1; Domain=example.com')
  await jars.getByRole('button', { name: 'Put in the jar' }).click()
  await expect(jars.getByRole('status')).toContainText('Refused')
  await jars.getByLabel('Set-Cookie').fill('theme=dark; Secure; SameSite=None')
  await page.keyboard.press('Enter')
  await expect(jars.getByRole('table', { name: 'httpbin.org' })).toContainText('SameSite=None from any site')
  await expectAccessible(page, TAB)
  await panel.sendNow('200 OK')
  await expect(panel.content).toContainText('"theme": "dark"')

  await jars.getByRole('button', { name: 'Edit theme' }).click()
  await expect(jars.getByLabel('Set-Cookie')).toBeFocused()
  await jars.getByLabel('Set-Cookie').fill('theme=light; Path=/; Secure; SameSite=None')
  await page.keyboard.press('Enter')
  await expect(jars.getByRole('rowheader', { name: /theme/ })).toContainText('light')
  await jars.getByRole('button', { name: 'Script', exact: true }).click()
  await expect(jars).toContainText('The script’s jar is empty.')
  await jars.getByRole('button', { name: 'Browser', exact: true }).click()
  await jars.getByRole('button', { name: 'Delete theme' }).click()
  await expect(jars).toContainText('The browser’s jar is empty.')
})
