package id.go.purbalinggakab.siliput.identity.process;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Where all roads meet on which somebody gets or loses a role or an account: it counts at once, and nobody misses it. */
class PeopleSession extends UnlockedUsers.Provider {

    private final RoleKeeper keeper;
    private final SafePasswords passwords;
    private final PasswordOwners owners;
    private final OneAtATime turns;

    private PeopleSession(RoleKeeper keeper, SafePasswords passwords, PasswordOwners owners, OneAtATime turns) {
        this.owners = owners;
        this.keeper = keeper;
        this.turns = turns;
        this.passwords = passwords;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        var user = findUserById(userId);
        boolean right = passwords.counted(user, userId, password, () -> super.checkPassword(userId, password));
        if (right) {
            passwords.renew(user, password);
        }
        return right;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        var account = (UserEntity) user;
        boolean changed = account.hasNewPassword();
        if (account.getRevision() > 0) {
            requireSameAccount(account);
        }
        if (changed) {
            passwords.requireGood(account);
        }
        var result = super.saveUser(user);
        if (changed) {
            owners.set(user.getId());
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
        keeper.afterGiving(userId, groupId);
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
        return taken(keeper.members(groupId), () -> super.deleteGroup(groupId));
    }

    private IdentityOperationResult taken(List<String> users, Supplier<IdentityOperationResult> work) {
        turns.begin();
        var before = keeper.held();
        var result = AtOnce.run(work);
        keeper.afterTaking(before, users);
        return result;
    }

    record Factory(RoleKeeper keeper, SafePasswords passwords, PasswordOwners owners, OneAtATime turns)
            implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return PeopleSession.class;
        }

        @Override
        public Session openSession() {
            return new PeopleSession(keeper, passwords, owners, turns);
        }
    }
}
