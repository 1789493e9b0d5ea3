// Who else has the draft open, and that somebody saved, told before one's own change meets theirs.

const PAUSE = 20_000;
/** Whoever does nothing for so long is not here: an open page must not keep a login alive. */
const AWAY = 600_000;

/** @param known the version that this page began with; nothing while it saves */
export function watch(place, address, known) {
  let touched = Date.now();
  for (const kind of ['keydown', 'pointerdown']) document.addEventListener(kind, () => { touched = Date.now(); }, true);

  async function look() {
    if (document.hidden || Date.now() - touched > AWAY) return;
    const answer = await fetch(address()).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const { people, version } = await answer.json();
    const stale = known() && version !== known() ? place.dataset.stale : '';
    const words = [stale, people.length ? `Sedang membuka draf ini: ${people.join(', ')}.` : ''].filter(Boolean).join(' ');
    place.hidden = !words;
    if (place.textContent !== words) place.textContent = words;
  }

  look();
  setInterval(look, PAUSE);
}

const page = document.querySelector('[data-presence]');
if (page) watch(page, () => page.dataset.presence, () => page.dataset.version);
