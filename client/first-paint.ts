/** Stands in the page's head: sets the colours that the reader chose before anything is painted. */
try {
  const stored = localStorage.getItem('scheme')
  if (stored === 'light' || stored === 'dark') document.documentElement.dataset.scheme = stored
} catch {}
