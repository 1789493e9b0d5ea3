/** History for auditors: the Cockpit plugin's data, chained events, the case dossier, reports. */
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "register",
            "deadlines",
            "publishing",
            "archive",
            "identity",
            "mail",
            "notification",
            "coverage",
            "complaint"
        })
package id.go.purbalinggakab.siliput.audit;

import org.springframework.modulith.ApplicationModule;
