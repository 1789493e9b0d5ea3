package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Somebody who may approve did not wait for the time. */
@Component("holdDecided")
@RequiredArgsConstructor
class HoldDecided implements TaskListener {

    private final HeldReleases held;
    private final Actor actor;

    @Override
    public void notify(DelegateTask task) {
        held.decided(task, actor.of(task));
    }
}
