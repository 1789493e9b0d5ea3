/** Office hours, holidays and the explained due date. */
@ApplicationModule(allowedDependencies = {})
package id.go.purbalinggakab.siliput.deadlines;

import org.springframework.modulith.ApplicationModule;
