// Looks now and then whether the trial is ready, without disturbing whoever is on the page meanwhile.
const PAUSE = 1500;

async function ready() {
  const answer = await fetch(location.pathname);
  if (!answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return !page.getElementById('coba-menunggu');
}

async function look() {
  const done = await ready().catch(() => false);
  if (done) location.reload(); else setTimeout(look, PAUSE);
}

setTimeout(look, PAUSE);
