/** The guides of docs/panduan as pages for the people they are written for. */
@ApplicationModule(allowedDependencies = {"identity"})
package id.go.purbalinggakab.siliput.guide;

import org.springframework.modulith.ApplicationModule;
