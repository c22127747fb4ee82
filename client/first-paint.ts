/** Sets the reader's choice of colours before the first paint; runs in the head of each page. */
try {
  const stored = localStorage.getItem('scheme')
  if (stored === 'light' || stored === 'dark') document.documentElement.dataset.scheme = stored
} catch {}
