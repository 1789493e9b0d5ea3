/** Puts an approved release out on a channel once and remembers where. */
@ApplicationModule(allowedDependencies = {"archive", "mail", "deadlines", "identity", "register"})
package id.go.purbalinggakab.siliput.publishing;

import org.springframework.modulith.ApplicationModule;
