package id.go.purbalinggakab.siliput.register.process;

import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.OwnCases;
import id.go.purbalinggakab.siliput.engine.Placeholders;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.LetterEntry;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A line of the buku agenda for each case of an administrator's own process; a refused start leaves no gap. */
@Component
@RequiredArgsConstructor
class OwnCaseLines implements OwnCases {

    private static final int LONGEST_TITLE = 500;

    private final Register register;
    private final ServiceClock serviceClock;
    private final Officers officers;
    private final Actor actor;
    private final Clock clock;

    @Lazy
    private final Placeholders placeholders;

    @Override
    public void opened(DelegateExecution execution, String prefix, String title) {
        var starter = actor.current();
        execution.setVariable(Placeholders.STARTED_BY, starter);
        var words = placeholders.fill(title, execution).replaceAll("\\s+", " ").strip();
        var opened = register.open(
                prefix,
                execution.getProcessInstanceId(),
                LetterEntry.ofOwn(
                        officers.nameOf(starter),
                        words.substring(0, Math.min(words.length(), LONGEST_TITLE)),
                        clock.instant()));
        register.moveTo(opened.number(), CaseStatus.DIPROSES);
        execution.setProcessBusinessKey(opened.number());
    }

    /** What still ran was rendered with the end. */
    @Override
    public void closed(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        if (number != null && register.find(number).isPresent()) {
            serviceClock.of(number).stream()
                    .filter(deadline -> deadline.metAt().isEmpty())
                    .forEach(deadline -> serviceClock.met(number, deadline.kind(), deadline.due(), clock.instant()));
            register.moveTo(number, execution.isCanceled() ? CaseStatus.DIHENTIKAN : CaseStatus.SELESAI);
        }
    }
}
