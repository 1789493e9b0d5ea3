// Which files were still on their way when their page was closed: a browser does not give a page its files back.
import { now } from './time.js';

const same = (one, other) => one.name === other.name && one.size === other.size;

/** Per person and task, and gone at logout with everything else that is kept here. */
export function unfinished({ page, taskId }, kind) {
  const user = (page.user || {}).id;
  const key = user && taskId && `siliput-isian:${user}:${taskId}:${kind}`;
  const read = () => {
    try { return (key && JSON.parse(localStorage.getItem(key)))?.files ?? []; } catch (none) { return []; }
  };
  const write = files => {
    if (!key) return;
    try {
      if (files.length) localStorage.setItem(key, JSON.stringify({ at: now(), files }));
      else localStorage.removeItem(key);
    } catch (full) { /* the file goes up all the same */ }
  };
  const without = file => read().filter(other => !same(other, file));
  return {
    find: read,
    began: file => write([...without(file), { name: file.name, size: file.size }]),
    ended: file => write(without(file))
  };
}
