import { webapp } from '/siliput/webapp.js';

export default webapp({ name: 'Tasklist', scripts: ['scripts/siliput-forms'] });
