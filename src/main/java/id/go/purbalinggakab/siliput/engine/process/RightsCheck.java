package id.go.purbalinggakab.siliput.engine.process;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * Rights on single cases and tasks come from the cases alone: they say who is named in which complaint. The
 * administrator neither reads nor writes them, nor opens all complaints by a right on the whole.
 */
@RequiredArgsConstructor
class RightsCheck {

    private static final String NOTHING = "-";

    private static final Set<Resource> OF_CASES = Set.of(
            Resources.PROCESS_INSTANCE, Resources.HISTORIC_PROCESS_INSTANCE, Resources.TASK, Resources.HISTORIC_TASK);

    private static final Set<Integer> TYPES =
            OF_CASES.stream().map(Resource::resourceType).collect(Collectors.toSet());

    private static final Set<String> NAMES =
            OF_CASES.stream().map(Resource::resourceName).collect(Collectors.toSet());

    private final ProcessEngineConfigurationImpl engine;

    boolean permits(Command<?> command, String user) {
        if (command instanceof SaveAuthorizationCmd) {
            var sent = new CommandFields(command).value("authorization", AuthorizationEntity.class);
            return GivenRights.mayBeGiven(sent)
                    && Optional.ofNullable(sent.getId())
                            .flatMap(id -> stored(engine, id))
                            .filter(old -> !GivenRights.mayBeGiven(old))
                            .isEmpty();
        }
        if (command instanceof DeleteAuthorizationCmd) {
            return stored(engine, new CommandFields(command).text("authorizationId"))
                    .filter(old -> !GivenRights.mayBeGiven(old))
                    .isEmpty();
        }
        if (command instanceof AuthorizationCheckCmd) {
            var asked = new CommandFields(command);
            return user.equals(asked.text("userId"))
                    || !isOfOneCase(asked.value("resource", Resource.class).resourceType(), asked.text("resourceId"));
        }
        return true;
    }

    /** A question about rights is answered without those of single cases. */
    void narrow(Command<?> command) {
        if (!(command instanceof AuthorizationQueryImpl query)) {
            return;
        }
        if (query.getId() != null) {
            stored(engine, query.getId())
                    .filter(found -> isOfOneCase(found.getResourceType(), found.getResourceId()))
                    .ifPresent(found -> query.authorizationId(NOTHING));
        } else if (!query.isQueryByResourceType()) {
            throw new BadUserRequestException("Sebutkan jenis sumber daya yang haknya dicari (resourceType).");
        } else if (TYPES.contains(query.getResourceType()) && query.getResourceId() == null) {
            query.resourceId(Authorization.ANY);
        } else if (isOfOneCase(query.getResourceType(), query.getResourceId())) {
            query.authorizationId(NOTHING);
        }
    }

    /** A refusal would otherwise name the case to which the thing asked for belongs. */
    static AuthorizationException withoutTheCase(AuthorizationException refusal) {
        var tells = refusal.getMissingAuthorizations().stream()
                .anyMatch(missing -> missing.getResourceId() != null && NAMES.contains(missing.getResourceType()));
        return tells ? notFor(String.valueOf(refusal.getUserId())) : refusal;
    }

    static AuthorizationException notFor(String user) {
        return new AuthorizationException("Tidak ada, atau bukan untuk pengguna '%s'.".formatted(user));
    }

    private static boolean isOfOneCase(int type, String id) {
        return TYPES.contains(type) && id != null && !Authorization.ANY.equals(id);
    }

    static Optional<AuthorizationEntity> stored(ProcessEngineConfigurationImpl engine, String id) {
        return AsSystem.ask(
                engine,
                () -> Optional.ofNullable((AuthorizationEntity) engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .authorizationId(id)
                        .singleResult()));
    }
}
