/** Applies the chosen settings before the first paint; inlined in the head of each page. */
try {
  const stored = localStorage.getItem('scheme')
  if (stored === 'light' || stored === 'dark') document.documentElement.dataset.scheme = stored
  if (localStorage.getItem('wrap') === 'on') document.documentElement.dataset.wrap = ''
} catch {}
