package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.identity.PasswordChanges;
import id.go.purbalinggakab.siliput.identity.RoleChanges;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How passwords are kept, and what changes of accounts meet. Switches off the engine's lock by account, with which
 * anybody could keep the head out; {@code LoginThrottle} holds.
 */
@Component
class SafePasswords extends AbstractProcessEnginePlugin {

    private final RoleChanges roles;
    private final PasswordChanges passwords;
    private final int strength;

    SafePasswords(
            RoleChanges roles,
            PasswordChanges passwords,
            @Value("${siliput.identity.bcrypt-strength:10}") int strength) {
        this.roles = roles;
        this.passwords = passwords;
        this.strength = strength;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var encryptor = new BcryptEncryptor(strength);
        engine.setPasswordEncryptor(encryptor);
        engine.setIdentityProviderSessionFactory(
                new OwnSession(PeopleSession.class, () -> new PeopleSession(roles, passwords, encryptor)));
    }
}
