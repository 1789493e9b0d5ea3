// Work in progress lives on the server, per person; until the server has confirmed it, some forms keep it in the browser.
import { button, el } from './dom.js';
import { call } from './api.js';
import { keeper } from './kept.js';
import { now, show } from './time.js';

const AGAIN = 15000;
const PATIENCE = 30000;

export class Draft {
  constructor(context) {
    this.context = context;
    this.path = `/siliput/api/drafts/${context.taskId ? `task-${context.taskId}` : `start-${context.processKey}`}`;
    this.status = el('p', { class: 'si-draft', role: 'status' });
    this.lineBack = () => { if (this.context.element.isConnected && this.typed) this.save(); };
    this.sessionBack = () => { if (this.context.element.isConnected) this.save(); };
    document.addEventListener('siliput:session-back', this.sessionBack);
    window.addEventListener('online', this.lineBack);
  }

  async restore() {
    this.kept = keeper(this.context);
    this.context.element.append(this.status);
    const here = this.kept.find();
    try {
      this.take(here, await call('GET', this.path));
    } catch (error) {
      // what lies on the server is looked at before anything is laid over it
      this.unread = true;
      if (here) this.take(here); else this.say(error.message);
    }
  }

  async readOnce() {
    if (!this.unread) return;
    const there = await call('GET', this.path, undefined, PATIENCE);
    this.unread = false;
    if (there && JSON.stringify(there.values) !== JSON.stringify(this.context.fields.snapshot())) this.offer(there);
  }

  /** Of two texts the one typed last is shown; the other is offered where it is from another page or device. */
  take(here, there) {
    if (!here && !there) return;
    const older = here && there && there.at > here.at ? here : there;
    const latest = here && older !== here ? here : there;
    Object.entries(latest.values).forEach(([name, value]) => this.context.fields.fill(name, value));
    this.base = Math.max(there?.at ?? 0, here?.base ?? 0);
    if (latest === here) {
      this.say('Isian yang belum sampai ke server dipulihkan dari peramban ini.');
      this.later();
    } else this.say('Draf sebelumnya dipulihkan.', true);
    const foreign = here && there && there.at > (here.base ?? 0);
    if (foreign && JSON.stringify(here.values) !== JSON.stringify(there.values)) this.offer(older);
  }

  offer({ values, at }) {
    const use = async () => {
      try {
        await call('PUT', this.path, { values, user: this.user(), at: now() });
        this.gone = true;
        clearTimeout(this.timer);
        this.kept.remove();
        location.reload();
      } catch (error) {
        this.say(error.message);
      }
    };
    this.context.element.prepend(el('div', { class: 'warning si-other-draft' },
      `Ada isian lain untuk tugas ini, diketik ${show(new Date(at).toISOString())}. Yang tampak di bawah adalah yang terakhir diketik. `,
      button('Pakai isian yang lain', use)));
  }

  user() {
    return (this.context.page.user || {}).id;
  }

  /** A form that was left hears of its uploads still; it has nothing more to keep. */
  later() {
    if (!this.context.element.isConnected) return;
    clearTimeout(this.timer);
    this.typed = true;
    this.kept?.keep(this.context.fields.snapshot(), this.base);
    this.timer = setTimeout(() => this.save(), 1500);
  }

  /** One after the other: an older text never comes to lie over a newer one. */
  async save() {
    clearTimeout(this.timer);
    if (this.gone) return;
    if (this.saving) { this.waiting = true; return; }
    this.saving = this.send();
    await this.saving;
    this.saving = null;
    if (this.waiting) { this.waiting = false; await this.save(); }
  }

  /** The server drops the draft with the form that is sent: none that is under way may arrive after it. */
  async settle() {
    clearTimeout(this.timer);
    this.waiting = false;
    await this.saving;
  }

  async send() {
    try {
      await this.readOnce();
      const values = this.context.fields.snapshot();
      const at = now();
      this.base = Math.max(this.base ?? 0, at);
      await call('PUT', this.path, { values, user: this.user(), at }, PATIENCE);
      if (this.gone) return;
      this.typed = JSON.stringify(this.context.fields.snapshot()) !== JSON.stringify(values);
      this.kept?.confirm(values);
      this.say('Draf tersimpan.');
    } catch (error) {
      if (this.gone) return;
      this.typed = true;
      const kept = this.kept?.keep(this.context.fields.snapshot(), this.base);
      this.say(kept ? `Tersimpan di peramban ini, belum di server: ${error.message}` : `Draf belum tersimpan: ${error.message}`);
      if (kept && this.context.element.isConnected) this.timer = setTimeout(() => this.lineBack(), AGAIN);
    }
  }

  remove() {
    this.gone = true;
    document.removeEventListener('siliput:session-back', this.sessionBack);
    window.removeEventListener('online', this.lineBack);
    clearTimeout(this.timer);
    this.kept?.remove();
  }

  say(text, withDiscard) {
    this.status.textContent = text;
    if (!withDiscard) return;
    this.status.append(' ', el('button', {
      type: 'button', class: 'btn btn-link', text: 'Buang draf',
      onclick: () => {
        this.kept?.remove();
        call('DELETE', this.path).then(() => { this.say('Draf dibuang. Buka kembali formulir untuk isian awal.'); },
          error => this.say(error.message));
      }
    }));
  }
}
