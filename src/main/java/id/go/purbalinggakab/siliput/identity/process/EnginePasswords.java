package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.Passwords;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine as the person, so that its own rules and the count of wrong tries hold. */
@Component
class EnginePasswords implements Passwords {

    private final IdentityService identity;

    EnginePasswords(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<String> change(String user, String old, String fresh) {
        try {
            if (!identity.checkPassword(user, old)) {
                return Optional.of("Kata sandi lama salah.");
            }
            var account = identity.createUserQuery().userId(user).singleResult();
            account.setPassword(fresh);
            identity.saveUser(account);
            return Optional.empty();
        } catch (BadUserRequestException refused) {
            return Optional.of(refused.getMessage());
        }
    }
}
