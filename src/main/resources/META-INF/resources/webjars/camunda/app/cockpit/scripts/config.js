import { webapp } from '/siliput/webapp.js';

export default webapp({ name: 'Cockpit', scripts: ['scripts/siliput-tasks', 'scripts/siliput-riwayat'] });
