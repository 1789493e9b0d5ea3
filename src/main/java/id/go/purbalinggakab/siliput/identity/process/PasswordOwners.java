package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.GivenPasswords;
import id.go.purbalinggakab.siliput.identity.Logins;
import id.go.purbalinggakab.siliput.identity.PasswordSet;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether a password is its owner's own, on whatever road it is set; with the old one nobody stays logged in. */
@Component
class PasswordOwners {

    private final IdentityService identity;
    private final GivenPasswords given;
    private final Logins logins;
    private final ApplicationEventPublisher events;

    PasswordOwners(
            @Lazy IdentityService identity,
            @Lazy GivenPasswords given,
            @Lazy Logins logins,
            ApplicationEventPublisher events) {
        this.identity = identity;
        this.given = given;
        this.logins = logins;
        this.events = events;
    }

    void set(String user) {
        logins.endAll(user);
        var person = identity.getCurrentAuthentication();
        if (person == null) {
            given.forget(user);
            return;
        }
        if (user.equals(person.getUserId())) {
            given.changed(user);
        } else {
            given.given(user, person.getUserId());
        }
        events.publishEvent(new PasswordSet(user, person.getUserId()));
    }
}
