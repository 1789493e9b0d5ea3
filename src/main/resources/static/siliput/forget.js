const LEFT = 'siliput-keluar';

/** Typed text that waits for the server is one's own: who logs out, here or on a page of the office, leaves none on a shared computer. */
export function forgetTyped() {
  document.dispatchEvent(new Event('siliput:logout'));
  Object.keys(localStorage).filter(key => key.startsWith('siliput-isian:')).forEach(key => localStorage.removeItem(key));
  localStorage.setItem(LEFT, String(Date.now()));
}

/** A logout in one tab is one in all: no other tab keeps the text on the screen, or puts it back into the browser. */
export function leaveWithOtherTabs(leave) {
  addEventListener('storage', ({ key }) => {
    if (key !== LEFT) return;
    document.dispatchEvent(new Event('siliput:logout'));
    leave();
  });
}

if (location.pathname === '/masuk') forgetTyped();
