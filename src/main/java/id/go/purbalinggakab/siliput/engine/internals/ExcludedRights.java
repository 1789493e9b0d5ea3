package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.Exclusion;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine gives a right on the task to whoever becomes its candidate, assignee or owner, and such a right wins over
 * a revoke: whom the exclusion names gets none, whoever adds the name.
 */
@RequiredArgsConstructor
class ExcludedRights extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    private final Exclusion exclusion;

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String after) {
        return isExcluded(after, task) ? NONE : super.newTaskAssignee(task, before, after);
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String before, String after) {
        return isExcluded(after, task) ? NONE : super.newTaskOwner(task, before, after);
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
        return isExcluded(user, task) ? NONE : super.newTaskUserIdentityLink(task, user, type);
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
        return exclusion.isByNameOnly(task.getTaskDefinitionKey(), task.getProcessInstanceId())
                ? NONE
                : super.newTaskGroupIdentityLink(task, group, type);
    }

    private boolean isExcluded(String user, Task task) {
        return exclusion.excludes(user, task.getTaskDefinitionKey(), task.getProcessInstanceId());
    }
}
