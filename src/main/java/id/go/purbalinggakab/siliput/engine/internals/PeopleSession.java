package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.identity.LoginThrottle.LoginHeldUp;
import id.go.purbalinggakab.siliput.identity.PasswordChanges;
import id.go.purbalinggakab.siliput.identity.RoleChanges;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Where all roads meet on which somebody gets or loses a role or an account: it counts at once, and nobody misses it. */
@RequiredArgsConstructor
class PeopleSession extends DbIdentityServiceProvider {

    private final RoleChanges roles;
    private final PasswordChanges passwords;
    private final BcryptEncryptor encryptor;

    @Override
    protected boolean isUserLocked(UserEntity user) {
        return false;
    }

    @Override
    protected void lockUser(UserEntity user) {
        // counted per account and address, at the login
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        var user = findUserById(userId);
        if (user == null && password != null) {
            encryptor.checkNobodys(password);
        }
        boolean right = counted(userId, () -> super.checkPassword(userId, password));
        if (right && !user.getPassword().startsWith(BcryptEncryptor.PREFIX)) {
            // kept in the engine's former way, it is kept anew as soon as its owner has typed it
            user.setPassword(password);
            user.encryptPassword();
        }
        return right;
    }

    /** The login counts for itself; here are the tries of somebody who is in already. */
    private boolean counted(String userId, BooleanSupplier check) {
        if (Context.getCommandContext().getAuthentication() == null) {
            return check.getAsBoolean();
        }
        try {
            return passwords.tried(userId, check);
        } catch (LoginHeldUp held) {
            throw new BadUserRequestException(
                    "Terlalu banyak percobaan dengan kata sandi salah. Coba lagi setelah %d detik."
                            .formatted(held.seconds()));
        }
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        var account = (UserEntity) user;
        boolean changed = account.hasNewPassword();
        if (account.getRevision() > 0) {
            requireSameAccount(account);
        }
        if (changed) {
            // the engine's own policy would answer with a failure of the server, in English
            passwords
                    .problem(account.getId(), new CommandFields(account).text("newPassword"))
                    .ifPresent(problem -> {
                        throw new BadUserRequestException(problem);
                    });
        }
        var result = super.saveUser(user);
        if (changed) {
            passwords.set(user.getId());
        }
        return result;
    }

    /** A profile sent under another id would put this account's password on that one. */
    private void requireSameAccount(UserEntity account) {
        var kept = AtOnce.run(() -> super.findUserById(account.getId()));
        if (kept == null || !Objects.equals(kept.getPassword(), account.getPassword())) {
            throw new BadUserRequestException(
                    "Nama pengguna (id) tidak dapat diganti. Bila Anda tidak menggantinya, akun ini baru saja berubah: muat ulang, lalu coba lagi.");
        }
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        var result = AtOnce.run(() -> super.createMembership(userId, groupId));
        roles.given(userId, groupId);
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        return taken(List.of(userId), () -> super.deleteMembership(userId, groupId));
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        return taken(List.of(userId), () -> super.deleteUser(userId));
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        return taken(roles.members(groupId), () -> super.deleteGroup(groupId));
    }

    private IdentityOperationResult taken(List<String> users, Supplier<IdentityOperationResult> work) {
        var before = roles.beforeTaking();
        var result = AtOnce.run(work);
        Context.getCommandContext().runWithoutAuthorization(() -> {
            roles.afterTaking(before, users);
            return null;
        });
        return result;
    }
}
