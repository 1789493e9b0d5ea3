package id.go.purbalinggakab.siliput.archive.web;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.Document;
import id.go.purbalinggakab.siliput.archive.DocumentGuard;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A file is for those who may see its case; before it belongs to a case, for who uploaded it. */
@Component
@RequiredArgsConstructor
class ReadingRights {

    private final Archive archive;
    private final List<DocumentGuard> guards;

    /** The document, as if it did not exist where this person may not read it. */
    Document readable(String user, UUID id) {
        return archive.find(id).filter(document -> mayRead(user, document)).orElseThrow(NoSuchDocument::new);
    }

    void requireTask(String user, String taskId) {
        if (guards.stream().noneMatch(guard -> guard.maySeeTask(user, taskId))) {
            throw new NoSuchDocument();
        }
    }

    Optional<String> caseOfTask(String user, String taskId) {
        return guards.stream()
                .flatMap(guard -> guard.caseOfTask(user, taskId).stream())
                .findFirst();
    }

    private boolean mayRead(String user, Document document) {
        return document.caseNumber()
                .map(caseNumber -> guards.stream().anyMatch(guard -> guard.mayRead(user, caseNumber)))
                .orElseGet(() -> document.uploadedBy().equals(user));
    }

    /** Not there, or not for this person: both look the same. */
    static final class NoSuchDocument extends RuntimeException {

        NoSuchDocument() {
            super("Berkas atau tugas tidak ditemukan, atau bukan untuk Anda.");
        }
    }
}
