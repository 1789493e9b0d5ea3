package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.LoginHeldUp;
import id.go.purbalinggakab.siliput.identity.LoginThrottle;
import id.go.purbalinggakab.siliput.identity.PasswordRules;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** How passwords are kept, which are refused, and that each try of one counts, wherever the engine is asked. */
@Component
class SafePasswords extends AbstractProcessEnginePlugin {

    private final PasswordRules rules;
    private final LoginThrottle attempts;
    private final LoginPlace place;
    private final BcryptEncryptor encryptor;

    SafePasswords(
            PasswordRules rules,
            LoginThrottle attempts,
            @Lazy LoginPlace place,
            @Value("${siliput.identity.bcrypt-strength:10}") int strength) {
        this.rules = rules;
        this.attempts = attempts;
        this.place = place;
        this.encryptor = new BcryptEncryptor(strength);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(encryptor);
    }

    /** The engine's own policy would answer with a failure of the server, in English. */
    void requireGood(UserEntity user) {
        rules.problem(user.getId(), typed(user)).ifPresent(problem -> {
            throw new BadUserRequestException(problem);
        });
    }

    private static String typed(UserEntity user) {
        var field = ReflectionUtils.findField(UserEntity.class, "newPassword");
        ReflectionUtils.makeAccessible(field);
        return (String) ReflectionUtils.getField(field, user);
    }

    /** The login counts for itself; here are the tries of somebody who is in already. */
    boolean counted(UserEntity user, String userId, String password, BooleanSupplier check) {
        if (user == null && password != null) {
            encryptor.checkNobodys(password);
        }
        if (Context.getCommandContext().getAuthentication() == null) {
            return check.getAsBoolean();
        }
        try {
            return attempts.tried(userId, place.of(userId), check);
        } catch (LoginHeldUp held) {
            throw new BadUserRequestException(
                    "Terlalu banyak percobaan dengan kata sandi salah. Coba lagi setelah %d detik."
                            .formatted(held.seconds()));
        }
    }

    /** A password kept in the engine's former way is kept anew as soon as its owner has typed it. */
    void renew(UserEntity user, String password) {
        if (!user.getPassword().startsWith(BcryptEncryptor.PREFIX)) {
            user.setPassword(password);
            user.encryptPassword();
        }
    }
}
