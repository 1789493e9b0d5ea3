/** Complaints, suggestions and praise from receipt to the delivered answer (clause 6 of the standard). */
@ApplicationModule(
        allowedDependencies = {"archive", "register", "deadlines", "notification", "mail", "identity", "engine"})
package id.go.purbalinggakab.siliput.complaint;

import org.springframework.modulith.ApplicationModule;
