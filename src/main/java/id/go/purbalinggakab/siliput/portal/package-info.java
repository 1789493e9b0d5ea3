/** Public pages: shell, news, tracking. */
@ApplicationModule(allowedDependencies = {"publishing", "register", "deadlines", "complaint"})
package id.go.purbalinggakab.siliput.portal;

import org.springframework.modulith.ApplicationModule;
