/** Sends mail and reads a mailbox; nobody else knows jakarta.mail. */
@ApplicationModule(allowedDependencies = "identity")
package id.go.purbalinggakab.siliput.mail;

import org.springframework.modulith.ApplicationModule;
