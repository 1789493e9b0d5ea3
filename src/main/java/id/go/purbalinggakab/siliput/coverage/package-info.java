/** The seven-step coverage procedure, from the official letter to the published release. */
@ApplicationModule(
        allowedDependencies = {"publishing", "archive", "register", "deadlines", "notification", "identity", "engine"})
package id.go.purbalinggakab.siliput.coverage;

import org.springframework.modulith.ApplicationModule;
