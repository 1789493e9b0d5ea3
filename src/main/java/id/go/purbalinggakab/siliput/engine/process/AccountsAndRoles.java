package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the engine's rights leave open about accounts: a password is tried at the login only, and nobody gives oneself a
 * role, deletes the own account or a group of the procedure.
 */
@Component
@Order(61)
class AccountsAndRoles implements CommandRule {

    @Override
    public Set<String> commands() {
        return Set.of("CheckPassword", "CreateMembershipCmd", "DeleteUserCmd", "DeleteGroupCmd");
    }

    @Override
    public void check(SentCommand sent) {
        refusal(sent).ifPresent(reason -> {
            throw new AuthorizationException(reason);
        });
    }

    private static Optional<String> refusal(SentCommand sent) {
        if (sent.is("DeleteGroupCmd")) {
            return Optional.of("Kelompok ini dipakai oleh prosedur.")
                    .filter(reason -> Role.isGroup(sent.text("groupId")));
        }
        var isForOneself = sent.user().equals(sent.text("userId"));
        return switch (sent.name()) {
            case "CheckPassword" ->
                Optional.of("Kata sandi orang lain hanya diperiksa di halaman masuk.")
                        .filter(reason -> !isForOneself);
            case "CreateMembershipCmd" ->
                Optional.of("Peran untuk diri sendiri diberikan oleh administrator lain.")
                        .filter(reason -> isForOneself);
            default ->
                Optional.of("Akun sendiri dihapus oleh administrator lain.").filter(reason -> isForOneself);
        };
    }
}
