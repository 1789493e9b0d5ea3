package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets the procedure's people read a case beyond their own task (event, place and time on the task's card); no secret one. */
@Component
class CaseReaders {

    private static final List<Role> READERS =
            List.of(Role.AGENDARIS, Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.FUNGSIONAL, Role.STAF);

    private final AuthorizationService authorizations;

    CaseReaders(@Lazy AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void admit(DelegateExecution execution) {
        if (!CaseVariables.isSecret(execution)) {
            READERS.forEach(role -> admit(role, execution.getProcessInstanceId()));
        }
    }

    private void admit(Role role, String instanceId) {
        var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(role.group());
        right.setResource(Resources.PROCESS_INSTANCE);
        right.setResourceId(instanceId);
        right.addPermission(Permissions.READ);
        authorizations.saveAuthorization(right);
    }
}
