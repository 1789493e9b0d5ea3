export default {
  app: { name: 'Siliput', vendor: 'Dinkominfo Purbalingga' },
  customScripts: ['scripts/siliput-login', 'scripts/siliput-forms'],
  previewHtml: false,
  disableWelcomeMessage: true
};
