package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Gives a task to the named crew (either may claim, both may do it) and to who acts for one of them, or to all staff
 * where no crew is named.
 */
@Component("offerToCrew")
class OfferToCrew implements TaskListener {

    private final Announcer announcer;
    private final Acting acting;

    OfferToCrew(Announcer announcer, Acting acting) {
        this.announcer = announcer;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var crew = Crew.parse(CoverageProcess.CREW.find(task).orElse(""));
        if (crew.isEmpty()) {
            task.addCandidateGroup(Role.STAF.group());
        } else {
            task.addCandidateUsers(withActing(crew.userIds()));
        }
        announcer.announce(task, withActing(crew.userIds()));
    }

    private List<String> withActing(List<String> crew) {
        return Stream.concat(crew.stream(), crew.stream().flatMap(user -> acting.inPlaceOf(user).stream()))
                .distinct()
                .toList();
    }
}
