package id.go.purbalinggakab.siliput.complaint.process;

import static id.go.purbalinggakab.siliput.complaint.process.ComplaintProcess.*;

import id.go.purbalinggakab.siliput.complaint.ComplainantActions;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Passes a complainant's request on to the running complaint as the system; the words stay in the texts. */
@Component
class ComplainantMessages implements ComplainantActions {

    private final RunningComplaint running;
    private final RuntimeService runtime;
    private final ComplaintTexts texts;
    private final AsSystem asSystem;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ComplainantMessages(
            RunningComplaint running,
            @Lazy RuntimeService runtime,
            ComplaintTexts texts,
            @Lazy AsSystem asSystem,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.running = running;
        this.runtime = runtime;
        this.texts = texts;
        this.asSystem = asSystem;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public Open open(String number) {
        return asSystem.ask(() -> running.instanceOf(number).map(this::opened))
                .orElse(new Open(EnumSet.noneOf(ComplainantRequest.class), Optional.empty()));
    }

    private Open opened(String instance) {
        var requests = EnumSet.noneOf(ComplainantRequest.class);
        var answered = running.awaits(instance, REOPENED);
        if (answered
                && instant(instance, REOPEN_UNTIL.name()).filter(this::ahead).isPresent()) {
            requests.add(ComplainantRequest.REOPEN);
        }
        if (!answered && running.awaits(instance, WITHDRAWN)) {
            requests.add(ComplainantRequest.WITHDRAW);
        }
        var incomplete = running.awaits(instance, COMPLETED);
        if (incomplete) {
            requests.add(ComplainantRequest.COMPLETE);
        }
        return new Open(requests, incomplete ? instant(instance, COMPLETION_UNTIL.name()) : Optional.empty());
    }

    @Override
    public boolean tell(String number, ComplainantRequest request, String words) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> asSystem.ask(() -> told(number, request, words))));
        } catch (OptimisticLockingException | MismatchingMessageCorrelationException anotherWasFaster) {
            return false;
        }
    }

    @Override
    public boolean isTold(String number, ComplainantRequest request, String words) {
        return texts.ofCase(number).stream()
                .filter(paper -> paper.by().equals(BY) && paper.what().equals(request.paper()))
                .reduce((earlier, later) -> later)
                .filter(paper -> paper.text().equals(words.strip()))
                .isPresent();
    }

    private boolean told(String number, ComplainantRequest request, String words) {
        if (!open(number).requests().contains(request)) {
            return false;
        }
        var instance = running.instanceOf(number).orElseThrow();
        var paper = texts.write(request.paper(), words, BY).toString();
        texts.bind(paper, number);
        switch (request) {
            case REOPEN -> running.tell(instance, REOPENED, Map.of());
            case WITHDRAW -> running.tell(instance, WITHDRAWN, Map.of());
            case COMPLETE ->
                running.tell(
                        instance, COMPLETED, Map.of("completion", paper, "completedAt", Date.from(clock.instant())));
        }
        return true;
    }

    private Optional<Instant> instant(String instance, String variable) {
        return Optional.ofNullable((Date) runtime.getVariable(instance, variable))
                .map(Date::toInstant);
    }

    private boolean ahead(Instant until) {
        return clock.instant().isBefore(until);
    }
}
