package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.GivenPasswords;
import id.go.purbalinggakab.siliput.identity.Logins;
import id.go.purbalinggakab.siliput.identity.PasswordSet;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether a password is its owner's own, on whatever road it is set; with the old one nobody stays logged in. */
@Component
@RequiredArgsConstructor
class PasswordOwners {

    @Lazy
    private final IdentityService identity;

    @Lazy
    private final GivenPasswords given;

    @Lazy
    private final Logins logins;

    private final ApplicationEventPublisher events;

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
