package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Bookings;
import id.go.purbalinggakab.siliput.coverage.CoverageCase;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Books a crew, or refuses the step; a reason overrides a clash once and is kept in the file. */
@Component
@RequiredArgsConstructor
class CrewBooking {

    private final Bookings bookings;
    private final Register register;
    private final Actor actor;

    /** @param stated where the reason was stated; it goes, so that a later date asks again */
    void book(CoverageCase about, VariableScope stated) {
        var reason = CoverageProcess.CLASH_REASON.find(stated).filter(text -> !text.isBlank());
        var overridden = reason.map(why ->
                bookings.clashes(Bookings.NOBODY, about.number(), about.crew(), about.eventStart(), about.eventEnd()));
        var clashes = bookings.book(about.number(), about.crew(), about.eventStart(), about.eventEnd(), reason);
        if (!clashes.isEmpty()) {
            throw new RefusedStep("crew", Bookings.refusal(clashes, reason.isPresent()));
        }
        overridden
                .filter(found -> !found.isEmpty())
                .ifPresent(found -> register.note(
                        about.number(),
                        "TABRAKAN",
                        "Tetap ditugaskan: %s (%s)".formatted(reason.get(), String.join(" ", found)),
                        actor.current()));
        stated.removeVariable(CoverageProcess.CLASH_REASON.name());
    }

    void endsAt(String caseNumber, Instant end) {
        bookings.endsAt(caseNumber, end);
    }

    void release(String caseNumber) {
        bookings.release(caseNumber);
    }
}
