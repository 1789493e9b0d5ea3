package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.identity.NeededRights;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * Nobody shuts a role out by one deed: what it needs for the procedure is neither taken from it nor lowered; nor a
 * person's right on the own account, with which the password is changed.
 */
@RequiredArgsConstructor
class NeededRightsCheck implements CommandCheck {

    private final ProcessEngineConfigurationImpl engine;
    private final NeededRights needed;

    @Override
    public Optional<String> refusal(Command<?> command, Authentication person) {
        if (command instanceof DeleteAuthorizationCmd) {
            return RightsCheck.stored(engine, new CommandFields(command).text("authorizationId"))
                    .filter(this::isNeeded)
                    .map(NeededRightsCheck::sentence);
        } else if (command instanceof SaveAuthorizationCmd) {
            var sent = new CommandFields(command).value("authorization", AuthorizationEntity.class);
            return Optional.ofNullable(sent.getId())
                    .flatMap(id -> RightsCheck.stored(engine, id))
                    .filter(this::isNeeded)
                    .filter(old -> !isKept(old, sent))
                    .map(NeededRightsCheck::sentence);
        }
        return Optional.empty();
    }

    /** A right of everybody is a shared task list of the start. */
    private boolean isNeeded(AuthorizationEntity old) {
        return old.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL || bits(old) != 0;
    }

    private boolean isKept(AuthorizationEntity old, AuthorizationEntity sent) {
        return old.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                && sent.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                && bits(sent) == bits(old)
                && Objects.equals(sent.getGroupId(), old.getGroupId())
                && Objects.equals(sent.getUserId(), old.getUserId())
                && sent.getResourceType() == old.getResourceType()
                && sent.getResourceId().equals(old.getResourceId())
                && (sent.getPermissions() & bits(old)) == bits(old);
    }

    private int bits(AuthorizationEntity right) {
        if (right.getUserId() != null) {
            return right.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                            && right.getResourceType() == Resources.USER.resourceType()
                            && right.getUserId().equals(right.getResourceId())
                    ? Permissions.READ.getValue() | Permissions.UPDATE.getValue()
                    : 0;
        }
        return needed.of(right.getGroupId(), right.getResourceType(), right.getResourceId());
    }

    private static String sentence(AuthorizationEntity old) {
        if (old.getUserId() != null && old.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT) {
            return "Hak atas akun sendiri tidak dicabut: dengannya pemiliknya mengganti kata sandi.";
        }
        return "Hak ini dibutuhkan prosedur (kelompok %s) dan tidak dapat dicabut atau dikurangi. Untuk orang tertentu, keluarkan orangnya dari kelompok itu."
                .formatted(Optional.ofNullable(old.getGroupId()).orElse("semua orang"));
    }
}
