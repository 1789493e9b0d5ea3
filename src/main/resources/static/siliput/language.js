// The browser's first language decides; whoever asks for anything but English gets Indonesian.
const first = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase();

export const language = first.split('-')[0] === 'en' ? 'en' : 'id';
