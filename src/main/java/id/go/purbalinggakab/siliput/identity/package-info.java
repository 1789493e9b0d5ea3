/** Roles, login, rights and the officers' directory. */
@ApplicationModule(allowedDependencies = {"deadlines"})
package id.go.purbalinggakab.siliput.identity;

import org.springframework.modulith.ApplicationModule;
