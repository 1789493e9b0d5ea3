/** Figures of the services, and the cases behind each number. */
@ApplicationModule(
        allowedDependencies = {"deadlines", "publishing", "identity", "evidence", "casefile", "complaint", "register"})
package id.go.purbalinggakab.siliput.report;

import org.springframework.modulith.ApplicationModule;
