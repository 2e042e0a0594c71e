import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { applyTheme, useTheme, type Theme } from '#ui/theme.ts'

const themes: readonly { theme: Theme; name: string; icon: 'sun' | 'moon' | 'half' }[] = [
  { theme: 'system', name: 'the system’s theme', icon: 'half' },
  { theme: 'light', name: 'the light theme', icon: 'sun' },
  { theme: 'dark', name: 'the dark theme', icon: 'moon' },
]

/** Goes through the themes: the system’s, light, dark. */
export function ThemeButton() {
  const theme = useTheme()
  const index = themes.findIndex((candidate) => candidate.theme === theme)
  const current = themes[index] ?? themes[0]
  const next = themes[(index + 1) % themes.length]
  return (
    <Button
      look="icon"
      aria-label={`Now ${current?.name}; change to ${next?.name}`}
      title={`Change to ${next?.name}`}
      onClick={() => {
        if (!next) return
        applyTheme(next.theme)
      }}
    >
      <Icon name={current?.icon ?? 'half'} />
    </Button>
  )
}
