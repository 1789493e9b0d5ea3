// This file alone has a lasting name; everything else stands under the name of its release.
const release = document.querySelector('meta[name=siliput-release]').content;
const { webapp } = await import(`/siliput/versi/${release}/webapp.js`);

export default webapp({ name: 'Admin' });
