package id.go.purbalinggakab.siliput.complaint.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.StoredDocument;
import id.go.purbalinggakab.siliput.complaint.ComplainantActions;
import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Deliveries;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.Intakes.KeptIntake;
import id.go.purbalinggakab.siliput.engine.FormPart;
import id.go.purbalinggakab.siliput.engine.FormReader;
import id.go.purbalinggakab.siliput.identity.Signatures;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What complaint forms show of the case: everything but the identity, which is asked for apart. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ComplaintParts {

    static final String ROOM = "complaints";

    private static final String COMPLAINT = "[data-part=complaint]";

    private final ComplaintCases cases;
    private final Intakes intakes;
    private final ComplaintTexts papers;
    private final Register register;
    private final Archive archive;
    private final Signatures signatures;
    private final Deliveries deliveries;

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Head(
            String number,
            Optional<String> status,
            String kind,
            String kindLabel,
            String channel,
            String channelLabel,
            Instant receivedAt,
            Optional<String> complaintClass,
            Optional<String> classLabel,
            Optional<String> aboutCase,
            int round,
            boolean byMail,
            Optional<String> trackingCode) {}

    record Complainant(String mode, String masked, boolean wayBackKnown) {}

    record Written(String what, String label, String text, String by, Instant at) {}

    @Bean
    FormPart complaintHeadPart() {
        return ofCase("case", COMPLAINT, this::head);
    }

    @Bean
    FormPart complaintTextPart() {
        return ofIntake("text", KeptIntake::text);
    }

    @Bean
    FormPart complainantPart() {
        return ofIntake(
                "complainant", kept -> new Complainant(kept.mode().name(), kept.maskedName(), kept.wayBackKnown()));
    }

    @Bean
    FormPart attachmentsPart() {
        return ofCase("attachments", COMPLAINT, (found, reader) -> archive.ofCase(found.number()).stream()
                .map(StoredDocument::of)
                .toList());
    }

    @Bean
    FormPart writtenPart() {
        return ofCase(
                "papers",
                "[data-part=papers], [data-part=answer], [data-part=request], [data-part=returned]",
                (found, reader) -> papers.ofCase(found.number()).stream()
                        .map(paper -> new Written(
                                paper.what(),
                                Prepared.label(paper.what()),
                                paper.text(),
                                paper.by().equals(ComplainantActions.BY)
                                        ? "Pengadu"
                                        : signatures.of(paper.by(), ComplaintAccess.HANDLERS, paper.at()),
                                paper.at()))
                        .toList());
    }

    @Bean
    FormPart refusedMailPart() {
        return ofCase(
                "mailRefused",
                "[data-part=answer], [data-part=request], [data-part=returned], [data-part=extension]",
                (found, reader) -> deliveries.refusal(found.number()));
    }

    /** A part of a form that has a case. */
    private FormPart ofCase(String name, String shownBy, BiFunction<ComplaintCase, FormReader, Object> data) {
        return new FormPart(ROOM, name, shownBy, reader -> reader.caseNumber()
                .flatMap(cases::find)
                .map(found -> data.apply(found, reader))
                .orElse(null));
    }

    private FormPart ofIntake(String name, Function<KeptIntake, Object> data) {
        return ofCase(name, COMPLAINT, (found, reader) -> intakes.ofCase(found.number())
                .map(data));
    }

    private Head head(ComplaintCase found, FormReader reader) {
        var line = register.find(found.number());
        return new Head(
                found.number(),
                line.map(CaseSummary::status).map(CaseStatus::label),
                found.kind().name(),
                found.kind().label(),
                found.channel().name(),
                found.channel().label(),
                found.receivedAt(),
                found.complaintClass().map(Enum::name),
                found.complaintClass().map(ComplaintClass::label),
                intakes.ofCase(found.number()).map(KeptIntake::aboutCase),
                reader.variables().get("round") instanceof Integer round ? round : 1,
                Boolean.TRUE.equals(reader.variables().get("answerByMail")),
                line.map(CaseSummary::trackingCode));
    }
}
