// Work in progress lives on the server, per person; until the server has confirmed it, some forms keep it in the browser.
import { el } from './dom.js';
import { call } from './api.js';
import { keeper } from './kept.js';

const AGAIN = 15000;

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
    const { element, fields } = this.context;
    this.kept = keeper(this.context);
    element.append(this.status);
    const here = this.kept.find();
    try {
      const draft = here ? null : await call('GET', this.path);
      const values = here || (draft && draft.values);
      if (!values) return;
      Object.entries(values).forEach(([name, value]) => fields.fill(name, value));
      if (here) {
        this.typed = true;
        this.say('Isian yang belum sampai ke server dipulihkan dari peramban ini.');
        this.later();
      } else this.say('Draf sebelumnya dipulihkan.', true);
    } catch (error) {
      this.say(error.message);
    }
  }

  later() {
    clearTimeout(this.timer);
    this.typed = true;
    this.kept?.keep(this.context.fields.snapshot());
    this.timer = setTimeout(() => this.save(), 1500);
  }

  async save() {
    clearTimeout(this.timer);
    if (this.gone) return;
    const values = this.context.fields.snapshot();
    try {
      await call('PUT', this.path, { values });
      this.typed = false;
      this.kept?.confirm(values);
      this.say('Draf tersimpan.');
    } catch (error) {
      const kept = this.kept?.keep(values);
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
    call('DELETE', this.path).catch(() => { /* an old draft is no harm: the task is gone */ });
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
