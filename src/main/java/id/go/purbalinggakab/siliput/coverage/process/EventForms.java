package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.engine.FormField.choice;
import static id.go.purbalinggakab.siliput.engine.FormField.instant;
import static id.go.purbalinggakab.siliput.engine.FormField.planned;
import static id.go.purbalinggakab.siliput.engine.FormField.text;

import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the crew sends from the event (clause 2.4). */
@Configuration(proxyBeanMethods = false)
class EventForms {

    private final FormRules rules;

    EventForms(FormRules rules) {
        this.rules = rules;
    }

    @Bean
    FormDeclaration coverEvent() {
        var fields = List.of(
                choice("coverageOutcome", "Hasil", "DONE", "POSTPONED", "CANCELLED")
                        .must(),
                instant("actualStart", "Acara dimulai"),
                instant("actualEnd", "Acara selesai"),
                text("actualEndReason", "Alasan waktu selesai", 300),
                text("speakers", "Narasumber", 1000),
                text("fieldNotes", "Catatan lapangan", 4000),
                text("outcomeRemark", "Keterangan", 1000),
                planned("eventStart", "Tanggal baru, mulai"),
                planned("eventEnd", "Tanggal baru, selesai"),
                FormRules.CLASH_REASON);
        return FormDeclaration.of("coverEvent", fields).with(this::outcome);
    }

    @Bean
    FormDeclaration enterNewDate() {
        var fields = List.of(
                planned("eventStart", "Kegiatan mulai").must(),
                planned("eventEnd", "Kegiatan selesai"),
                FormRules.CLASH_REASON);
        return FormDeclaration.of("enterNewDate", fields).with(submission -> {
            var found = rules.of(submission).future("eventStart").order("eventStart", "eventEnd");
            return withKnownCrew(submission, found);
        });
    }

    private List<Problem> outcome(Submission submission) {
        var outcome = submission.text("coverageOutcome").orElseThrow();
        var found = rules.of(submission);
        if (outcome.equals("DONE")) {
            return found.notFuture("actualStart")
                    .past("actualEnd", "actualEndReason")
                    .order("actualStart", "actualEnd")
                    .problemIf(
                            submission.instant("eventStart").isPresent()
                                    || submission.instant("eventEnd").isPresent(),
                            "eventStart",
                            "tanggal baru hanya untuk acara yang ditunda. Kosongkan.")
                    .list();
        }
        found.requireIf(true, "outcomeRemark", "tulis sebabnya secara singkat.")
                .problemIf(
                        submission.instant("actualStart").isPresent()
                                || submission.instant("actualEnd").isPresent(),
                        "actualEnd",
                        "waktu sebenarnya hanya untuk acara yang selesai diliput. Kosongkan.");
        if (outcome.equals("CANCELLED") || submission.instant("eventStart").isEmpty()) {
            return found.list();
        }
        return withKnownCrew(submission, found.future("eventStart").order("eventStart", "eventEnd"));
    }

    /** The crew is the case's own here: its clashes at the new date are asked with the crew put in. */
    private List<Problem> withKnownCrew(Submission submission, FormRules.Findings found) {
        var crew = submission.known().get("crew");
        var problems = found.list();
        if (crew == null || crew.toString().isBlank()) {
            return problems;
        }
        var values = new HashMap<>(submission.values());
        values.put("crew", crew);
        var asked = new Submission(
                submission.form(),
                values,
                submission.known(),
                submission.caseNumber(),
                submission.user(),
                submission.taskId());
        rules.of(asked).crew(submission.caseNumber().orElse("")).list().stream()
                .map(problem -> new Problem("eventStart", problem.message()))
                .forEach(problems::add);
        return problems;
    }
}
