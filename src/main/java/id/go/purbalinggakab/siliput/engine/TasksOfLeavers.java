package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.identity.RoleEnded;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who holds fewer roles keeps no more tasks than these allow; the rest goes back to those who may do it. */
@Component
@RequiredArgsConstructor
class TasksOfLeavers {

    private final TaskRights rights;

    @EventListener
    public void ended(RoleEnded ended) {
        rights.of(ended.user()).forEach(rights::settle);
    }
}
