/** The workshop: what administrators change about the procedure themselves, and the promises that it keeps meanwhile. */
@ApplicationModule(
        allowedDependencies = {"identity", "engine", "deadlines", "register", "archive", "mail", "notification"})
package id.go.purbalinggakab.siliput.modeling;

import org.springframework.modulith.ApplicationModule;
