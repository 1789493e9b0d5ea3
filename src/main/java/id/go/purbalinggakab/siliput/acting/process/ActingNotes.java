package id.go.purbalinggakab.siliput.acting.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.Signatures;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every step done by an appointment leaves a note in its case: who did it, in what capacity, and for whom. */
@Component
@RequiredArgsConstructor
class ActingNotes {

    static final String KIND = "BERTINDAK_UNTUK";

    private final Acting acting;
    private final Signatures signatures;
    private final Register register;
    private final Actor actor;
    private final Clock clock;

    @EventListener(condition = "#task.eventName == 'complete'")
    public void completed(DelegateTask task) {
        var user = actor.of(task);
        var number = Optional.ofNullable(task.getExecution())
                .flatMap(execution -> Optional.ofNullable(execution.getProcessBusinessKey()));
        var roles = offeredTo(task);
        var stated = Optional.ofNullable(task.getVariable("actingAs"))
                .flatMap(as -> signatures.stated(user, roles, as.toString(), clock.instant()));
        var isDisposition = "giveDisposition".equals(task.getTaskDefinitionKey());
        number.filter(known -> register.find(known).isPresent()).ifPresent(known -> stated.filter(
                        appointment -> isDisposition)
                .or(() -> acting.covering(user, roles, clock.instant()))
                .or(() -> acting.broughtTo(user, task.getId()).filter(appointment -> !isDisposition))
                .ifPresent(appointment -> register.note(
                        known, KIND, "%s: %s.".formatted(task.getName(), signatures.of(user, appointment)), user)));
    }

    private static List<Role> offeredTo(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .flatMap(group ->
                        Stream.of(Role.values()).filter(role -> role.group().equals(group)))
                .toList();
    }
}
