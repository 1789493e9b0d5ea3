/** Public pages: shell, news, tracking. */
@ApplicationModule(allowedDependencies = {"publishing", "register", "deadlines"})
package id.go.purbalinggakab.siliput.portal;

import org.springframework.modulith.ApplicationModule;
