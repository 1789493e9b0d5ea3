// The history's modules serve Cockpit and the office's own pages alike; they lie outside Cockpit's folder.
export { default } from '/siliput/riwayat/cockpit.js';
