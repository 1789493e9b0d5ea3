package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.archive.Archive;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ties the files that a form names to the case; a process variable holds an archive id as text. */
@Component
public class CaseDocuments {

    private final Archive archive;

    CaseDocuments(Archive archive) {
        this.archive = archive;
    }

    public void bind(String documentId, String caseNumber) {
        id(documentId).filter(id -> archive.find(id).isPresent()).ifPresent(id -> archive.bind(id, caseNumber));
    }

    /** Whether this id names a stored file that is free or already belongs to the case. */
    public boolean mayUse(String documentId, Optional<String> caseNumber) {
        return id(documentId)
                .flatMap(archive::find)
                .filter(document ->
                        document.caseNumber().isEmpty() || document.caseNumber().equals(caseNumber))
                .isPresent();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
