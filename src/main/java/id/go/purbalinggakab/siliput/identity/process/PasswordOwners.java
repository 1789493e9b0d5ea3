package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.AccountEvent.PasswordSet;
import id.go.purbalinggakab.siliput.identity.GivenPasswords;
import id.go.purbalinggakab.siliput.identity.LoginThrottle;
import id.go.purbalinggakab.siliput.identity.Logins;
import id.go.purbalinggakab.siliput.identity.PasswordChanges;
import id.go.purbalinggakab.siliput.identity.PasswordRules;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether a password is its owner's own, on whatever road it is set; with the old one nobody stays logged in. */
@Component
@RequiredArgsConstructor
class PasswordOwners implements PasswordChanges {

    @Lazy
    private final IdentityService identity;

    @Lazy
    private final GivenPasswords given;

    @Lazy
    private final Logins logins;

    @Lazy
    private final LoginPlace place;

    private final PasswordRules rules;
    private final LoginThrottle throttle;
    private final ApplicationEventPublisher events;

    @Override
    public Optional<String> problem(String user, String typed) {
        return rules.problem(user, typed);
    }

    @Override
    public boolean tried(String user, BooleanSupplier check) {
        return throttle.tried(user, place.of(user), check);
    }

    @Override
    public void set(String user) {
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
