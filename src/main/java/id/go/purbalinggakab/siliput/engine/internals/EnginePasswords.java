package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.identity.Passwords;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine as the person, so that the count of wrong tries holds; no right is needed for the own password. */
@Component
@RequiredArgsConstructor
class EnginePasswords implements Passwords {

    @Lazy
    private final IdentityService identity;

    @Lazy
    private final ProcessEngine engine;

    @Override
    public Optional<String> change(String user, String old, String fresh) {
        try {
            if (!identity.checkPassword(user, old)) {
                return Optional.of("Kata sandi lama salah.");
            }
            if (old.equals(fresh)) {
                return Optional.of("Kata sandi baru sama dengan yang lama. Pilih yang lain.");
            }
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> {
                        var account = identity.createUserQuery().userId(user).singleResult();
                        account.setPassword(fresh);
                        identity.saveUser(account);
                        return null;
                    }));
            return Optional.empty();
        } catch (BadUserRequestException refused) {
            return Optional.of(refused.getMessage());
        }
    }
}
