package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.coverage.process.CoverageProcess.*;

import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.engine.DeclaredListeners;
import id.go.purbalinggakab.siliput.engine.TaskOffer;
import id.go.purbalinggakab.siliput.engine.TaskRights;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever is said to have given an order hears of it at once and alone answers; the head where that person is gone. */
@Component("offerToGiver")
@RequiredArgsConstructor
class OfferToGiver implements TaskListener, TaskOffer {

    private final CoverageNotices notices;
    private final Officers officers;
    private final TaskRights rights;

    @Override
    public void notify(DelegateTask task) {
        var users = rights.settle(task).users();
        var number = CASE_NUMBER.from(task);
        var starter = STARTED_BY.from(task);
        notices.toOfficers(
                CaseVariables.caseOf(number, task),
                "order-named",
                task.getId(),
                users,
                Map.of("starter", officers.nameOf(starter)));
    }

    @Override
    public Optional<Offer> of(DelegateTask task, Offer standing) {
        return DeclaredListeners.has(task, "offerToGiver")
                ? ORDERED_BY.find(task).map(this::offer)
                : Optional.empty();
    }

    private Offer offer(String giver) {
        return officers.find(giver)
                .filter(officer -> officer.roles().stream().anyMatch(CompanionForms.ORDERING::contains))
                .map(officer -> new Offer(Set.of(giver), Set.of()))
                .orElse(new Offer(Set.of(), Set.of(Role.KEPALA.group())));
    }
}
