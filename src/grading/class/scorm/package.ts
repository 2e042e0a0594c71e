import type { HandOut } from '#grading/class/hand-out-schema.ts'

/** The player's files in a build of the lab. */
export interface PlayerFiles {
  /** The script to start with. */
  readonly script: string
  readonly styles: readonly string[]
  /** Every file, the script and the styles too; paths relative to the build. */
  readonly files: readonly string[]
}

/** Name of the file in a package that holds the quiz. */
export const QUIZ_FILE = 'quiz.json'

/** What a package's quiz file holds. */
export interface PackageQuiz {
  readonly handOut: HandOut
  /** Where the lab stands, for links to its lessons. */
  readonly lab: string
}

/** The page that a package opens with. */
export function packagePage(title: string, { script, styles }: PlayerFiles): string {
  const links = styles.map((style) => `    <link rel="stylesheet" href="${escaped(style)}" />\n`).join('')
  return `<!doctype html>
<html lang="en" data-network="starting">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="connect-src 'self' http: https:; frame-src 'self'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
${links}  </head>
  <body>
    <div id="root"></div>
    <noscript>This quiz runs in your browser, so it needs JavaScript.</noscript>
    <script type="module" src="${escaped(script)}"></script>
  </body>
</html>
`
}

/** The manifest of a package with one SCO (SCORM 1.2 Content Aggregation Model, 2.3). */
export function packageManifest(handOut: HandOut, files: readonly string[]): string {
  const id = `roundtrip-${handOut.id}`
  const mastery =
    handOut.mode === 'practice' && handOut.settings.passMark !== undefined
      ? `\n        <adlcp:masteryscore>${handOut.settings.passMark}</adlcp:masteryscore>`
      : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="${id}-organization">
    <organization identifier="${id}-organization">
      <title>${escaped(handOut.title)}</title>
      <item identifier="${id}-item" identifierref="${id}-resource" isvisible="true">
        <title>${escaped(handOut.title)}</title>${mastery}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${id}-resource" type="webcontent" adlcp:scormtype="sco" href="index.html">
${files.map((file) => `      <file href="${escaped(file)}" />`).join('\n')}
    </resource>
  </resources>
</manifest>
`
}

/** Text for XML and HTML. Control characters, which XML can't hold at all, are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
