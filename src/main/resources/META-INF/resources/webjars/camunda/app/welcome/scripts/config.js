import { webapp } from '/siliput/webapp.js';

export default webapp({ name: 'Beranda' });
