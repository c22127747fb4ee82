/** In the head of each page: the reader's choice of colours, before the first paint. */
try {
  const stored = localStorage.getItem('scheme')
  if (stored === 'light' || stored === 'dark') document.documentElement.dataset.scheme = stored
} catch {}
