package id.go.purbalinggakab.siliput.engine;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A room's word on whom a task is for; where no room speaks, it is for those to whom it is offered as it stands. */
public interface TaskOffer {

    /** @param standing to whom it is offered now, without those whom an appointment brought */
    Optional<Offer> of(DelegateTask task, Offer standing);

    /** By name and by group. */
    record Offer(Set<String> users, Set<String> groups) {}
}
