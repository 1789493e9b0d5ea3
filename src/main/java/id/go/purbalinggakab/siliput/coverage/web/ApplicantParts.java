package id.go.purbalinggakab.siliput.coverage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.StoredDocument;
import id.go.purbalinggakab.siliput.coverage.ApplicantWords;
import id.go.purbalinggakab.siliput.engine.FormPart;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the applicant told on the tracking page, beside the head of the case. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ApplicantParts {

    private final Archive archive;
    private final ApplicantWords applicant;

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Said(Instant at, String text) {}

    /** What came in by the tracking page. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Applicant(List<Said> said, List<StoredDocument> letters) {}

    @Bean
    FormPart applicantPart() {
        return new FormPart(CaseParts.ROOM, "applicant", "[data-part=case]", reader -> reader.caseNumber()
                .map(number -> new Applicant(
                        applicant
                                .said(number)
                                .map(note -> new Said(note.at(), note.text()))
                                .toList(),
                        archive.ofCase(number).stream()
                                .filter(document -> document.uploadedBy().equals(ApplicantWords.BY))
                                .map(StoredDocument::of)
                                .toList())));
    }
}
