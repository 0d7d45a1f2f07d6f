/** The list of commands and sections that is searched by typing. */
export const palette = {
  title: 'Commands',
  placeholder: 'A command or a section',
  list: 'Suggestions',
  empty: 'Nothing has that name.',
  commands: 'Commands',
  marks: 'Marks',
  sections: 'Sections',
  theme: (theme: string) => `Theme: ${theme}`,
  themes: {
    system: 'as the system',
    light: 'light',
    sepia: 'sepia',
    dark: 'dark',
    contrast: 'high contrast',
  },
  font: (font: string) => `Font of the text: ${font}`,
  fonts: { serif: 'serif', sans: 'sans serif' },
  copyAs: (form: string) => `Copy citations as ${form} from now on`,
  copyForms: { rich: 'rich text', markdown: 'Markdown', plain: 'plain text' },
  panel: (name: string) => `Panel: ${name}`,
  layer: (name: string) => `Show or hide ${name}`,
  layers: {
    forward: 'forward-looking passages',
    metrics: 'trial metrics',
    notes: 'my notes',
  },
  section: (name: string, document: string) => `${name}, ${document}`,
  moveEnd: {
    start: {
      word: { later: 'Mark: start one word later', earlier: 'Mark: start one word earlier' },
      sentence: {
        later: 'Mark: start one sentence later',
        earlier: 'Mark: start one sentence earlier',
      },
    },
    end: {
      word: { later: 'Mark: end one word later', earlier: 'Mark: end one word earlier' },
      sentence: {
        later: 'Mark: end one sentence later',
        earlier: 'Mark: end one sentence earlier',
      },
    },
  },
};
