/** Typed text that waits for the server is one's own: who logs out, here or on a page of the office, leaves none on a shared computer. */
export function forgetTyped() {
  document.dispatchEvent(new Event('siliput:logout'));
  Object.keys(localStorage).filter(key => key.startsWith('siliput-isian:')).forEach(key => localStorage.removeItem(key));
}

if (location.pathname === '/masuk') forgetTyped();
