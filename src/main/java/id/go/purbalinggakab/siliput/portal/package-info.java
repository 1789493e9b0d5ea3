/** Public pages: shell, news, tracking. */
@ApplicationModule(allowedDependencies = {"coverage", "publishing", "register", "archive"})
package id.go.purbalinggakab.siliput.portal;

import org.springframework.modulith.ApplicationModule;
