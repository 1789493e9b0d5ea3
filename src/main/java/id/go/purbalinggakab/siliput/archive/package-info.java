/** The private store of letters, raw material and photos. */
@ApplicationModule(allowedDependencies = {"identity", "deadlines", "register"})
package id.go.purbalinggakab.siliput.archive;

import org.springframework.modulith.ApplicationModule;
