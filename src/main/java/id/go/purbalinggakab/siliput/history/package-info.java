/** Finished and running cases for those who review them: search, path, heat map, what changed outside cases. */
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "register",
            "deadlines",
            "publishing",
            "archive",
            "identity",
            "evidence",
            "casefile",
            "complaint"
        })
package id.go.purbalinggakab.siliput.history;

import org.springframework.modulith.ApplicationModule;
