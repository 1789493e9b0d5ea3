package id.go.purbalinggakab.siliput.identity.process;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Where all roads meet on which somebody gets or loses a role or an account: it counts at once, and nobody misses it. */
class PeopleSession extends UnlockedUsers.Provider {

    private final RoleKeeper keeper;
    private final SafePasswords passwords;
    private final OneAtATime turns;

    private PeopleSession(RoleKeeper keeper, SafePasswords passwords, OneAtATime turns) {
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
        boolean existed = account.getRevision() > 0;
        if (changed) {
            passwords.requireGood(account);
        }
        var result = super.saveUser(user);
        if (changed && existed) {
            keeper.passwordChanged(user.getId());
        }
        return result;
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

    record Factory(RoleKeeper keeper, SafePasswords passwords, OneAtATime turns) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return PeopleSession.class;
        }

        @Override
        public Session openSession() {
            return new PeopleSession(keeper, passwords, turns);
        }
    }
}
