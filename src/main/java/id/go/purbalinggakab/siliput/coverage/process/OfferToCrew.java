package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.engine.DeclaredListeners;
import id.go.purbalinggakab.siliput.engine.TaskOffer;
import id.go.purbalinggakab.siliput.engine.TaskRights;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Gives a task to the named crew (either may claim, both may do it), or to all staff where no crew is named or none of
 * it works in the division any more.
 */
@Component("offerToCrew")
@RequiredArgsConstructor
class OfferToCrew implements TaskListener, TaskOffer {

    private final Announcer announcer;
    private final Officers officers;
    private final TaskRights rights;

    @Override
    public void notify(DelegateTask task) {
        announcer.announce(task, rights.settle(task).users());
    }

    @Override
    public Optional<Offer> of(DelegateTask task, Offer standing) {
        return DeclaredListeners.has(task, "offerToCrew") ? Optional.of(offer(task)) : Optional.empty();
    }

    private Offer offer(DelegateTask task) {
        var groups = new LinkedHashSet<>(task.getBpmnModelElementInstance().getCamundaCandidateGroupsList());
        var crew = CoverageProcess.CREW.find(task).map(Crew::parse).stream()
                .flatMap(named -> named.userIds().stream())
                .filter(this::isOfTheDivision)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (crew.isEmpty()) {
            groups.add(Role.STAF.group());
        }
        return new Offer(crew, groups);
    }

    private boolean isOfTheDivision(String user) {
        return officers.find(user)
                .filter(officer -> officer.roles().stream().anyMatch(SharedRules.DIVISION::contains))
                .isPresent();
    }
}
