package id.go.purbalinggakab.siliput.archive;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may happen with a stored file; everything that picks, shows, ties or publishes one asks by purpose. */
public enum DocumentPurpose {
    LETTER(DocumentKind.LETTER),
    DISPOSITION(DocumentKind.DISPOSITION),
    PAPER(DocumentKind.ATTACHMENT),
    COMPLAINT_FILE(DocumentKind.COMPLAINT),
    EVENT_MATERIAL(DocumentKind.RAW_MATERIAL),
    NEWS_PHOTO(DocumentKind.RELEASE_PHOTO, DocumentKind.RAW_MATERIAL) {
        @Override
        boolean permits(Document document) {
            return super.permits(document)
                    && Allowed.forKind(DocumentKind.RELEASE_PHOTO).permits(document.mediaType());
        }
    };

    private final Set<DocumentKind> kinds;

    DocumentPurpose(DocumentKind first, DocumentKind... more) {
        this.kinds = EnumSet.of(first, more);
    }

    boolean permits(Document document) {
        return kinds.contains(document.kind());
    }

    static Set<DocumentPurpose> of(Document document) {
        return Stream.of(values()).filter(purpose -> purpose.permits(document)).collect(Collectors.toUnmodifiableSet());
    }
}
