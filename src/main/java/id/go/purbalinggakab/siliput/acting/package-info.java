/** Nobody missing: absences, acting holders (Plt./Plh.), superiors and deputies of the officers. */
@ApplicationModule(allowedDependencies = {"identity", "engine", "archive", "register", "deadlines", "notification"})
package id.go.purbalinggakab.siliput.acting;

import org.springframework.modulith.ApplicationModule;
