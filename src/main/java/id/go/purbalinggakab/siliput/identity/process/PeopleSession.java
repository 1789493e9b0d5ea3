package id.go.purbalinggakab.siliput.identity.process;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Where all roads meet on which somebody gets or loses a role or an account: it counts at once, and nobody misses it. */
class PeopleSession extends UnlockedUsers.Provider {

    private final RoleKeeper keeper;

    private PeopleSession(RoleKeeper keeper) {
        this.keeper = keeper;
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
        var before = keeper.held();
        var result = AtOnce.run(work);
        keeper.afterTaking(before, users);
        return result;
    }

    record Factory(RoleKeeper keeper) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return PeopleSession.class;
        }

        @Override
        public Session openSession() {
            return new PeopleSession(keeper);
        }
    }
}
