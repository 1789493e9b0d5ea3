/** What happened, kept so that nobody can change it unnoticed: chains, daily anchors, and who checks them. */
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "register",
            "deadlines",
            "publishing",
            "identity",
            "mail",
            "notification",
            "coverage",
            "complaint"
        })
package id.go.purbalinggakab.siliput.evidence;

import org.springframework.modulith.ApplicationModule;
