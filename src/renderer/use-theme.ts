import { useEffect } from 'react';
import { useApp } from './store/StoreProvider.tsx';

/** What the system asks for: more contrast before a dark window. */
const SYSTEM = [
  ['(prefers-contrast: more)', 'contrast'],
  ['(prefers-color-scheme: dark)', 'dark'],
] as const;

/** Puts theme and type settings on the page, where the style sheet reads them. */
export function useTheme(): void {
  const { theme, font, fontSize, measure, lineHeight } = useApp((state) => state.appearance);
  useEffect(() => {
    const wishes = SYSTEM.map(([query, wanted]) => ({ query: window.matchMedia(query), wanted }));
    function show(): void {
      const wish = wishes.find(({ query }) => query.matches)?.wanted ?? 'light';
      document.documentElement.dataset['theme'] = theme === 'system' ? wish : theme;
    }
    show();
    for (const { query } of wishes) query.addEventListener('change', show);
    return () => {
      for (const { query } of wishes) query.removeEventListener('change', show);
    };
  }, [theme]);
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    dataset['font'] = font;
    style.setProperty('--text-size', `${fontSize}px`);
    style.setProperty('--measure', `${measure}em`);
    style.setProperty('--leading', String(lineHeight));
  }, [font, fontSize, measure, lineHeight]);
}
