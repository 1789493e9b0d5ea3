// This file alone has a lasting name; everything else stands under the name of its release.
const release = document.querySelector('meta[name=siliput-release]').content;
const { webapp } = await import(`/siliput/versi/${release}/webapp.js`);

export default webapp({
  name: 'Tasklist',
  scripts: ['scripts/siliput-forms'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'mengambil tugas yang sedang dibuka' },
    focusFilter: { key: 'ctrl+shift+f', description: 'pindah ke saringan pertama' },
    focusList: { key: 'ctrl+alt+l', description: 'pindah ke tugas pertama dalam daftar' },
    focusForm: { key: 'ctrl+alt+f', description: 'pindah ke isian pertama dalam formulir' },
    startProcess: { key: 'ctrl+alt+p', description: 'membuka daftar proses yang dapat dimulai' }
  }
});
