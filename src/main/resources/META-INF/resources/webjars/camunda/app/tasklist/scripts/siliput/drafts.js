// Work in progress lives on the server, per person; nothing is kept in the browser's storage.
import { el } from './dom.js';
import { call } from './api.js';

export class Draft {
  constructor(context) {
    this.context = context;
    this.path = `/siliput/api/drafts/${context.taskId ? `task-${context.taskId}` : `start-${context.processKey}`}`;
    this.status = el('p', { class: 'si-draft', role: 'status' });
    this.sessionBack = () => { if (this.context.element.isConnected) this.save(); };
    document.addEventListener('siliput:session-back', this.sessionBack);
  }

  async restore() {
    const { element, fields } = this.context;
    element.append(this.status);
    try {
      const draft = await call('GET', this.path);
      if (!draft || !draft.values) return;
      Object.entries(draft.values).forEach(([name, value]) => fields.fill(name, value));
      this.say('Draf sebelumnya dipulihkan.', true);
    } catch (error) {
      this.say(error.message);
    }
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), 1500);
  }

  async save() {
    clearTimeout(this.timer);
    if (this.gone) return;
    try {
      await call('PUT', this.path, { values: this.context.fields.snapshot() });
      this.say('Draf tersimpan.');
    } catch (error) {
      this.say(`Draf belum tersimpan: ${error.message}`);
    }
  }

  remove() {
    this.gone = true;
    document.removeEventListener('siliput:session-back', this.sessionBack);
    clearTimeout(this.timer);
    call('DELETE', this.path).catch(() => { /* an old draft is no harm: the task is gone */ });
  }

  say(text, withDiscard) {
    this.status.textContent = text;
    if (!withDiscard) return;
    this.status.append(' ', el('button', {
      type: 'button', class: 'btn btn-link', text: 'Buang draf',
      onclick: () => {
        call('DELETE', this.path).then(() => { this.say('Draf dibuang. Buka kembali formulir untuk isian awal.'); },
          error => this.say(error.message));
      }
    }));
  }
}
