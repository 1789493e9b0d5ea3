/** Engine configuration, deployment of processes and forms, guarded commands. */
@ApplicationModule(allowedDependencies = {"identity", "deadlines"})
package id.go.purbalinggakab.siliput.engine;

import org.springframework.modulith.ApplicationModule;
