/** Says something to one person, in Indonesian, once. */
@ApplicationModule(allowedDependencies = {"mail", "identity", "deadlines", "engine"})
package id.go.purbalinggakab.siliput.notification;

import org.springframework.modulith.ApplicationModule;
