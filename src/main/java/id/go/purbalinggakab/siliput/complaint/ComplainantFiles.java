package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.archive.RefusedFile;
import java.io.InputStream;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Files that a complainant adds on the tracking page; the archive looks into each before it stores it. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ComplainantFiles {

    private final Archive archive;

    /** @throws RefusedFile why the archive does not take it */
    public UUID keep(String name, InputStream content) {
        return archive.store(DocumentKind.COMPLAINT, name, content, ComplainantActions.BY)
                .id();
    }

    public static String accepted() {
        return DocumentKind.COMPLAINT.accepted();
    }

    public void bind(UUID file, String caseNumber) {
        archive.bind(file, DocumentPurpose.COMPLAINT_FILE, caseNumber);
    }
}
