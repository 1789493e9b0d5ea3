package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.identity.Role;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Gives a task to the named crew (either may claim, both may do it), or to all staff where no crew is named. */
@Component("offerToCrew")
class OfferToCrew implements TaskListener {

    private final Announcer announcer;

    OfferToCrew(Announcer announcer) {
        this.announcer = announcer;
    }

    @Override
    public void notify(DelegateTask task) {
        var crew = Crew.parse(CoverageProcess.CREW.find(task).orElse(""));
        if (crew.isEmpty()) {
            task.addCandidateGroup(Role.STAF.group());
        } else {
            task.addCandidateUsers(crew.userIds());
        }
        announcer.announce(task, crew.userIds());
    }
}
