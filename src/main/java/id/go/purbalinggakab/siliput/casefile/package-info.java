/** One view of a case, and who may have it: page, PDF, file, proof of publication. */
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "register",
            "deadlines",
            "publishing",
            "identity",
            "evidence",
            "coverage",
            "complaint",
            "notification"
        })
package id.go.purbalinggakab.siliput.casefile;

import org.springframework.modulith.ApplicationModule;
