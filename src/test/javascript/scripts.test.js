// What scripts compute without a page; how they look and behave in one is told by the browser tests.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const FORMS = 'src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/siliput';
const load = file => import(pathToFileURL(file));

test('a time in a form is WIB, whatever zone the browser is in', async () => {
  const { millis, show, toInput, toWib } = await load(`${FORMS}/time.js`);
  assert.equal(toInput('2026-12-01T17:30:00Z'), '2026-12-02T00:30');
  assert.equal(toInput('2026-12-01T17:30:00Z', 'date'), '2026-12-02');
  assert.equal(toInput('kemarin'), '');
  assert.equal(toWib('2026-12-02T00:30'), '2026-12-02T00:30:00.000+0700');
  assert.equal(toWib('2026-12-02'), '2026-12-02T00:00:00.000+0700');
  assert.equal(toWib(''), null);
  assert.equal(millis('2026-12-02T00:30'), Date.parse('2026-12-01T17:30:00Z'));
  assert.ok(Number.isNaN(millis('')));
  assert.equal(show('2026-12-01T17:30:00Z'), 'Rabu, 2 Desember 2026 pukul 00.30 WIB');
});

test('the server\'s clock counts', async () => {
  const { now, setClock } = await load(`${FORMS}/time.js`);
  setClock(new Date(Date.now() + 3_600_000).toISOString());
  assert.ok(Math.abs(now() - Date.now() - 3_600_000) < 1000);
  setClock('');
  assert.ok(Math.abs(now() - Date.now() - 3_600_000) < 1000);
});

test('a refusal of the engine goes to its field, in the office\'s words', async () => {
  const { parseProblems } = await load(`${FORMS}/problems.js`);
  assert.deepEqual(
    parseProblems('Cannot submit task form 1: Kolom "Nomor surat": wajib diisi. [letterNumber] | Terlambat.'),
    [{ field: 'letterNumber', message: 'Wajib diisi.' }, { message: 'Terlambat.' }]);
  assert.match(parseProblems({ response: { body: { message: 'ENGINE-03005 persistence layer' } } })[0].message, /gangguan di server/);
  assert.match(parseProblems({ status: 401 })[0].message, /Masuk lagi/);
  assert.match(parseProblems(undefined)[0].message, /tidak menjawab/);
});

test('a text is as long as the channel counts it', async () => {
  const { hashtags, lengthOf, LINK, shown, slugOf } = await load(`${FORMS}/texts.js`);
  const rule = {
    x: { scale: 100, defaultWeight: 200, transformedURLLength: 23, ranges: [{ start: 0, end: 4351, weight: 100 }] },
    linkLengths: {}
  };
  assert.equal(lengthOf('X', 'Purbalingga', rule), 11);
  assert.equal(lengthOf('X', `Berita ${LINK}`, rule), 7 + 23);
  assert.equal(lengthOf('X', 'Keluarga 👨‍👩‍👧', rule), 9 + 2);
  assert.equal(lengthOf('FACEBOOK', `a${LINK}`, rule), 151);
  assert.equal(hashtags('#Purbalingga maju #2026 a#'), 2);
  assert.equal(shown('INSTAGRAM', `Judul\n\nSelengkapnya: ${LINK}`, rule), 'Judul');
  assert.equal(slugOf('Bupati Buka "Expo" di Alun-Alun!'), 'bupati-buka-expo-di-alun-alun');
  assert.equal(slugOf('???'), 'berita');
});

test('a weekday that the date does not have is told', async () => {
  const { answers, wrongWeekdays } = await load(`${FORMS}/checks.js`);
  assert.deepEqual(wrongWeekdays('Rabu (2/12/2026) dan Jum\'at, 4 Desember 2026', 2026), []);
  assert.deepEqual(wrongWeekdays('Senin, 2 Desember', 2026), ['"Senin, 2 Desember": tanggal itu hari Rabu.']);
  const told = answers({ title: 'Judul', body: '3303010101010001' }, [], {});
  assert.ok(told.some(({ good, text }) => !good && text.includes('NIK')));
});

test('the way of a case follows the last arrow that could lead there', async () => {
  const { walked } = await load('src/main/cockpit/path.js');
  const flow = (id, source) => ({ type: 'bpmn:SequenceFlow', id, source: { id: source } });
  const registry = new Map([['b', { incoming: [flow('toB', 'a'), flow('back', 'c')] }]]);
  const step = (activity, start, end) => ({ activity, type: 'userTask', start, end });
  const { nodes, arrows } = walked([step('a', 0, 1), step('b', 1, 2), step('c', 2, 3), step('b', 3, null)], registry, 10);
  assert.deepEqual([...arrows], [['toB', 1], ['back', 1]]);
  assert.deepEqual(nodes.get('b'), { count: 2, length: 8, here: true, type: 'userTask' });
});

test('English that stands in code is replaced at its place only', async () => {
  const { inIndonesian } = await load('src/main/patches/words.js');
  const inside = place => ({ closest: asked => (asked.split(', ').includes(place) ? {} : null) });
  assert.equal(inIndonesian('Close', inside('.close')), 'Tutup');
  assert.equal(inIndonesian('Close', inside('td')), undefined);
  assert.equal(inIndonesian('READ, UPDATE', inside('.permissions')), 'BACA, UBAH');
  assert.equal(inIndonesian('', null), undefined);
});
