/** Public pages: shell, news, tracking. */
@ApplicationModule(allowedDependencies = {"archive", "coverage", "publishing", "register", "deadlines", "complaint"})
package id.go.purbalinggakab.siliput.portal;

import org.springframework.modulith.ApplicationModule;
