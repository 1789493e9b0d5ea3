/** Agenda numbers, case summaries and tracking codes (the buku agenda). */
@ApplicationModule(allowedDependencies = {"identity", "deadlines", "engine"})
package id.go.purbalinggakab.siliput.register;

import org.springframework.modulith.ApplicationModule;
