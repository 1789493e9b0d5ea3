package id.go.purbalinggakab.siliput.coverage.process;

import static id.go.purbalinggakab.siliput.engine.FormField.choice;
import static id.go.purbalinggakab.siliput.engine.FormField.text;

import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.engine.FormDeclaration;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.Submission;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Disposition and assessment (clauses 2.2 and 2.3). */
@Configuration(proxyBeanMethods = false)
class AnswerForms {

    static final FormField ACTING_AS = choice("actingAs", "Bertindak sebagai", "DEFINITIF", "PLT", "PLH");

    static final FormField OUTSIDE_REASON = text("outsideReason", "Alasan meliput di luar kabupaten", 500);

    static final Set<String> INSTRUCTIONS =
            Set.of("HADIRI", "LIPUT", "KOORDINASI", "TINDAK_LANJUT", "LAPORKAN", "ARSIP");

    private final FormRules rules;

    AnswerForms(FormRules rules) {
        this.rules = rules;
    }

    @Bean
    FormDeclaration giveDisposition() {
        var fields = List.of(
                text("dispositionInstructions", "Instruksi", 500),
                text("dispositionNote", "Catatan disposisi", 2000),
                ACTING_AS);
        return FormDeclaration.of("giveDisposition", fields).with(submission -> rules.of(submission)
                .problemIf(
                        submission.text("dispositionInstructions").isEmpty()
                                && submission.text("dispositionNote").isEmpty(),
                        "dispositionNote",
                        "tulis catatan atau centang sedikitnya satu instruksi.")
                .problemIf(
                        hasUnknownInstruction(submission),
                        "dispositionInstructions",
                        "berisi instruksi yang tidak dikenal. Pilih dari daftar.")
                .capacity(submission.user(), "")
                .list());
    }

    @Bean
    FormDeclaration assessRequest() {
        var fields = List.of(
                choice(
                                "assessment",
                                "Hasil kajian",
                                "ACCEPTED",
                                "DECLINED",
                                "REDIRECTED",
                                "OWN_MATERIAL",
                                "CLARIFICATION")
                        .must(),
                text("assessmentRemark", "Alasan atau pertanyaan", 2000),
                text("crew", "Petugas", 500),
                FormRules.CLASH_REASON,
                text("direction", "Arahan", 2000),
                text("equipment", "Peralatan", 500),
                OUTSIDE_REASON);
        return FormDeclaration.of("assessRequest", fields).with(this::assessment);
    }

    private List<Problem> assessment(Submission submission) {
        var decision = submission.text("assessment").orElseThrow();
        boolean accepted = decision.equals("ACCEPTED");
        var found = rules.of(submission)
                .requireIf(
                        !accepted && !decision.equals("OWN_MATERIAL"),
                        "assessmentRemark",
                        "wajib diisi: pemohon membaca alasan atau pertanyaannya.")
                .outsideRegency(accepted, submission.known().get("eventDistrict"))
                .problemIf(
                        accepted
                                && Crew.parse(submission.text("crew").orElse(""))
                                        .isEmpty(),
                        "crew",
                        "pilih sedikitnya satu petugas.");
        return accepted ? found.crew(submission.caseNumber().orElse("")).list() : found.list();
    }

    static boolean hasUnknownInstruction(Submission submission) {
        return submission.text("dispositionInstructions").stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .anyMatch(instruction -> !INSTRUCTIONS.contains(instruction.strip()));
    }
}
