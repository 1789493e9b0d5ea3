package id.go.purbalinggakab.siliput.correction.process;

import static id.go.purbalinggakab.siliput.correction.process.CorrectionProcess.*;

import id.go.purbalinggakab.siliput.deadlines.Deadlines;
import id.go.purbalinggakab.siliput.deadlines.Limit;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitClock;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitUnit;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.Signatures;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hides at once, asks afterwards: within one working day somebody else looks at it. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class TakeDownSteps {

    private static final String NOTE = "DITURUNKAN";
    private static final List<Role> REQUESTING = List.of(Role.KEPALA, Role.SEKRETARIS, Role.KABID, Role.FUNGSIONAL);
    static final Limit REVIEW = new Limit("TINJAUAN_PENURUNAN", 1, LimitUnit.HARI_KERJA, LimitClock.JAM_KERJA, 75);

    private final PublishedCase published;
    private final PublishedItems items;
    private final Register register;
    private final Signatures signatures;
    private final Deadlines deadlines;
    private final Actor actor;
    private final Clock clock;

    @Bean
    JavaDelegate hideRelease() {
        return execution -> {
            var number = published.of(execution);
            if (!items.hide(number)) {
                throw new RefusedStep("caseNumber", "Berita %s sudah diturunkan.".formatted(number));
            }
            var by = actor.current();
            REQUESTED_BY.set(execution, by);
            var now = clock.instant();
            TAKEN_DOWN_AT.set(execution, now);
            REVIEW_DUE_AT.set(execution, deadlines.due(REVIEW, now).due());
            note(
                    number,
                    "Berita diturunkan oleh %s: %s"
                            .formatted(signatures.of(by, REQUESTING, now), TAKE_DOWN_REASON.from(execution)),
                    by);
        };
    }

    /** A site that does not obey at once is a person's urgent work, with the reason. */
    @Bean
    JavaDelegate hideElsewhere() {
        return execution -> {
            var number = execution.getProcessBusinessKey();
            published.notePosts(execution, number, items.setShownElsewhere(number, false));
        };
    }

    @Bean
    JavaDelegate showRelease() {
        return execution -> {
            var number = execution.getProcessBusinessKey();
            items.show(number);
            items.setShownElsewhere(number, true)
                    .ifPresent(problem -> note(number, "Belum tayang lagi. " + problem, Actor.SYSTEM));
        };
    }

    @Bean
    TaskListener removePostsCompleted() {
        return task -> note(
                task.getExecution().getProcessBusinessKey(),
                "Kiriman di luar: " + REMOVAL_REMARK.from(task),
                actor.of(task));
    }

    @Bean
    TaskListener reviewTakeDownCompleted() {
        return task -> {
            var outcome = TAKE_DOWN_DECISION.from(task) == TakeDownDecision.REINSTATE
                    ? "Berita ditayangkan lagi"
                    : "Berita tetap diturunkan";
            note(
                    task.getExecution().getProcessBusinessKey(),
                    "%s: %s".formatted(outcome, TAKE_DOWN_REMARK.from(task)),
                    actor.of(task));
        };
    }

    private void note(String number, String text, String by) {
        register.note(number, NOTE, text, by);
    }
}
