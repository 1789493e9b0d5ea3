export default {
  app: { name: 'Siliput', vendor: 'Dinkominfo Purbalingga' },
  customScripts: ['scripts/siliput-login'],
  previewHtml: false,
  disableWelcomeMessage: true
};
