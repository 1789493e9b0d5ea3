package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import id.go.purbalinggakab.siliput.identity.NeededRights;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Nobody gives anybody a right to walk around the procedure, and nobody shuts a role out by one deed: what it needs for
 * the procedure is neither taken from it nor lowered; nor a person's right on the own account, with which the password
 * is changed.
 */
@Component
@Order(70)
@RequiredArgsConstructor
class ProcedureRights implements CommandRule {

    private final NeededRights needed;

    @Override
    public Set<String> commands() {
        return Set.of("SaveAuthorizationCmd", "DeleteAuthorizationCmd");
    }

    @Override
    public void check(SentCommand command) {
        refusal(command).ifPresent(reason -> {
            throw new AuthorizationException(reason);
        });
    }

    private Optional<String> refusal(SentCommand command) {
        if (command.is("DeleteAuthorizationCmd")) {
            return GivenRight.stored(command, command.text("authorizationId"))
                    .filter(this::isNeeded)
                    .map(ProcedureRights::sentence);
        }
        var right = command.fields().value("authorization", Authorization.class);
        var sent = GivenRight.of(right);
        return sent.refusal(command.user(), command.groups()).or(() -> Optional.ofNullable(right.getId())
                .flatMap(id -> GivenRight.stored(command, id))
                .filter(this::isNeeded)
                .filter(old -> !isKept(old, sent))
                .map(ProcedureRights::sentence));
    }

    /** A right of everybody is a shared task list of the start. */
    private boolean isNeeded(GivenRight old) {
        return old.type() == Authorization.AUTH_TYPE_GLOBAL || bits(old) != 0;
    }

    private boolean isKept(GivenRight old, GivenRight sent) {
        return old.type() == Authorization.AUTH_TYPE_GRANT
                && sent.type() == Authorization.AUTH_TYPE_GRANT
                && bits(sent) == bits(old)
                && Objects.equals(sent.group(), old.group())
                && Objects.equals(sent.user(), old.user())
                && sent.resource() == old.resource()
                && sent.id().equals(old.id())
                && (sent.permissions() & bits(old)) == bits(old);
    }

    private int bits(GivenRight right) {
        if (right.user() != null) {
            return right.type() == Authorization.AUTH_TYPE_GRANT
                            && right.resource() == Resources.USER.resourceType()
                            && right.user().equals(right.id())
                    ? Permissions.READ.getValue() | Permissions.UPDATE.getValue()
                    : 0;
        }
        return needed.of(right.group(), right.resource(), right.id());
    }

    private static String sentence(GivenRight old) {
        if (old.user() != null && old.type() == Authorization.AUTH_TYPE_GRANT) {
            return "Hak atas akun sendiri tidak dicabut: dengannya pemiliknya mengganti kata sandi.";
        }
        return "Hak ini dibutuhkan prosedur (kelompok %s) dan tidak dapat dicabut atau dikurangi. Untuk orang tertentu, keluarkan orangnya dari kelompok itu."
                .formatted(Optional.ofNullable(old.group()).orElse("semua orang"));
    }
}
