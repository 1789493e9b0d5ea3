/** A release after it is out: taken down at once, noted, corrected, replied to, retracted. */
@ApplicationModule(
        allowedDependencies = {
            "archive",
            "coverage",
            "publishing",
            "register",
            "deadlines",
            "notification",
            "identity",
            "engine"
        })
package id.go.purbalinggakab.siliput.correction;

import org.springframework.modulith.ApplicationModule;
