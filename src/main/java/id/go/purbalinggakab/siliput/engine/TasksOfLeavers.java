package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.identity.RoleEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who holds fewer roles keeps no more tasks than these allow; the rest goes back to those who may do it. */
@Component
class TasksOfLeavers {

    private final TaskRights rights;

    TasksOfLeavers(TaskRights rights) {
        this.rights = rights;
    }

    @EventListener
    public void ended(RoleEnded ended) {
        rights.of(ended.user()).forEach(rights::settle);
    }
}
