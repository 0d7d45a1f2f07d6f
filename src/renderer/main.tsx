import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { answerClosing } from './notebook/answer-closing.ts';
import { commitAtSleep } from './notebook/commit-at-sleep.ts';
import { getBridge } from './bridge.ts';
import { NotebookProvider } from './notebook/Notebook.tsx';
import { loadFonts } from './load-fonts.ts';
import { openNotebook } from './notebook/open-notebook.ts';
import { warmReader } from './reader/warm-reader.ts';
import { searchHits } from './find/search-hits.ts';
import { createAppStore } from './store/create-app-store.ts';
import { StoreProvider } from './store/StoreProvider.tsx';
import { showToast } from './ui/toasts.ts';
import { texts } from './texts.ts';

loadFonts();
document.documentElement.lang = texts.language;
const bridge = getBridge();
const { db, writer } = await openNotebook(bridge);
answerClosing(bridge, writer);
commitAtSleep(bridge, writer);
const store = createAppStore({
  bridge,
  storage: localStorage,
  isMac: navigator.userAgent.includes('Macintosh'),
  searchHits,
  pause: () => scheduler.postTask(() => undefined, { priority: 'background' }),
  onFailure: ({ code, message, details }, name) =>
    showToast({
      title: message,
      ...(name === '' || message.includes(name) ? {} : { description: name }),
      tone: 'failure',
      action: {
        label: texts.actions.copyDetails,
        run: () => void bridge['notes:copy']({ text: [message, name, code, details].join('\n') }),
      },
    }),
});

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no element for the window');
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <StoreProvider store={store}>
        <NotebookProvider db={db} writer={writer}>
          <Tooltip.Provider delay={400}>
            <App />
          </Tooltip.Provider>
        </NotebookProvider>
      </StoreProvider>
    </CSPProvider>
  </StrictMode>,
);

void warmReader(() => store.getState().filings.length === 0);
