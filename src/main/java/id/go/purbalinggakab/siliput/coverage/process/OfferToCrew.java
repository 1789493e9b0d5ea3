package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Appointments;
import id.go.purbalinggakab.siliput.identity.Appointments.Move;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    private final Appointments appointments;

    OfferToCrew(Announcer announcer, Acting acting, Appointments appointments) {
        this.appointments = appointments;
        this.announcer = announcer;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateTask task) {
        var crew = Crew.parse(CoverageProcess.CREW.find(task).orElse(""));
        if (crew.isEmpty()) {
            task.addCandidateGroup(Role.STAF.group());
        } else {
            task.addCandidateUsers(crew.userIds());
        }
        announcer.announce(
                task,
                Stream.concat(crew.userIds().stream(), standIns(task, crew.userIds()).stream())
                        .toList());
    }

    /** Written down like a task that moved, so that it goes back with the rest. */
    private Set<String> standIns(DelegateTask task, List<String> crew) {
        var offered = new TreeSet<String>();
        for (var user : crew) {
            acting.standIn(user)
                    .filter(appointment -> !crew.contains(appointment.acting().orElseThrow()))
                    .ifPresent(appointment -> {
                        offered.add(appointment.acting().orElseThrow());
                        appointments.moved(appointment.id(), task.getId(), Move.OFFERED);
                    });
        }
        task.addCandidateUsers(offered);
        return offered;
    }
}
