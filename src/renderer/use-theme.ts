import { useEffect } from 'react';
import { useApp } from './store/StoreProvider.tsx';
import type { Theme } from './store/view-slice.ts';

function resolveTheme(theme: Theme, isDark: boolean): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme;
  return isDark ? 'dark' : 'light';
}

/** Puts theme and type settings on the page, where the style sheet reads them. */
export function useTheme(): void {
  const { theme, fontSize, measure, lineHeight } = useApp((state) => state.appearance);
  useEffect(() => {
    const darkness = window.matchMedia('(prefers-color-scheme: dark)');
    function show(): void {
      document.documentElement.dataset['theme'] = resolveTheme(theme, darkness.matches);
    }
    show();
    darkness.addEventListener('change', show);
    return () => darkness.removeEventListener('change', show);
  }, [theme]);
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--text-size', `${fontSize}px`);
    style.setProperty('--measure', `${measure}em`);
    style.setProperty('--leading', String(lineHeight));
  }, [fontSize, measure, lineHeight]);
}
