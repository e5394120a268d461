import { createTheme, ModalRoot, rem, type CSSVariablesResolver } from '@mantine/core'

/** Mantine as an instrument: neutral, square-shouldered, one accent that follows the room. */
export const mantineTheme = createTheme({
  fontFamily: "'Golos Text Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'Golos Text Variable', system-ui, sans-serif",
  defaultRadius: rem(4),
  primaryColor: 'gray',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: rem(14), sm: rem(15), md: rem(16), lg: rem(18), xl: rem(22) },
  components: {
    // The scroll lock of Mantine writes a style element that carries no nonce; the page behind does not scroll.
    ModalRoot: ModalRoot.extend({
      defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 0 } },
    }),
  },
})

/** Mantine's own variables, pointed at the console's. */
export const mantineVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-font-family': "'Golos Text Variable', system-ui, sans-serif" },
  light: {},
  dark: {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--quiet)',
    '--mantine-color-placeholder': 'var(--quiet)',
    '--mantine-color-default': 'var(--panel)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-error': 'var(--alert)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-primary-color-filled': 'var(--accent)',
  },
})
