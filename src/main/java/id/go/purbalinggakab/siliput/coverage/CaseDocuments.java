package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.Document;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Ties the files that a form names to the case; a process variable holds an archive id as text. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CaseDocuments {

    private final Archive archive;

    public void bind(String document, DocumentPurpose purpose, String caseNumber) {
        archive.bind(UUID.fromString(document), purpose, caseNumber);
    }

    public String nameOf(String document) {
        return archive.find(UUID.fromString(document)).map(Document::name).orElse(document);
    }

    /** Whether this person may name the file for this purpose in the case. */
    public boolean mayUse(
            String document, DocumentPurpose purpose, Optional<String> caseNumber, Optional<String> user) {
        return archive.usable(document, purpose, caseNumber, user).isPresent();
    }
}
