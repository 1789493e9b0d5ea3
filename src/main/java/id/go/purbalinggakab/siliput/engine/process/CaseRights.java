package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Rights on single cases and tasks come from the cases alone: they say who is named in which complaint. The
 * administrator neither reads nor writes them, nor opens all complaints by a right on the whole.
 */
@Component
@Order(110)
class CaseRights implements CommandRule {

    private static final String NOTHING = "-";
    private static final Set<Resource> OF_CASES = Set.of(
            Resources.PROCESS_INSTANCE, Resources.HISTORIC_PROCESS_INSTANCE, Resources.TASK, Resources.HISTORIC_TASK);
    private static final Set<Integer> TYPES =
            OF_CASES.stream().map(Resource::resourceType).collect(Collectors.toSet());
    private static final Set<String> NAMES =
            OF_CASES.stream().map(Resource::resourceName).collect(Collectors.toSet());

    @Override
    public Set<String> commands() {
        return Set.of(
                "SaveAuthorizationCmd", "DeleteAuthorizationCmd", "AuthorizationCheckCmd", "AuthorizationQueryImpl");
    }

    @Override
    public void check(SentCommand sent) {
        var opensCases =
                switch (sent.name()) {
                    case "AuthorizationQueryImpl" -> {
                        narrow(sent);
                        yield false;
                    }
                    case "AuthorizationCheckCmd" ->
                        !sent.user().equals(sent.text("userId"))
                                && isOfOneCase(
                                        sent.fields()
                                                .value("resource", Resource.class)
                                                .resourceType(),
                                        sent.text("resourceId"));
                    case "DeleteAuthorizationCmd" -> storedOpensCases(sent, sent.text("authorizationId"));
                    default -> {
                        var given = sent.fields().value("authorization", Authorization.class);
                        yield GivenRight.of(given).opensCases()
                                || given.getId() != null && storedOpensCases(sent, given.getId());
                    }
                };
        if (opensCases) {
            throw new AuthorizationException(
                    "Hak atas perkara diatur oleh perkaranya sendiri dan tidak dapat diubah atau diperiksa di sini.");
        }
    }

    private static boolean storedOpensCases(SentCommand sent, String id) {
        return GivenRight.stored(sent, id).filter(GivenRight::opensCases).isPresent();
    }

    /** A question about rights is answered without those of single cases. */
    private static void narrow(SentCommand sent) {
        var query = (AuthorizationQuery) sent.sent();
        var id = sent.text("id");
        var type = sent.fields().value("resourceType", Integer.class);
        var resource = sent.text("resourceId");
        if (id != null) {
            GivenRight.stored(sent, id)
                    .filter(found -> isOfOneCase(found.resource(), found.id()))
                    .ifPresent(found -> query.authorizationId(NOTHING));
        } else if (!sent.fields().value("queryByResourceType", Boolean.class)) {
            throw new BadUserRequestException("Sebutkan jenis sumber daya yang haknya dicari (resourceType).");
        } else if (TYPES.contains(type) && resource == null) {
            query.resourceId(Authorization.ANY);
        } else if (isOfOneCase(type, resource)) {
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
}
