package id.go.purbalinggakab.siliput.identity.process;

import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/** Switches off the engine's lock by account, with which anybody could keep the head out; {@code LoginThrottle} holds. */
@Component
@RequiredArgsConstructor
class UnlockedUsers extends AbstractProcessEnginePlugin {

    private final RoleKeeper keeper;
    private final SafePasswords passwords;
    private final PasswordOwners owners;
    private final OneAtATime turns;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(new PeopleSession.Factory(keeper, passwords, owners, turns));
    }

    static class Provider extends DbIdentityServiceProvider {

        @Override
        protected boolean isUserLocked(UserEntity user) {
            return false;
        }

        @Override
        protected void lockUser(UserEntity user) {
            // counted per account and address, at the login
        }
    }
}
