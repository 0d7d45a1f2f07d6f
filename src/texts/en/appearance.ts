/** How the text is set. */
export const appearance = {
  name: 'Appearance',
  /** Letters that show what is changed here. */
  sample: 'Aa',
  theme: 'Theme',
  themes: {
    system: 'System',
    light: 'Light',
    sepia: 'Sepia',
    dark: 'Dark',
    contrast: 'High contrast',
  },
  font: 'Font',
  fonts: { serif: 'Serif', sans: 'Sans serif' },
  fontSize: { name: 'Text size', smaller: 'Smaller', larger: 'Larger' },
  measure: { name: 'Line length', smaller: 'Shorter', larger: 'Longer' },
  lineHeight: { name: 'Line spacing', smaller: 'Tighter', larger: 'Looser' },
  copyAs: 'Copy citations as',
  copyForms: { rich: 'Rich text', markdown: 'Markdown', plain: 'Plain text' },
};
